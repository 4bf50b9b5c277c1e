import APIModel
import APIPages

extension ConfigurationReader {
  enum PropertyKey: String, CaseIterable {
    case property, name, type, collection, nullable, reason
  }

  enum TypeKey: String, CaseIterable {
    case type, name, base, kind, open, reason
  }

  enum EnumerationKey: String, CaseIterable {
    case enumeration, reason
    case addMembers = "add-members"
  }

  enum AnyKey: String, CaseIterable {
    case property, type, enumeration, name, collection, nullable, base, kind, open, reason
    case addMembers = "add-members"
  }

  enum Kind: String, CaseIterable {
    case entity, complex
  }

  /// The list under `overrides`: corrections of properties, types and enumerations.
  func overrides(_ value: Value) throws -> [Override] {
    try items(of: value).flatMap(overrides(in:))
  }

  /// The corrections in one item: each fact is one, at the line of its key.
  private func overrides(in item: Value) throws -> [Override] {
    // `type` is what is corrected, or the correction of a property: what else is there tells.
    let all = try entries(of: item, knowing: AnyKey.self)
    let keys = Set(all.map(\.key))
    let facts: [(fact: Override.Fact, value: Value)]
    if keys.contains(.property) {
      facts = try propertyFacts(item)
    } else if keys.contains(.enumeration) {
      facts = try members(item)
    } else if keys.contains(.type) {
      facts = try typeFacts(item)
    } else {
      throw ConfigurationFailure(
        "The override must name a 'property', a 'type' or an 'enumeration'.", at: item.position)
    }
    guard !facts.isEmpty else {
      throw ConfigurationFailure("The override corrects nothing. Say what is true instead.", at: item.position)
    }
    let reason = try all.first { $0.key == .reason }.map { try text($0.value) }
    guard let reason else { throw ConfigurationFailure("The override lacks a 'reason'.", at: item.position) }
    return facts.map { Override($0.fact, because: reason, at: $0.value.location) }
  }

  private func propertyFacts(_ item: Value) throws -> [(Override.Fact, Value)] {
    var name = ""
    var facts: [(Override.PropertyFact, Value)] = []
    for (key, value) in try entries(of: item, knowing: PropertyKey.self) {
      switch key {
      case .property: name = try text(value)
      case .name: facts.append((.name(try text(value)), value))
      case .type: facts.append((.type(try text(value)), value))
      case .collection: facts.append((.isCollection(try flag(value)), value))
      case .nullable: facts.append((.isNullable(try flag(value)), value))
      case .reason: continue
      }
    }
    guard name.contains(".") else {
      throw ConfigurationFailure(
        "'\(name)' must have its type in front, as in 'microsoft.graph.user.ageGroup'.", at: item.position)
    }
    return facts.map { (.property(name, $0), $1) }
  }

  private func typeFacts(_ item: Value) throws -> [(Override.Fact, Value)] {
    var name = ""
    var facts: [(Override.TypeFact, Value)] = []
    for (key, value) in try entries(of: item, knowing: TypeKey.self) {
      switch key {
      case .type: name = try text(value)
      case .name: facts.append((.name(try text(value)), value))
      case .base: facts.append((.base(try textOrNone(value)), value))
      case .kind: facts.append((.kind(try word(value, of: Kind.self) == .entity ? .entity : .complex), value))
      case .open: facts.append((.isOpen(try flag(value)), value))
      case .reason: continue
      }
    }
    return facts.map { (.type(name, $0), $1) }
  }

  private func members(_ item: Value) throws -> [(Override.Fact, Value)] {
    var name = ""
    var members: [Value] = []
    for (key, value) in try entries(of: item, knowing: EnumerationKey.self) {
      switch key {
      case .enumeration: name = try text(value)
      case .addMembers: members = try items(of: value)
      case .reason: continue
      }
    }
    return try members.map { (.member(try text($0), of: name), $0) }
  }
}
