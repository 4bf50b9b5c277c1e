extension [TypeName: ResourceType] {
  /// A type and the types it derives from, nearest first.
  package func lineage(of name: TypeName) -> [ResourceType] {
    var lineage: [ResourceType] = []
    var next: TypeName? = name
    while let current = next, let type = self[current], !lineage.contains(where: { $0.name == current }) {
      lineage.append(type)
      next = type.base
    }
    return lineage
  }
}
