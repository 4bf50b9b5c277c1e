import APIPages

/// How overrides find what they correct.
extension Linker {
  /// Gives types their new names, before anything refers to them.
  ///
  /// - Returns: The names on the pages, and the ones that replace them.
  mutating func renameTypes() -> [(old: TypeName, new: TypeName)] {
    var renamed: [(old: TypeName, new: TypeName)] = []
    for (number, override) in overrides.overrides.enumerated() {
      guard case .type(let text, .name(let newName)) = override.fact else { continue }
      guard let old = declarations.resource(named: text)?.name else { continue }
      let new = TypeName(namespace: newName.namespace ?? old.namespace, name: newName.lastComponent)
      if new == old {
        overrides.settle(number, changes: false)
      } else if declarations.rename(old, to: new) {
        overrides.settle(number, changes: true)
        renamed.append((old, new))
      } else {
        overrides.reject(
          number, because: "There is a type \(new) already. Choose another name, or remove the override.")
      }
    }
    return renamed
  }

  /// Finds the types and properties that overrides speak of.
  mutating func assignOverrides() {
    for (number, override) in overrides.overrides.enumerated() {
      switch override.fact {
      case .type(let name, let fact):
        guard let type = type(named: name, overriddenBy: number) else { continue }
        overrides.assign(fact, number: number, to: type)
      case .property(let path, let fact):
        guard let (type, property) = property(at: path) else {
          _ = type(named: path.namespace ?? path, overriddenBy: number)
          continue
        }
        overrides.assign(fact, number: number, to: property, of: type)
      case .member: continue
      }
    }
  }

  /// Finds the enumerations that overrides speak of, when all are declared.
  mutating func assignMembers() {
    for (number, override) in overrides.overrides.enumerated() {
      guard case .member(let member, let name) = override.fact else { continue }
      if case .enumeration(let type)? = symbol(named: name) {
        overrides.assign(member: member, number: number, to: type)
      } else {
        rejectUnknown("enumeration", name, number: number)
      }
    }
  }

  /// The overrides that nothing has come of name a property that there isn't.
  mutating func rejectUnknownProperties(in types: [ResourceType]) {
    let types = Dictionary(types.map { ($0.name, $0) }) { first, _ in first }
    for number in overrides.open {
      guard case .property(let path, _) = overrides.overrides[number].fact,
        let (name, property) = property(at: path)
      else { continue }
      let lineage = types.lineage(of: name)
      if let owner = lineage.dropFirst().first(where: { $0.properties.contains { $0.name == property } }) {
        overrides.reject(number, because: "\(property) of \(name) comes from \(owner.name). Correct it there.")
      } else {
        let known = lineage.flatMap { $0.properties.map(\.name) }
        overrides.reject(
          number,
          because: "\(name) has no property '\(property)'"
            + String.didYouMean(NearestName.suggestion(for: property, among: known)) + " Mend or remove the override.")
      }
    }
  }

  // MARK: Names

  func symbol(named name: String) -> Symbol? {
    resolver.symbols.symbol(named: name, in: declarations.defaultNamespace)
  }

  private mutating func type(named name: String, overriddenBy number: Int) -> TypeName? {
    if case .resource(let type)? = symbol(named: name) { return type }
    rejectUnknown("type", name, number: number)
    return nil
  }

  mutating func rejectUnknown(_ what: String, _ name: String, number: Int) {
    let suggestion = String.didYouMean(resolver.symbols.nearestName(to: name))
    overrides.reject(
      number, because: "No page describes the \(what) '\(name)'\(suggestion) Mend or remove the override.")
  }

  /// The type and the property in `microsoft.graph.user.ageGroup`.
  private func property(at path: String) -> (type: TypeName, property: String)? {
    for (name, property) in path.membersOfTypes {
      if case .resource(let type)? = symbol(named: name) { return (type, property) }
    }
    return nil
  }
}
