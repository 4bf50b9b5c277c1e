import APIPages

/// A type as far as it is compared.
struct TypeSurface: Sendable {
  var name: TypeName
  var base: TypeName?
  /// What the Swift library does not show: `entity`, `open type`, `key id`.
  var facts: [String]
  var summary: String
  var location: SourceLocation
  var properties: [ValueSurface]

  init(
    name: TypeName, base: TypeName?, kind: String, isAbstract: Bool, isOpen: Bool, isMedia: Bool, key: [String],
    summary: String, location: SourceLocation, properties: [ValueSurface]
  ) {
    self.name = name
    self.base = base
    self.summary = summary
    self.location = location
    self.properties = properties
    facts = [kind]
    if isAbstract { facts.append("abstract") }
    if isOpen { facts.append("open") }
    if isMedia { facts.append("media") }
    if !key.isEmpty { facts.append("key \(key.joined(separator: ", "))") }
  }

  init(_ type: ResourceType, isUpdatable: (Property, ResourceType) -> Bool?) {
    self.init(
      name: type.name, base: type.base, kind: type.kind.rawValue, isAbstract: type.isAbstract, isOpen: type.isOpen,
      isMedia: type.isMediaEntity, key: type.key, summary: type.summary, location: type.location,
      properties: type.properties.map { ValueSurface($0, isUpdatable: isUpdatable($0, type)) })
  }
}

/// An enumeration as far as it is compared.
struct EnumerationSurface: Sendable {
  struct Member: Sendable {
    var name: String
    /// Nil where it is not known.
    var summary: String?
  }

  var name: TypeName
  var isFlags: Bool
  var members: [Member]
  /// Nil where it is not known.
  var summary: String?
  var location: SourceLocation
}

extension EnumerationSurface {
  init(_ enumeration: Enumeration) {
    name = enumeration.name
    isFlags = enumeration.isFlags
    members = enumeration.members.map { Member(name: $0.name, summary: $0.summary) }
    summary = enumeration.summary
    location = enumeration.location
  }
}
