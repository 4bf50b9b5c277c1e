import APIModel

/// The Swift names of the properties of all types.
struct PropertyNames {
  private var names: [TypeName: [String: String]] = [:]
  private let renames: RenameBook

  /// - Parameters:
  ///   - types: the types of a model.
  ///   - renames: the names that somebody prefers.
  ///   - derived: the types that derive from a type, directly or not.
  init(_ types: [ResourceType], renames: RenameBook, derived: [TypeName: [TypeName]]) {
    self.renames = renames
    let types = Dictionary(types.map { ($0.name, $0) }) { first, _ in first }
    for name in types.keys { insert(name, types, derived) }
  }

  /// The names of a type's own properties, in their order.
  subscript(type: ResourceType) -> [String] { type.properties.map { names[type.name]?[$0.name] ?? $0.name } }

  private mutating func insert(_ name: TypeName, _ types: [TypeName: ResourceType], _ derived: [TypeName: [TypeName]]) {
    guard names[name] == nil, let type = types[name] else { return }
    var inherited: [String: String] = [:]
    var next = type.base
    while let base = next.flatMap({ types[$0] }) {
      insert(base.name, types, derived)
      for (property, swiftName) in zip(base.properties, self[base]) { inherited[swiftName] = property.name }
      next = base.base
    }
    let own = type.properties.map(\.name)
    let swiftNames = renames.names(of: own, in: name) { given in
      MemberNames.instance(
        own, renames: given, inherited: inherited, derived: Self.ownNames(of: derived[name] ?? [], types))
    }
    names[name] = Dictionary(zip(own, swiftNames)) { first, _ in first }
  }

  /// The names that are those of the API in Swift too.
  private static func ownNames(of derived: [TypeName], _ types: [TypeName: ResourceType]) -> Set<String> {
    let properties = derived.flatMap { types[$0]?.properties ?? [] }
    return Set(
      properties.compactMap { property in
        let name = SwiftIdentifier.member(property.name)
        return MemberNames.isRenamed(property.name, to: name) ? nil : name
      })
  }
}
