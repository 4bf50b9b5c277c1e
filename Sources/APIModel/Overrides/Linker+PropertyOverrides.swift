import APIPages
import CommonMark

/// What overrides say of properties and members.
extension Linker {
  /// The rows that declare a type's properties, under the names that overrides give them.
  ///
  /// - Parameter lineage: the type and its base types; pages of derived types repeat the names on the base type's page.
  mutating func renaming(_ rows: [OwnRow], lineage: [TypeName]) -> [OwnRow] {
    guard !overrides.isEmpty else { return rows }
    var names = Set(rows.map(\.row.name))
    return rows.map { own in
      guard let correction = overrides.newName(of: own.row.name, of: lineage) else { return own }
      let name = correction.value
      let isFree = name == own.row.name || names.insert(name).inserted
      guard isFree else {
        overrides.reject(
          correction.number,
          because: "There is a property \(name) already. Choose another name, or remove the override.")
        return own
      }
      overrides.settle(correction.number, changes: name != own.row.name)
      var renamed = own
      renamed.row.name = name
      return renamed
    }
  }

  /// Corrects a property.
  ///
  /// - Parameters:
  ///   - isUnderstood: whether the page says clearly what its type is.
  ///   - kinds: which types are entities.
  /// - Returns: Whether the type is no longer that of the page.
  mutating func correct(
    _ property: inout Property, of type: TypeName, isUnderstood: Bool, kinds: [TypeName: ResourceType.Kind]
  ) -> Bool {
    var hasNewType = false
    for correction in overrides.corrections(of: property.name, of: type) {
      let number = correction.number
      switch correction.value {
      case .name: continue
      case .type(let name):
        guard let reference = reference(named: name, in: type.namespace) else {
          rejectUnknown("type", name, number: number)
          continue
        }
        overrides.settle(number, changes: reference != property.type || !isUnderstood)
        property.type = reference
        property.isNavigation = false
        if case .resource(let target) = reference { property.isNavigation = kinds[target] == .entity }
        hasNewType = true
      case .isCollection(let isCollection):
        overrides.settle(number, changes: isCollection != property.isCollection)
        property.isCollection = isCollection
      case .isNullable(let isNullable):
        overrides.settle(number, changes: isNullable != property.facts.isNullable)
        property.facts.isNullable = isNullable
      }
    }
    return hasNewType
  }

  /// Corrects the properties that only requests show, which no row declares.
  mutating func correctAddedProperties(of types: inout [ResourceType]) {
    guard !overrides.open.isEmpty else { return }
    let kinds = Dictionary(types.map { ($0.name, $0.kind) }) { first, _ in first }
    for type in types.indices {
      for index in types[type].properties.indices {
        let name = types[type].properties[index].name
        let corrections = overrides.corrections(of: name, of: types[type].name)
        guard !corrections.isEmpty, !Set(overrides.open).isDisjoint(with: corrections.map(\.number)) else { continue }
        _ = correct(&types[type].properties[index], of: types[type].name, isUnderstood: true, kinds: kinds)
        guard let newName = overrides.newName(of: name, of: [types[type].name]) else { continue }
        overrides.settle(newName.number, changes: newName.value != name)
        types[type].properties[index].name = newName.value
      }
    }
  }

  /// Whether an override says if a property is a collection.
  func hasCorrectedCollection(_ property: Property, of type: TypeName) -> Bool {
    overrides.corrections(of: property.name, of: type).contains {
      if case .isCollection = $0.value { true } else { false }
    }
  }

  private func reference(named name: String, in namespace: String) -> TypeReference? {
    resolver.type(.init(name: name), on: PagePath(""), namespace: namespace)
  }

  /// The members of an enumeration with those that overrides add.
  mutating func adding(to members: [Enumeration.Member], of name: TypeName) -> [Enumeration.Member] {
    var members = members
    for correction in overrides.members(of: name) {
      let isNew = !members.contains { $0.name.lowercased() == correction.value.lowercased() }
      overrides.settle(correction.number, changes: isNew)
      if isNew { members.append(.init(name: correction.value, summary: "")) }
    }
    return members
  }
}
