import APIModel
import APIPages
import SwiftEmission

/// All names of a model, and what they mean.
struct NameIndex {
  let model: APIModel
  let spelling: SwiftSpelling
  let requests: [(identity: RequestIdentity, operation: Operation)]
  private let types: [TypeName: ResourceType]

  init(_ model: APIModel, spelling: SwiftSpelling) {
    self.model = model
    self.spelling = spelling
    requests = model.operations.map { (RequestIdentity($0), $0) }
    types = Dictionary(model.types.map { ($0.name, $0) }) { first, _ in first }
  }

  /// What a query means; several things where a name has several meanings. Several pages may describe one request:
  /// then the one that describes the fewest requests comes first, which is the one that is about it.
  func meanings(of query: NameQuery) -> [[NameMatch]] {
    switch query {
    case .request(let identity): requests(identity)
    case .name(let name): matches(named: name).map { [$0] }
    }
  }

  // MARK: Requests

  /// The requests of a path. Where no page has it, its words may stand for placeholders; the fewer the better.
  private func requests(_ query: RequestIdentity) -> [[NameMatch]] {
    let fitting = requests.compactMap { identity, operation in
      query.method.isEmpty || query.method == identity.method
        ? identity.placeholders(filledBy: query).map { (count: $0, identity: identity, operation: operation) } : nil
    }
    guard let least = fitting.map(\.count).min() else { return [] }
    let methods = Dictionary(grouping: fitting.filter { $0.count == least }) {
      "\($0.identity.method) \($0.identity.segments)"
    }
    return methods.sorted { $0.key < $1.key }.map { _, found in byPage(found.map(\.operation)).map(NameMatch.request) }
  }

  /// The first line of each page.
  private func byPage(_ operations: [Operation]) -> [Operation] {
    let lines = Dictionary(requests.map { ($0.operation.location.page, 1) }, uniquingKeysWith: +)
    return Dictionary(operations.map { ($0.location.page, $0) }) { first, _ in first }.values.sorted {
      (lines[$0.location.page] ?? 0, $0.location) < (lines[$1.location.page] ?? 0, $1.location)
    }
  }

  // MARK: Names

  private func matches(named name: String) -> [NameMatch] {
    let owners = owners(named: name)
    if !owners.isEmpty { return owners }
    for (owner, member) in Self.splits(of: name) {
      let found = self.owners(named: owner).flatMap { members(named: member, of: $0) }
      if !found.isEmpty { return found }
    }
    return (model.types.map(NameMatch.type) + model.enumerations.map(NameMatch.enumeration)).flatMap {
      members(named: name, of: $0, inherited: false)
    }
  }

  /// Types and enumerations: by the qualified name, the end of it, or the name in Swift.
  func owners(named name: String) -> [NameMatch] {
    let key = name.lowercased()
    let isMeant = { (type: TypeName) in
      type.key == key || type.key.hasSuffix("." + key) || self.spelling.type(type) == name
    }
    return model.types.filter { isMeant($0.name) }.map(NameMatch.type)
      + model.enumerations.filter { isMeant($0.name) }.map(NameMatch.enumeration)
  }

  /// The name before and behind each dot, the last one first: `microsoft.graph.user` and `mail`.
  static func splits(of name: String) -> [(owner: String, member: String)] {
    name.indices.filter { name[$0] == "." }.reversed().map { dot in
      (String(name[..<dot]), String(name[name.index(after: dot)...]))
    }
  }

  private func members(named name: String, of owner: NameMatch, inherited: Bool = true) -> [NameMatch] {
    members(of: owner, inherited: inherited).filter { $0.memberName?.lowercased() == name.lowercased() }
  }

  /// The properties of a type, or the members of an enumeration.
  ///
  /// - Parameter inherited: whether properties of the types that a type derives from count.
  func members(of owner: NameMatch, inherited: Bool = true) -> [NameMatch] {
    switch owner {
    case .type(let type):
      (inherited ? lineage(of: type) : [type]).flatMap { declaring in
        declaring.properties.map { .property($0, of: type, declaredBy: declaring) }
      }
    case .enumeration(let enumeration): enumeration.members.map { .member($0, of: enumeration) }
    case .property, .member, .request: []
    }
  }

  /// A type and those that it derives from, the nearest first.
  func lineage(of type: ResourceType) -> [ResourceType] { types.lineage(of: type.name) }
}

extension NameMatch {
  /// The name of a property or member without that of its owner.
  var memberName: String? {
    switch self {
    case .property(let property, _, _): property.name
    case .member(let member, _): member.name
    case .type, .enumeration, .request: nil
    }
  }
}
