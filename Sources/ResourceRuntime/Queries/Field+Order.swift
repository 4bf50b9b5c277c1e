// Of numbers, texts and times only: what has no order does not compile.

extension TypedField where Value: OrderedURLLiteral {
  /// `lt` (OData URL Conventions, "Less Than").
  public static func < (field: TypedField, value: Value) -> FilterExpression {
    field.compared(by: .lt, to: value._urlLiteral)
  }

  /// `le` (OData URL Conventions, "Less Than or Equal").
  public static func <= (field: TypedField, value: Value) -> FilterExpression {
    field.compared(by: .le, to: value._urlLiteral)
  }

  /// `gt` (OData URL Conventions, "Greater Than").
  public static func > (field: TypedField, value: Value) -> FilterExpression {
    field.compared(by: .gt, to: value._urlLiteral)
  }

  /// `ge` (OData URL Conventions, "Greater Than or Equal").
  public static func >= (field: TypedField, value: Value) -> FilterExpression {
    field.compared(by: .ge, to: value._urlLiteral)
  }

  /// `lt`, of two fields.
  public static func < <Other: FieldReference<Value>>(field: TypedField, other: Other) -> FilterExpression {
    field.compared(by: .lt, to: other._name)
  }

  /// `le`, of two fields.
  public static func <= <Other: FieldReference<Value>>(field: TypedField, other: Other) -> FilterExpression {
    field.compared(by: .le, to: other._name)
  }

  /// `gt`, of two fields.
  public static func > <Other: FieldReference<Value>>(field: TypedField, other: Other) -> FilterExpression {
    field.compared(by: .gt, to: other._name)
  }

  /// `ge`, of two fields.
  public static func >= <Other: FieldReference<Value>>(field: TypedField, other: Other) -> FilterExpression {
    field.compared(by: .ge, to: other._name)
  }
}
