// The functions of OData that pages document (OData URL Conventions, "String and Collection Functions").

extension TypedField where Value == String {
  /// `startswith`: the text begins with another.
  public func startsWith(_ text: String) -> FilterExpression {
    function("startswith", text, as: .startsWith)
  }

  /// `endswith`: the text ends with another.
  public func endsWith(_ text: String) -> FilterExpression {
    function("endswith", text, as: .endsWith)
  }

  /// `contains`: the text has another somewhere in it.
  public func contains(_ text: String) -> FilterExpression {
    function("contains", text, as: .contains)
  }

  /// `tolower`: the text in lower case, to compare it.
  public func toLower() -> Field<String> {
    Field("tolower(\(_name))", _operations)
  }

  /// `toupper`: the text in upper case, to compare it.
  public func toUpper() -> Field<String> {
    Field("toupper(\(_name))", _operations)
  }

  private func function(_ name: String, _ text: String, as operation: QueryOperations) -> FilterExpression {
    assertSupport(of: operation)
    return FilterExpression("\(name)(\(_name),\(text._urlLiteral))", .primary, with: operation, of: self)
  }
}
