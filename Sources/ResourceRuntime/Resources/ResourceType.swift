/// The name of a resource type as the service spells it, and what is known of its place among the types.
public struct ResourceType: Hashable, Sendable {
  /// The qualified name, without the `#` of the `@odata.type` annotation: `microsoft.graph.user`. Empty for a type
  /// whose name is not known.
  public let name: String

  /// The qualified names of the types it derives from, nearest first.
  public let baseNames: [String]

  /// The qualified names of types known to derive from it, directly or not.
  public let derivedNames: [String]

  /// A type that derives from no other.
  public init(_ name: String) {
    self.init(name: name, baseNames: [], derivedNames: [])
  }

  /// A type that derives from another.
  public init(_ name: String, base: ResourceType) {
    self.init(name: name, baseNames: [base.name] + base.baseNames, derivedNames: [])
  }

  /// A type that derives from no other, and from which others derive, directly or not.
  public init(_ name: String, derived: [String]) {
    self.init(name: name, baseNames: [], derivedNames: derived)
  }

  /// A type that derives from another, and from which others derive, directly or not.
  public init(_ name: String, base: ResourceType, derived: [String]) {
    self.init(name: name, baseNames: [base.name] + base.baseNames, derivedNames: derived)
  }

  private init(name: String, baseNames: [String], derivedNames: [String]) {
    self.name = name
    self.baseNames = baseNames
    self.derivedNames = derivedNames
  }
}

extension ResourceType {
  /// The value of the `@odata.type` annotation for the type.
  var annotation: String { "#" + name }

  /// Whether it is the other type or derives from it.
  func isOrDerives(from other: ResourceType) -> Bool {
    !other.name.isEmpty && ([name] + baseNames).contains { Self.areSame($0, other.name) }
  }

  /// Whether an annotation names the type, or one known to derive from it.
  ///
  /// The annotation is a URL with the name as its fragment, or just the fragment (OData JSON Format, "Control
  /// Information: type"). Names are compared without regard to case, which services do not keep to.
  func covers(annotation: String) -> Bool {
    let annotated = annotation.split(separator: "#").last.map(String.init) ?? ""
    return !annotated.isEmpty && ([name] + derivedNames).contains { Self.areSame($0, annotated) }
  }

  private static func areSame(_ left: String, _ right: String) -> Bool {
    left == right || left.lowercased() == right.lowercased()
  }
}
