import APIPages
import CommonMark

/// A row of a table that declares a property of a type, and the page that it stands on.
struct OwnRow: Sendable {
  var page: PagePath
  var row: PropertyRow
}

extension Linker {
  /// The rows that declare a type's own properties.
  ///
  /// Pages repeat inherited properties. A row that says where it is inherited from belongs to that type, also if
  /// that type's page does not have it; any other row is dropped if a base type has a property of the name.
  mutating func ownRows(_ inheritance: Inheritance) -> [TypeName: [OwnRow]] {
    let declared = declarations.resources.values.sorted { $0.name < $1.name }
    var own: [TypeName: [OwnRow]] = [:]
    var inherited: [(type: TypeName, origin: TypeName, row: OwnRow)] = []
    for declaration in declared {
      let ancestors = inheritance.ancestors(of: declaration.name)
      let rows = declaration.rows
      reportRepeated(rows.repeated, of: declaration.name)
      for row in renaming(rows.first, lineage: [declaration.name] + ancestors) {
        let origin = row.row.inheritedFrom.flatMap {
          resolver.resource($0, on: row.page, namespace: declaration.name.namespace)
        }
        if let origin, ancestors.contains(origin) {
          inherited.append((declaration.name, origin, row))
        } else {
          own[declaration.name, default: []].append(row)
        }
      }
    }
    var names = own.mapValues { Set($0.map { $0.row.name.lowercased() }) }
    for (type, origin, row) in inherited {
      let name = row.row.name.lowercased()
      let isDeclared = inheritance.ancestors(of: type).contains { names[$0]?.contains(name) == true }
      if !isDeclared {
        own[origin, default: []].append(row)
        names[origin, default: []].insert(name)
      }
    }
    for declaration in declared {
      let ancestors = inheritance.ancestors(of: declaration.name)
      own[declaration.name]?.removeAll { row in
        ancestors.contains { names[$0]?.contains(row.row.name.lowercased()) == true }
      }
    }
    return own
  }

  private mutating func reportRepeated(_ rows: [(row: OwnRow, first: OwnRow)], of type: TypeName) {
    for (repeated, first) in rows {
      let agrees = repeated.row.type.text == first.row.type.text && repeated.row.name == first.row.name
      // Pages that describe one type together repeat each other, and a file may be included twice; only
      // contradictions are worth a word there.
      if agrees, repeated.page != first.page || repeated.row.position == first.row.position { continue }
      let place = SourceLocation(page: first.page, position: first.row.position)
      report(
        agrees ? .duplicateProperty : .conflictingProperty, on: repeated.page, at: repeated.row.position,
        "\(first.row.name) of \(type) stands at \(place) already, as \(first.row.type.text), which counts. "
          + "Describe it once.")
    }
  }

  /// Which types are entities: they have a key, of their own or from a base type, or requests address them by one.
  ///
  /// An annotation that names a key counts only where the type has such a member: pages copy annotations.
  mutating func kinds(_ inheritance: Inheritance, rows: [TypeName: [OwnRow]]) -> [TypeName: ResourceType.Kind] {
    var entities = addressedByKey()
    for declaration in declarations.resources.values {
      let lineage = [declaration.name] + inheritance.ancestors(of: declaration.name)
      let names = Set(lineage.flatMap { rows[$0] ?? [] }.map { $0.row.name.lowercased() })
      let samples = declaration.sources.reduce(into: names) { $0.formUnion($1.description.sampleNames) }
      let hasKey = declaration.annotations.contains { $0.keyProperty.map { samples.contains($0.lowercased()) } == true }
      let hasRelationships = (rows[declaration.name] ?? []).contains { $0.row.section == .relationships }
      let hasMethods = declaration.sources.contains { !$0.description.methodLinks.isEmpty }
      if hasKey || names.contains("id") && (hasRelationships || hasMethods) { entities.insert(declaration.name) }
    }
    var kinds: [TypeName: ResourceType.Kind] = [:]
    for declaration in declarations.resources.values {
      let lineage = [declaration.name] + inheritance.ancestors(of: declaration.name)
      kinds[declaration.name] = kind(of: lineage[...], entities: entities)
    }
    return kinds
  }

  /// The types that a GET on a path with a key at its end answers with.
  private func addressedByKey() -> Set<TypeName> {
    var types: Set<TypeName> = []
    for page in pages {
      guard let request = page.request else { continue }
      let result = result(of: request, on: page.path, namespace: declarations.namespace(request.namespace))
      guard case .resource(let type)? = result.type, !result.isCollection else { continue }
      let endsWithKey = request.requests.contains { line in
        guard line.method == .get, case .key? = PathParser.segments(of: line.path)?.last else { return false }
        return true
      }
      if endsWithKey { types.insert(type) }
    }
    return types
  }

  /// The property that a row declares.
  mutating func property(
    _ own: OwnRow, of declaration: ResourceDeclaration, kinds: [TypeName: ResourceType.Kind],
    in inheritance: Inheritance
  ) -> Property {
    let known = diagnostics.count
    let type = type(of: own.row, on: own.page, namespace: declaration.name.namespace, in: inheritance)
    var isNavigation = false
    if case .resource(let name) = type { isNavigation = kinds[name] == .entity }
    var property = Property(
      name: own.row.name, type: type, isCollection: own.row.type.isCollection, isNavigation: isNavigation,
      summary: own.row.summary, facts: own.row.facts,
      location: SourceLocation(page: own.page, position: own.row.position))
    if correct(&property, of: declaration.name, isUnderstood: diagnostics.count == known, kinds: kinds) {
      // What is wrong with the cell matters no longer.
      diagnostics.removeSubrange(known...)
    }
    return property
  }

  /// The type that a row gives its property; what is not understood is reported and untyped.
  private mutating func type(
    of row: PropertyRow, on page: PagePath, namespace: String, in inheritance: Inheritance
  ) -> TypeReference {
    var types: [TypeReference] = []
    for mention in row.type.mentions {
      switch resolver.resolve(mention, on: page, namespace: namespace) {
      case .known(let type): types.append(type)
      case .byTextAgainstTarget(let type, let target):
        types.append(type)
        report(
          .linkTextDisagrees, on: page, at: row.typePosition,
          "The text says \(mention.name) and the link leads to \(target); the text was taken. Make them agree.")
      case .byTargetOnly(let type):
        types.append(type)
        report(
          .linkTextDisagrees, on: page, at: row.typePosition,
          "No type is called \(mention.name); the link leads to \(type.qualifiedName), which was taken. "
            + "Make the text say so.")
      case .unknown:
        reportUnknownType(
          mention.name, of: row.name, "the property", on: page, at: row.typePosition,
          advice: "Name a type that a page describes, or an OData primitive such as String.")
      }
    }
    guard let first = types.first else {
      if row.type.mentions.isEmpty {
        report(
          .missingType, on: page, at: row.typePosition,
          "The type cell of \(row.name) names no type; the property is untyped. Fill it in.")
      }
      return .primitive(.untyped)
    }
    if types.contains(where: { $0 != first }) {
      // Of several types the one that all derive from is meant.
      let names = types.compactMap { if case .resource(let name) = $0 { name } else { nil } }
      if names.count == types.count, let common = inheritance.commonAncestor(of: names) { return .resource(common) }
      report(
        .alternativeTypes, on: page, at: row.typePosition,
        "\(row.name) may be of several types (\(row.type.text)); the property is untyped.")
      return .primitive(.untyped)
    }
    return first
  }
}
