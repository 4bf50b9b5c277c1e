public import APIPages

/// An entity type or complex type of the API.
public struct ResourceType: Sendable {
  public enum Kind: String, Sendable {
    /// Has a key and an address of its own.
    case entity
    /// A part of others.
    case complex
  }

  public var name: TypeName
  public var kind: Kind
  public var base: TypeName?
  public var isAbstract: Bool
  /// Whether instances may have members that no page mentions (OData's open types).
  public var isOpen: Bool
  /// Whether instances are media with a stream of content of their own (OData's media entities).
  public var isMediaEntity: Bool
  public var key: [String]
  /// The type's own properties, in the order of the page: what a base type declares is not declared again.
  public var properties: [Property]
  public var summary: String
  public var location: SourceLocation
}

/// A structural or navigation property of a type.
public struct Property: Sendable {
  public var name: String
  public var type: TypeReference
  public var isCollection: Bool
  /// Whether the property relates to entities, which have an address of their own.
  public var isNavigation: Bool
  public var summary: String
  /// What the page says of it in fixed phrases.
  public var facts: PropertyFacts
  public var location: SourceLocation
}
