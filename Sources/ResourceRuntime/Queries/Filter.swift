/// A condition on the resources of a type, as a value to keep, combine and use in requests:
///
/// ```swift
/// let isGuest = Filter<User> { $0.userType == "Guest" }
/// let hasMail = Filter<User> { $0.mail != nil }
/// graph.users.list().filter(isGuest && !hasMail)
/// ```
public struct Filter<Item: Resource>: Hashable, Sendable {
  /// The condition without its type, to use it in a closure: `$0.accountEnabled == true && isGuest.expression`.
  public let expression: FilterExpression

  /// A filter of the condition that a closure builds from the fields of the type.
  public init(_ condition: (Item.Fields) -> FilterExpression) {
    expression = condition(Item.Fields())
  }

  /// A filter of an expression of OData, taken as it is.
  ///
  /// - Parameter text: The expression, with strings in single quotes, and those inside doubled.
  public init(raw text: String) {
    expression = .raw(text)
  }

  private init(_ expression: FilterExpression) {
    self.expression = expression
  }

  /// `and` (OData URL Conventions, "And").
  public static func && (left: Filter, right: Filter) -> Filter {
    Filter(left.expression && right.expression)
  }

  /// `or` (OData URL Conventions, "Or").
  public static func || (left: Filter, right: Filter) -> Filter {
    Filter(left.expression || right.expression)
  }

  /// `not` (OData URL Conventions, "Not").
  public static prefix func ! (operand: Filter) -> Filter {
    Filter(!operand.expression)
  }
}

extension Filter: CustomStringConvertible {
  public var description: String { expression.description }
}
