// Paths (OData URL Conventions, "Path Expressions").

extension TypedField where Value: Resource {
  /// A property of a complex property: `address/city`.
  public subscript<Inner, InnerAccess>(dynamicMember field: KeyPath<Value.Fields, TypedField<Inner, InnerAccess>>)
    -> Field<Inner>
  {
    self[field]
  }

  /// A property of a complex property, whatever its name is: `$0.hashes[\.hashValue]`.
  public subscript<Inner, InnerAccess>(field: KeyPath<Value.Fields, TypedField<Inner, InnerAccess>>) -> Field<Inner> {
    let inner = Value.Fields()[keyPath: field]
    return Field<Inner>("\(_name)/\(inner._name)", _operations.refined(by: inner._operations))
  }

  /// The value as a derived type, to get at its properties: `scope/microsoft.graph.accessReviewQueryScope`.
  public func `as`<Other: Resource>(_ type: Other.Type) -> Field<Other> {
    Field<Other>("\(_name)/\(type._type.name)", _operations)
  }

  /// `isof`: the value is of a type (OData URL Conventions, "isof").
  public func `is`<Other: Resource>(_ type: Other.Type) -> FilterExpression {
    FilterExpression("isof(\(_name),\(type._type.name._urlLiteral))", .primary, with: [], of: self)
  }
}

extension FieldSet {
  /// The item itself as a derived type, to get at its properties: `microsoft.graph.ipNamedLocation/ipRanges`.
  public func `as`<Other: Resource>(_ type: Other.Type) -> Field<Other> {
    Field<Other>(type._type.name)
  }

  /// `isof`: the item itself is of a type. The name of the type is quoted, as the pages have it.
  public func `is`<Other: Resource>(_ type: Other.Type) -> FilterExpression {
    .function("isof(\(type._type.name._urlLiteral))")
  }
}

extension FilterExpression {
  fileprivate static func function(_ text: String) -> FilterExpression {
    FilterExpression(text: text, precedence: .primary, operations: [], fieldWithoutNot: nil)
  }
}
