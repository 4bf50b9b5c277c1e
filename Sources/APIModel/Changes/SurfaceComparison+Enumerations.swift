extension SurfaceComparison {
  mutating func compareEnumerations() {
    for enumeration in enumerations.removed {
      note(
        .enumerationRemoved, enumeration.name.description, from: .init(text: nil, location: enumeration.location),
        to: nil)
    }
    for enumeration in enumerations.added {
      note(
        .enumerationAdded, enumeration.name.description, from: nil,
        to: .init(text: nil, location: enumeration.location))
    }
    for (old, new) in enumerations.pairs { compare(old, new) }
  }

  private mutating func compare(_ old: EnumerationSurface, _ new: EnumerationSurface) {
    let name = new.name.description
    noteTexts(
      Self.isSameInSwift(old.name, new.name) ? .enumerationRespelled : .enumerationRenamed, name,
      from: (old.name.description, old.location), to: (name, new.location))
    noteTexts(
      .flagsChanged, name, from: (old.isFlags ? "several members" : "one member", old.location),
      to: (new.isFlags ? "several members" : "one member", new.location))
    noteTexts(
      .enumerationDescriptionChanged, name, from: (old.summary, old.location), to: (new.summary, new.location))
    let members = Matching(old.members, new.members, by: \.name) { $0.name.lowercased() }
    for member in members.removed {
      note(.memberRemoved, "\(name).\(member.name)", from: .init(text: nil, location: old.location), to: nil)
    }
    for member in members.added {
      note(.memberAdded, "\(name).\(member.name)", from: nil, to: .init(text: nil, location: new.location))
    }
    for (member, counterpart) in members.pairs {
      noteTexts(
        .memberRenamed, "\(name).\(counterpart.name)", from: (member.name, old.location),
        to: (counterpart.name, new.location))
      noteTexts(
        .memberDescriptionChanged, "\(name).\(counterpart.name)", from: (member.summary, old.location),
        to: (counterpart.summary, new.location))
    }
  }
}
