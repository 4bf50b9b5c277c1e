/// A value that holds others: an array.
public protocol CollectionValue: FieldValue {
  associatedtype Element
}

extension Array: CollectionValue where Element: FieldValue {}

// OData URL Conventions, "Lambda Operators".

extension TypedField where Value: CollectionValue {
  /// `any`: at least one item meets a condition.
  ///
  /// ```swift
  /// $0.proxyAddresses.any { $0 == "smtp:x" }      // proxyAddresses/any(x:x eq 'smtp:x')
  /// $0.assignedLicenses.any { $0.skuId == guid }  // assignedLicenses/any(x:x/skuId eq …)
  /// ```
  public func any(_ condition: (Field<Value.Element>) -> FilterExpression) -> FilterExpression {
    lambda("any", condition)
  }

  /// `all`: every item meets a condition, or there is none.
  public func all(_ condition: (Field<Value.Element>) -> FilterExpression) -> FilterExpression {
    lambda("all", condition)
  }

  /// `any`: there is at least one item.
  public func any() -> FilterExpression {
    FilterExpression("\(_name)/any()", .primary, with: [], of: self)
  }

  /// `$count`: how many items there are, to compare it (OData URL Conventions, "Addressing the Count of a Collection").
  public var count: Field<Int> {
    Field<Int>("\(_name)/$count", _operations.intersection(.advanced).count)
  }

  private func lambda(
    _ name: String, _ condition: (Field<Value.Element>) -> FilterExpression
  ) -> FilterExpression {
    let variable = LambdaVariable.name(at: LambdaVariable.depth)
    let body = LambdaVariable.$depth.withValue(LambdaVariable.depth + 1) {
      condition(Field<Value.Element>(variable, _operations.subtracting(.count)))
    }
    let text = "\(_name)/\(name)(\(variable):\(body))"
    var expression = FilterExpression(text, .primary, with: body.operations, of: self)
    expression.fieldWithoutNot = expression.fieldWithoutNot ?? body.fieldWithoutNot
    return expression
  }
}

/// The variables of nested lambdas, which may all be used in the innermost one.
private enum LambdaVariable {
  /// How many lambdas are being built around the present one.
  @TaskLocal static var depth = 0

  static func name(at depth: Int) -> String {
    depth < 3 ? ["x", "y", "z"][depth] : "x\(depth)"
  }
}
