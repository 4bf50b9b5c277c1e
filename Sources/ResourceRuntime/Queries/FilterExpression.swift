/// A condition of `$filter` (OData URL Conventions, "System Query Option $filter"), built from fields by operators:
///
/// ```swift
/// $0.displayName == "O'Neill" && $0.accountEnabled == true
/// ```
///
/// Parentheses are set where OData's precedence of operators needs them and nowhere else: `not` binds tighter than
/// comparisons, these tighter than `and`, and that tighter than `or`.
public struct FilterExpression: Hashable, Sendable {
  /// How tightly the outermost operator binds.
  enum Precedence: Hashable, Sendable, Comparable {
    case or
    case and
    case comparison
    case not
    /// A function, a lambda, a literal.
    case primary
  }

  /// The expression as OData spells it, not percent-encoded.
  let text: String
  let precedence: Precedence
  /// What the expression does with its fields, and `advanced` where one of them says so.
  var operations: QueryOperations
  /// A field in it whose page lists operators without `not`.
  var fieldWithoutNot: String?
}

extension FilterExpression: CustomStringConvertible {
  public var description: String { text }
}

// MARK: Logic

extension FilterExpression {
  /// `and` (OData URL Conventions, "And").
  public static func && (left: FilterExpression, right: FilterExpression) -> FilterExpression {
    FilterExpression(joining: left, right, by: .and, spelled: "and")
  }

  /// `or` (OData URL Conventions, "Or").
  public static func || (left: FilterExpression, right: FilterExpression) -> FilterExpression {
    FilterExpression(joining: left, right, by: .or, spelled: "or")
  }

  /// `not` (OData URL Conventions, "Not").
  public static prefix func ! (operand: FilterExpression) -> FilterExpression {
    assert(
      operand.fieldWithoutNot == nil,
      "The pages exclude 'not' for '\(operand.fieldWithoutNot ?? "")'. filter(raw:) takes any expression.")
    return FilterExpression(
      text: "not " + operand.parenthesized(below: .not),
      precedence: .not,
      operations: operand.operations.not,
      fieldWithoutNot: operand.fieldWithoutNot
    )
  }

  private init(
    joining left: FilterExpression, _ right: FilterExpression, by precedence: Precedence, spelled name: String
  ) {
    text = "\(left.parenthesized(below: precedence)) \(name) \(right.parenthesized(below: precedence))"
    self.precedence = precedence
    operations = left.operations.union(right.operations)
    fieldWithoutNot = left.fieldWithoutNot ?? right.fieldWithoutNot
  }

  private func parenthesized(below limit: Precedence) -> String {
    precedence < limit ? "(\(text))" : text
  }
}

// MARK: Making

extension FilterExpression {
  /// An expression of OData, taken as it is; in parentheses where it becomes part of another.
  ///
  /// - Parameter text: The expression, with strings in single quotes, and those inside doubled.
  public static func raw(_ text: String) -> FilterExpression {
    FilterExpression(
      text: text, precedence: ExpressionScanner.precedence(of: text), operations: [], fieldWithoutNot: nil)
  }

  /// An expression about a field.
  init<Value, Access>(
    _ text: String, _ precedence: Precedence, with operation: QueryOperations, of field: TypedField<Value, Access>
  ) {
    self.text = text
    self.precedence = precedence
    operations = operation.union(field._operations.intersection(.advanced.count))
    fieldWithoutNot = field._operations.excludes(.not) ? field._name : nil
  }
}
