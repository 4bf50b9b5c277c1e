extension SurfaceComparison {
  mutating func compareTypes() {
    for type in types.removed {
      note(.typeRemoved, type.name.description, from: .init(text: nil, location: type.location), to: nil)
    }
    for type in types.added {
      note(.typeAdded, type.name.description, from: nil, to: .init(text: nil, location: type.location))
    }
    for (old, new) in types.pairs { compare(old, new) }
  }

  private mutating func compare(_ old: TypeSurface, _ new: TypeSurface) {
    let name = new.name.description
    noteTexts(
      Self.isSameInSwift(old.name, new.name) ? .typeRespelled : .typeRenamed, name,
      from: (old.name.description, old.location), to: (name, new.location))
    compareBases(old, new)
    noteFacts(.typeFactsChanged, name, from: (old.facts, old.location), to: (new.facts, new.location))
    noteTexts(.typeDescriptionChanged, name, from: (old.summary, old.location), to: (new.summary, new.location))
    compareProperties(old, new)
  }

  private mutating func compareBases(_ old: TypeSurface, _ new: TypeSurface) {
    let (oldBase, newBase) = (old.base?.description, new.base?.description)
    if let oldBase, let newBase,
      isSame(TypeSpelling(oldBase, isCollection: false), TypeSpelling(newBase, isCollection: false))
    {
      return
    }
    noteTexts(
      oldBase == nil ? .baseAdded : .baseChanged, new.name.description, from: (oldBase ?? "", old.location),
      to: (newBase ?? "", new.location))
  }

  // MARK: Properties

  private mutating func compareProperties(_ old: TypeSurface, _ new: TypeSurface) {
    let properties = Matching(old.properties, new.properties, by: \.name) { $0.name.lowercased() }
    for (property, counterpart) in properties.pairs {
      compare(property, counterpart, named: "\(new.name).\(counterpart.name)")
    }
    for property in properties.removed {
      if let (owner, inherited) = newLineage.inherited(property.name, by: new) {
        noteMove(of: property, from: old.name, to: inherited, of: owner.name, named: "\(new.name).\(property.name)")
      } else {
        note(
          .propertyRemoved, "\(new.name).\(property.name)",
          from: .init(text: property.type.description, location: property.location), to: nil)
      }
    }
    for property in properties.added {
      if let (owner, inherited) = oldLineage.inherited(property.name, by: old) {
        noteMove(of: inherited, from: owner.name, to: property, of: new.name, named: "\(new.name).\(property.name)")
      } else {
        note(
          .propertyAdded, "\(new.name).\(property.name)", from: nil,
          to: .init(text: property.type.description, location: property.location))
      }
    }
  }

  /// A property that a base type declares now, or no longer: code that uses it is as good as before.
  private mutating func noteMove(
    of old: ValueSurface, from oldOwner: TypeName, to new: ValueSurface, of newOwner: TypeName, named name: String
  ) {
    noteTexts(
      .propertyMoved, name, from: ("\(oldOwner).\(old.name)", old.location),
      to: ("\(newOwner).\(new.name)", new.location))
    compareTypes(.propertyTypeChanged, .propertyTypeRespelled, name, from: old, to: new)
    compareUpdates(name, from: old, to: new)
  }

  private mutating func compareUpdates(_ name: String, from old: ValueSurface, to new: ValueSurface) {
    guard let could = old.isUpdatable, let can = new.isUpdatable, could != can else { return }
    note(
      can ? .propertyUnfixed : .propertyFixed, name, from: .init(text: nil, location: old.location),
      to: .init(text: nil, location: new.location))
  }

  private mutating func compare(_ old: ValueSurface, _ new: ValueSurface, named name: String) {
    noteTexts(.propertyRenamed, name, from: (old.name, old.location), to: (new.name, new.location))
    compareTypes(.propertyTypeChanged, .propertyTypeRespelled, name, from: old, to: new)
    compareUpdates(name, from: old, to: new)
    noteFacts(.propertyFactsChanged, name, from: (old.facts, old.location), to: (new.facts, new.location))
    noteTexts(.propertyDescriptionChanged, name, from: (old.summary, old.location), to: (new.summary, new.location))
  }

  /// - Parameters:
  ///   - changed: the kind of a change that Swift shows.
  ///   - respelled: the kind of one that it does not.
  mutating func compareTypes(
    _ changed: ChangeKind, _ respelled: ChangeKind, _ name: String, part: String? = nil, from old: ValueSurface,
    to new: ValueSurface
  ) {
    guard !isSame(old.type, new.type) else { return }
    noteTexts(
      Self.isSameInSwift(old.type, new.type) ? respelled : changed, name, part: part,
      from: (old.type.description, old.location), to: (new.type.description, new.location))
  }
}
