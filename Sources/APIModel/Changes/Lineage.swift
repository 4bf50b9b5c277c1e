/// Which types derive from which.
struct Lineage {
  private let types: [TypeName: TypeSurface]

  init(_ types: [TypeSurface]) {
    self.types = Dictionary(types.map { ($0.name, $0) }) { first, _ in first }
  }

  /// Whether a POST creates what it sends: it says so, or what it lists is properties of what comes back rather than
  /// parameters of an action.
  func isCreation(_ request: RequestSurface) -> Bool {
    guard request.method == "POST", let response = request.response, !response.isCollection,
      let type = types[TypeName(qualified: response.element)]
    else { return false }
    let properties = request.bodyRows.count { has($0.name, type) }
    return request.body.type == response.element || properties > request.bodyRows.count / 2
  }

  /// Whether what a request creates has a property.
  func hasProperty(_ name: String, ofCreated request: RequestSurface) -> Bool {
    guard let created = request.body.type ?? request.response?.element,
      let type = types[TypeName(qualified: created)]
    else { return false }
    return has(name, type)
  }

  /// Whether a type has a property, its own or inherited.
  func has(_ property: String, _ type: TypeSurface) -> Bool {
    type.properties.contains { $0.name == property } || inherited(property, by: type) != nil
  }

  /// A property that a type has from a type that it derives from, and which type that is.
  func inherited(_ property: String, by type: TypeSurface) -> (owner: TypeSurface, property: ValueSurface)? {
    var seen: Set<TypeName> = [type.name]
    var next = type.base
    // JSON from elsewhere may have types that derive from each other.
    while let name = next, seen.insert(name).inserted, let base = types[name] {
      if let found = base.properties.first(where: { $0.name == property }) { return (base, found) }
      next = base.base
    }
    return nil
  }
}
