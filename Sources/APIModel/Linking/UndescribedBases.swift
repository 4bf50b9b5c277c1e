import APIPages
import CommonMark

extension Linker {
  /// Declares base types that pages derive from and that no page describes.
  ///
  /// What is known of such a type are its name and the properties that others say they inherit from it.
  mutating func declareUndescribedBases() {
    for page in pages {
      for resource in page.resources {
        let namespace = declarations.namespace(resource.namespace)
        if hasCorrectedBase(resource, in: namespace) { continue }
        for mention in [resource.annotation?.baseType.map { .init(name: $0) }, resource.statedBase].compactMap(\.self) {
          declareBase(mention, of: resource, on: page.path, namespace: namespace)
        }
      }
    }
  }

  private mutating func declareBase(
    _ mention: TypeExpression.Mention, of resource: ResourceDescription, on page: PagePath, namespace: String
  ) {
    guard mention.name.lowercased() != "null", mention.name.namespace != nil || mention.destination != nil,
      mention.name.lastComponent.lowercased() != resource.name.lowercased(),
      case .unknown = resolver.resolve(mention, on: page, namespace: namespace)
    else { return }
    let base = ResourceDescription(
      name: mention.name.lastComponent, namespace: mention.name.namespace ?? namespace, position: resource.position,
      summary: "")
    declarations.insert(base, on: page)
    let name = TypeName(namespace: declarations.namespace(base.namespace), name: base.name)
    resolver.symbols.insert(.resource(name), on: page)
    report(
      .unknownBase, on: page, at: resource.position,
      "No page describes the base type \(name) of \(resource.name); it is read as a type that has what others say "
        + "they inherit from it. Add a page for it.")
  }
}
