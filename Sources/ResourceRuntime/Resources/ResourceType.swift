/// The name of a resource type as the service spells it, its place among the types, and its documented properties.
///
/// Types are the same whose name is.
public struct ResourceType: Sendable {
  /// The qualified name, without the `#` of the `@odata.type` annotation: `microsoft.graph.user`. Empty for a type
  /// whose name is not known.
  public let name: String

  /// The qualified names of the types it derives from, nearest first.
  public let baseNames: [String]

  /// The qualified names of types known to derive from it, directly or not.
  public let derivedNames: [String]

  /// The documented properties, its own first, then those of its bases.
  let fieldTables: [FieldTable]

  private init(name: String, base: ResourceType?, derived: [String], table: FieldTable?) {
    self.name = name
    baseNames = base.map { [$0.name] + $0.baseNames } ?? []
    derivedNames = derived
    fieldTables = (table.map { [$0] } ?? []) + (base?.fieldTables ?? [])
  }
}

// The forms that generated code needs are overloads, which compile faster than default arguments.

extension ResourceType {
  /// A type without properties of its own, or of which none is known.
  public init(_ name: String) {
    self.init(name: name, base: nil, derived: [], table: nil)
  }

  /// A type that derives from another, without properties of its own.
  public init(_ name: String, base: ResourceType) {
    self.init(name: name, base: base, derived: [], table: nil)
  }

  /// A type from which others derive, directly or not, without properties of its own.
  public init(_ name: String, derived: [String]) {
    self.init(name: name, base: nil, derived: derived, table: nil)
  }

  /// A type that derives from another, and from which others derive, without properties of its own.
  public init(_ name: String, base: ResourceType, derived: [String]) {
    self.init(name: name, base: base, derived: derived, table: nil)
  }

  /// A type and its properties.
  ///
  /// - Parameters:
  ///   - fields: A line per property: the name of its type in Swift, a space, its own name, as in `String subject`.
  ///     Collections are in brackets. A number is the place of a resource type in the list.
  ///   - types: The resource types that fields have.
  public init(_ name: String, fields: String, _ types: any Resource.Type...) {
    self.init(name: name, base: nil, derived: [], table: FieldTable(text: fields, resourceTypes: types))
  }

  /// A type that derives from another, and its own properties.
  public init(_ name: String, base: ResourceType, fields: String, _ types: any Resource.Type...) {
    self.init(name: name, base: base, derived: [], table: FieldTable(text: fields, resourceTypes: types))
  }

  /// A type that derives from another, and from which others derive, and its own properties.
  public init(
    _ name: String, base: ResourceType, derived: [String], fields: String, _ types: any Resource.Type...
  ) {
    self.init(name: name, base: base, derived: derived, table: FieldTable(text: fields, resourceTypes: types))
  }
}

extension ResourceType: Hashable {
  public static func == (left: ResourceType, right: ResourceType) -> Bool {
    left.name == right.name
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
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
    let annotated = annotation.unicodeScalars.split(separator: "#").last.map { String($0) } ?? ""
    return !annotated.isEmpty && ([name] + derivedNames).contains { Self.areSame($0, annotated) }
  }

  private static func areSame(_ left: String, _ right: String) -> Bool {
    left == right || left.lowercased() == right.lowercased()
  }
}
