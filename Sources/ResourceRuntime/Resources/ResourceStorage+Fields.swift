/// Members as values of documented types: how a ``Resource`` and a ``Patch`` read and write their properties.
extension ResourceStorage {
  /// The value of a member, `nil` where it is absent, null, or of another type.
  // Inlined, so that the compiler knows the type of the value: a generic call asks the Swift runtime for it every time.
  @inlinable
  func read<Value: FieldValue>(_ name: String) -> Value? {
    guard let json = value(of: name) else { return nil }
    return Value(_json: json)
  }

  /// Writes a value; `nil` as an explicit null.
  mutating func write<Value: FieldValue>(_ value: Value?, to name: String) {
    self[name] = value?._json ?? .null
  }

  /// Writes a value that was changed in its place. Where nothing was there to change, as at the end of a chain like
  /// `user.settings?.theme = "dark"`, nothing is written: that is no assignment of `nil`.
  mutating func writeBack<Value: FieldValue>(_ value: Value?, to name: String, wasNil: Bool) {
    if value != nil || !wasNil { write(value, to: name) }
  }

  @usableFromInline
  func readState<Value: FieldValue>(_ name: String) -> FieldState<Value> {
    switch self[name] {
    case nil: .absent
    case .null?: .null
    case let json?: Value(_json: json).map { .value($0) } ?? .mismatch(json)
    }
  }

  mutating func writeState<Value: FieldValue>(_ state: FieldState<Value>, to name: String) {
    self[name] =
      switch state {
      case .absent: nil
      case .null: .null
      case .value(let value): value._json
      case .mismatch(let json): json
      }
  }
}
