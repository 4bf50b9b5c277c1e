/// The name of a resource type as the service spells it, and the names of the types it derives from.
public struct ResourceType: Sendable {
  /// The qualified name, without the `#` of the `@odata.type` annotation: `microsoft.graph.user`.
  public let name: String

  /// The qualified names of the types it derives from, nearest first.
  public let baseNames: [String]

  /// A type that derives from no other.
  public init(_ name: String) {
    self.name = name
    self.baseNames = []
  }

  /// A type that derives from another.
  public init(_ name: String, base: ResourceType) {
    self.name = name
    self.baseNames = [base.name] + base.baseNames
  }
}
