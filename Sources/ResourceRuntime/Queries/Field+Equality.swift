// Few overloads, so that long filters compile fast: one operator for values and `nil`, one for two fields.

/// A field, whatever the type of its value is: what another field can be compared to.
///
/// Operators take it as a generic parameter since a plain `Field` would also be made of any string literal.
public protocol FieldReference<Value> {
  associatedtype Value
  var _name: String { get }
}

extension TypedField: FieldReference {}

extension TypedField where Value: URLLiteral {
  /// `eq` (OData URL Conventions, "Equals"); with `nil`, `eq null`.
  public static func == (field: TypedField, value: Value?) -> FilterExpression {
    field.compared(by: .eq, to: value?._urlLiteral)
  }

  /// `ne` (OData URL Conventions, "Not Equals"); with `nil`, `ne null`.
  public static func != (field: TypedField, value: Value?) -> FilterExpression {
    field.compared(by: .ne, to: value?._urlLiteral)
  }

  /// `eq`, of two fields.
  public static func == <Other: FieldReference<Value>>(field: TypedField, other: Other) -> FilterExpression {
    field.compared(by: .eq, to: other._name)
  }

  /// `ne`, of two fields.
  public static func != <Other: FieldReference<Value>>(field: TypedField, other: Other) -> FilterExpression {
    field.compared(by: .ne, to: other._name)
  }

  /// `in` (OData URL Conventions, "In"): the field has one of the values. Of no values, `false`.
  public func `in`(_ values: some Sequence<Value>) -> FilterExpression {
    isIn(values.map(\._urlLiteral))
  }
}

extension TypedField {
  /// `has` (OData URL Conventions, "Has"): the field has all of these members.
  public func has<Members>(_ members: Value) -> FilterExpression where Value == OpenFlags<Members> {
    compared(by: .has, to: members._urlLiteral)
  }
}

/// Complex and navigation properties are there or not: `bot ne null`.
extension TypedField where Value: Resource {
  /// `eq null`
  public static func == (field: TypedField, null: Never?) -> FilterExpression {
    field.compared(by: .eq, to: nil)
  }

  /// `ne null`
  public static func != (field: TypedField, null: Never?) -> FilterExpression {
    field.compared(by: .ne, to: nil)
  }
}

extension TypedField {
  /// A comparison with a literal or a field; with `nil`, with `null`.
  func compared(by operation: QueryOperations, to text: String?) -> FilterExpression {
    if text != nil || !_operations.contains(.null) { assertSupport(of: operation) }
    return FilterExpression(
      "\(_name) \(operation.spelling) \(text ?? "null")", .comparison,
      with: text == nil ? operation.null : operation, of: self)
  }

  private func isIn(_ literals: [String]) -> FilterExpression {
    assertSupport(of: .in)
    return literals.isEmpty
      ? FilterExpression("false", .primary, with: .in, of: self)
      : FilterExpression("\(_name) in (\(literals.joined(separator: ",")))", .comparison, with: .in, of: self)
  }
}
