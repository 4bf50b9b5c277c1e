import APIModel

/// The types of a model by name, and what follows from all of them.
struct ModelIndex {
  private let types: [TypeName: ResourceType]

  init(_ model: APIModel) {
    types = Dictionary(model.types.map { ($0.name, $0) }) { first, _ in first }
  }

  subscript(name: TypeName) -> ResourceType? { types[name] }

  /// A type and the types it derives from, nearest first.
  func lineage(of name: TypeName) -> [ResourceType] {
    var lineage: [ResourceType] = []
    var next: TypeName? = name
    while let current = next, let type = types[current], !lineage.contains(where: { $0.name == current }) {
      lineage.append(type)
      next = type.base
    }
    return lineage
  }

  /// A property of a type, its own or inherited, by its name in JSON.
  func property(_ name: String, of type: TypeName) -> Property? {
    for type in lineage(of: type) {
      if let property = type.properties.first(where: { $0.name == name }) { return property }
    }
    return nil
  }
}
