public import APIPages

/// A name in Swift that somebody prefers to the one that follows from the pages.
public struct Rename: Hashable, Sendable {
  /// What gets the name. Names of types may be simple or qualified.
  public enum Target: Hashable, Sendable {
    /// A resource type or an enumeration.
    case type(String)
    /// A property, by its type's name and its own: `microsoft.graph.user.ageGroup`.
    case property(String)
    /// A member of an enumeration, by both names: `microsoft.graph.ageGroup.minor`.
    case member(String)
    /// The type of a place in the tree of requests, by a path that leads there: `/users/{id}/messages`.
    case place(String)
  }

  public var target: Target
  /// The name in Swift, without backticks.
  public var name: String
  /// Where the rename is written down.
  public var location: SourceLocation

  public init(_ target: Target, to name: String, at location: SourceLocation) {
    self.target = target
    self.name = name
    self.location = location
  }
}
