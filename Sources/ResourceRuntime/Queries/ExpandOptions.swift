/// The options of an expanded property, which apply to the resources that it refers to (OData URL Conventions, "System
/// Query Option $expand"): the `$select=id;$top=5` of `$expand=members($select=id;$top=5)`.
public struct ExpandOptions<Item: Resource>: Hashable, Sendable, ItemQueryOptions {
  public var query = RequestQuery()

  /// Whether one of the options needs the request to have `ConsistencyLevel: eventual`.
  private(set) var needsEventualConsistency = false

  /// No options.
  public init() {}

  public mutating func _useEventualConsistency() {
    needsEventualConsistency = true
  }
}

extension ExpandOptions: CustomStringConvertible {
  /// The options as they stand in parentheses.
  public var description: String { String(query.parenthesized.dropFirst().dropLast()) }
}
