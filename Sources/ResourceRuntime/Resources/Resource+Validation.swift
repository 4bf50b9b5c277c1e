extension Resource {
  /// The documented properties whose values are of another type than documented, which read as `nil`; those of nested
  /// resources included. Absent and null properties are right, and so are members that are not documented.
  public func validate() -> [FieldError] {
    var errors: [FieldError] = []
    FieldTable.validate(_storage, as: Self._type, at: "", into: &errors)
    return errors
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

extension FieldTable {
  fileprivate static func validate(
    _ storage: ResourceStorage, as type: ResourceType, at path: String, into errors: inout [FieldError]
  ) {
    for entry in type.fieldTables.flatMap(\.entries) {
      guard let value = storage.value(of: entry.name) else { continue }
      let path = path.isEmpty ? entry.name : "\(path).\(entry.name)"
      guard entry.isCollection else {
        validate(value, as: entry.type, at: path, into: &errors)
        continue
      }
      guard case .array(let elements) = value else {
        errors.append(FieldError(path: path, expected: "[\(entry.type.name)]", found: .value(value)))
        continue
      }
      for (index, element) in elements.enumerated() {
        validate(element, as: entry.type, at: "\(path)[\(index)]", into: &errors)
      }
    }
  }

  private static func validate(
    _ value: JSONValue, as type: FieldType, at path: String, into errors: inout [FieldError]
  ) {
    if !type.accepts(value) {
      errors.append(FieldError(path: path, expected: type.name, found: value == .null ? .null : .value(value)))
    } else if case .resource(let resourceType) = type, case .object(let storage) = value {
      validate(storage, as: resourceType._type, at: path, into: &errors)
    }
  }
}
