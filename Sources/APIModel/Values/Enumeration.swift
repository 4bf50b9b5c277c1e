public import APIPages

/// An enumeration of the API, whose list of members is never complete.
public struct Enumeration: Sendable {
  public struct Member: Sendable {
    public var name: String
    public var summary: String
  }

  public var name: TypeName
  /// Whether a value may hold several members.
  public var isFlags: Bool
  public var members: [Member]
  public var summary: String
  public var location: SourceLocation
}
