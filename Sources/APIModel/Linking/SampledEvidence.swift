import APIPages
import CommonMark

/// What JSON representations tell where tables are silent.
extension Linker {
  /// Gives types that no table describes the properties of their JSON representation.
  mutating func declareSampledProperties() {
    for declaration in declarations.resources.values.sorted(by: { $0.name < $1.name }) {
      let hasTable = declaration.sources.contains { source in
        source.description.properties.contains { $0.section == .properties }
      }
      guard !hasTable else { continue }
      for (index, source) in declaration.sources.enumerated() {
        let known = Set(source.description.properties.map { $0.name.lowercased() })
        let sampled = source.description.sampledProperties().filter { !known.contains($0.name.lowercased()) }
        guard let first = sampled.first else { continue }
        declarations.update(declaration.name.key) { $0.sources[index].description.properties += sampled }
        report(
          .untabledProperty, on: first.page, at: first.position,
          "No table lists the properties of \(declaration.name); \(Self.list(sampled.map(\.name))) were read from its JSON "
            + "representation. Add a table.")
        break
      }
    }
  }

  /// The first names of a list.
  private static func list(_ names: [String]) -> String {
    let shown = names.prefix(4).joined(separator: ", ")
    return names.count > 4 ? "\(shown) and \(names.count - 4) more" : shown
  }

  /// Takes the name of an enumeration from the JSON representation, where the type cell says no more than "String" and
  /// the description lists the values.
  mutating func declareSampledEnumerations() {
    for declaration in declarations.resources.values.sorted(by: { $0.name < $1.name }) {
      for (index, source) in declaration.sources.enumerated() {
        let rows = source.description.properties.indices.filter { mayBeEnumeration(source, row: $0, in: declaration) }
        guard !rows.isEmpty else { continue }
        let types = source.description.sampledTypes()
        for row in rows {
          let property = source.description.properties[row]
          guard let type = types[property.name.lowercased()],
            let name = sampledEnumeration(type, in: declaration.name.namespace)
          else { continue }
          declareEnumeration(name, listedBy: property, on: source.page)
          declarations.update(declaration.name.key) {
            $0.sources[index].description.properties[row].type.mentions = [.init(name: name.description)]
          }
        }
      }
    }
  }

  private func mayBeEnumeration(
    _ source: ResourceDeclaration.Source, row: Int, in declaration: ResourceDeclaration
  ) -> Bool {
    let property = source.description.properties[row]
    guard property.possibleValues.count > 1, property.type.mentions.count == 1 else { return false }
    return resolver.type(property.type.mentions[0], on: source.page, namespace: declaration.name.namespace)
      == .primitive(.string)
  }

  /// The enumeration that a sample names, unless the name is one of a resource type or of a primitive.
  private func sampledEnumeration(_ type: String, in namespace: String) -> TypeName? {
    guard PrimitiveType(word: type) == nil else { return nil }
    switch resolver.symbols.symbol(named: type, in: namespace) {
    case .resource: return nil
    case .enumeration(let name): return name
    case nil: return TypeName(namespace: declarations.namespace(type.namespace), name: type.lastComponent)
    }
  }
}
