extension Resource {
  /// The documented properties whose values are of another type than documented, which read as `nil`; those of nested
  /// resources included. Absent and null properties are right, and so are members that are not documented.
  public func validate() -> [FieldError] {
    var validation = Validation()
    validation.check(_storage, as: Self.self, at: "")
    return validation.errors
  }

  /// The value of a documented property that has to be there.
  ///
  /// - Throws: ``FieldError`` where it is absent, null, or of another type than documented.
  public func require<Value: FieldValue, Access>(
    _ field: KeyPath<Fields, TypedField<Value, Access>>
  ) throws(FieldError) -> Value {
    let name = Fields()[keyPath: field].name
    let state: FieldState<Value> = _storage.readState(name)
    let found: FieldError.Found
    switch state {
    case .value(let value): return value
    case .absent: found = .absent
    case .null: found = .null
    case .mismatch(let json): found = .value(json)
    }
    throw FieldError(path: name, expected: String(describing: Value.self), found: found)
  }
}

/// One call of `validate()`. The properties of a type are read once for it, however many of its resources there are.
private struct Validation {
  private(set) var errors: [FieldError] = []
  private var properties: [ObjectIdentifier: [FieldTable.Entry]] = [:]

  mutating func check(_ storage: ResourceStorage, as type: any Resource.Type, at path: String) {
    for entry in properties(of: type) {
      guard let value = storage.value(of: entry.name) else { continue }
      let path = path.isEmpty ? entry.name : "\(path).\(entry.name)"
      guard entry.isCollection else {
        check(value, as: entry.type, at: path)
        continue
      }
      guard case .array(let elements) = value else {
        errors.append(FieldError(path: path, expected: "[\(entry.type.name)]", found: .value(value)))
        continue
      }
      for (index, element) in elements.enumerated() {
        check(element, as: entry.type, at: "\(path)[\(index)]")
      }
    }
  }

  private mutating func check(_ value: JSONValue, as type: FieldType, at path: String) {
    if !type.accepts(value) {
      errors.append(FieldError(path: path, expected: type.name, found: value == .null ? .null : .value(value)))
    } else if case .resource(let resourceType) = type, case .object(let storage) = value {
      check(storage, as: resourceType, at: path)
    }
  }

  private mutating func properties(of type: any Resource.Type) -> [FieldTable.Entry] {
    if let known = properties[ObjectIdentifier(type)] { return known }
    let read = type._type.fieldTables.flatMap(\.entries)
    properties[ObjectIdentifier(type)] = read
    return read
  }
}
