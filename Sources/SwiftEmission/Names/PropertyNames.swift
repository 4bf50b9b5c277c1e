import APIModel

/// The Swift names of the properties of all types, in the order of each type's own properties.
struct PropertyNames {
  private var names: [TypeName: [String]] = [:]

  /// - Parameters:
  ///   - types: the types of a model.
  ///   - derived: the types that derive from a type, directly or not.
  init(_ types: [ResourceType], derived: [TypeName: [TypeName]]) {
    let types = Dictionary(types.map { ($0.name, $0) }) { first, _ in first }
    for name in types.keys { insert(name, types, derived) }
  }

  subscript(type: TypeName) -> [String] { names[type] ?? [] }

  private mutating func insert(_ name: TypeName, _ types: [TypeName: ResourceType], _ derived: [TypeName: [TypeName]]) {
    guard names[name] == nil, let type = types[name] else { return }
    var inherited: [String: String] = [:]
    var next = type.base
    while let base = next.flatMap({ types[$0] }) {
      insert(base.name, types, derived)
      for (property, swiftName) in zip(base.properties, self[base.name]) { inherited[swiftName] = property.name }
      next = base.base
    }
    names[name] = MemberNames.instance(
      type.properties.map(\.name), inherited: inherited, derived: Self.ownNames(of: derived[name] ?? [], types))
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
