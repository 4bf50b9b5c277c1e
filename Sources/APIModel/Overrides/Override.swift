public import APIPages

/// A correction of one fact that the pages state, made by who knows the service better.
public struct Override: Hashable, Sendable {
  /// What is corrected. Names of types may be simple or qualified.
  public enum Fact: Hashable, Sendable {
    /// A fact on a property, by its type's name and its own: `microsoft.graph.user.ageGroup`.
    case property(String, PropertyFact)
    /// A fact on a resource type.
    case type(String, TypeFact)
    /// A member that an enumeration has and no page lists.
    case member(String, of: String)
  }

  public enum PropertyFact: Hashable, Sendable {
    /// What the service calls the property.
    case name(String)
    /// The type of the property, or of its items: `Edm.String`, `microsoft.graph.user`.
    case type(String)
    case isCollection(Bool)
    case isNullable(Bool)
  }

  public enum TypeFact: Hashable, Sendable {
    /// What the service calls the type; a simple name stays in the type's namespace.
    case name(String)
    /// The base type; nil if the type has none.
    case base(String?)
    case kind(ResourceType.Kind)
    case isOpen(Bool)
  }

  public var fact: Fact
  /// Why the pages are not to be believed.
  public var reason: String
  /// Where the override is written down.
  public var location: SourceLocation

  public init(_ fact: Fact, because reason: String, at location: SourceLocation) {
    self.fact = fact
    self.reason = reason
    self.location = location
  }
}
