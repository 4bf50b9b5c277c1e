import APIPages

/// Holds the JSON representation of a type against its tables.
struct RepresentationCheck {
  let index: TypeIndex
  let model: APIModel

  func diagnostics(of page: APIPage) -> [Diagnostic] {
    page.resources.flatMap { diagnostics(of: $0) }
  }

  private func diagnostics(of resource: ResourceDescription) -> [Diagnostic] {
    guard let text = resource.representation, !resource.properties.isEmpty, let type = type(of: resource) else {
      return []
    }
    let reading = text.json()
    guard let members = reading.value?.members else { return [] }
    var diagnostics = untabled(members, in: text, of: type, rows: resource.properties)
    if resource.annotation?.isTruncated != true, !reading.hasOmissions {
      diagnostics += unsampled(resource, members: members, of: type)
    }
    return diagnostics
  }

  private func type(of resource: ResourceDescription) -> TypeName? {
    // A namespace that is a slip stands for the default one.
    for namespace in [resource.namespace, model.defaultNamespace].compactMap(\.self) {
      if case .resource(let type)? = index.reference("\(namespace).\(resource.name)", in: namespace) { return type }
    }
    return nil
  }

  private func untabled(
    _ members: [LenientJSON.Member], in text: PlacedText, of type: TypeName, rows: [PropertyRow]
  ) -> [Diagnostic] {
    guard index[type]?.isOpen != true else { return [] }
    let names = index.propertyNames(of: type) + rows.map(\.name)
    let known = Set(names)
    let places = text.places
    return members.filter { !$0.name.utf8.contains(UInt8(ascii: "@")) && !known.contains($0.name) }.map { member in
      let suggestion = NearestName.suggestion(for: member.name, among: names)
      return Diagnostic(
        .untabledProperty, at: places.location(at: member.offset),
        "No table lists '\(member.name)' of \(type)\(String.didYouMean(suggestion)) Add a row for it.",
        suggestion: suggestion)
    }
  }

  /// Relationships stand in no JSON unless they are asked for, and streams stand in none at all.
  private func unsampled(
    _ resource: ResourceDescription, members: [LenientJSON.Member], of type: TypeName
  ) -> [Diagnostic] {
    let sampled = Set(members.map { $0.name.lowercased() })
    return resource.properties.compactMap { row in
      guard row.section == .properties, !sampled.contains(row.name.lowercased()),
        let property = index.property(row.name, of: type), !property.isNavigation, property.type != .primitive(.stream)
      else { return nil }
      return Diagnostic(
        .unsampledProperty, at: SourceLocation(page: row.page, position: row.position),
        "The JSON representation of \(type) lacks '\(row.name)'. Add it.")
    }
  }
}
