import APIModel
import APIPages

extension NameIndex {
  /// Names that may have been meant by one that means nothing, the likeliest first; each means something.
  func suggestions(for query: NameQuery) -> [String] {
    var found: [String] = []
    let names =
      switch query {
      case .request(let identity): requestSuggestions(identity)
      case .name(let name): nameSuggestions(name)
      }
    for name in names where !found.contains(name) { found.append(name) }
    return Array(found.prefix(Self.limit))
  }

  private static let limit = 5

  // MARK: Requests

  /// Other methods on the path, then the nearest path, then those that begin like it.
  private func requestSuggestions(_ query: RequestIdentity) -> [String] {
    let others = requests.filter { $0.identity.placeholders(filledBy: query) != nil }
    if !others.isEmpty { return others.map { NameMatch.request($0.operation).name } }
    let candidates = requests.filter { query.method.isEmpty || $0.identity.method == query.method }
    let text = { (identity: RequestIdentity) in identity.segments.joined(separator: "/") }
    let nearest = NearestName.suggestion(for: text(query), among: candidates.map { text($0.identity) })
    let near = candidates.filter { text($0.identity) == nearest }
    let shared = { (identity: RequestIdentity) in zip(identity.segments, query.segments).prefix { $0 == $1 }.count }
    let most = candidates.map { shared($0.identity) }.max() ?? 0
    let alike =
      most == 0
      ? []
      : candidates.filter { shared($0.identity) == most }
        .sorted { $0.identity.segments.count < $1.identity.segments.count }
    return (near + alike).map { NameMatch.request($0.operation).name }
  }

  // MARK: Names

  private func nameSuggestions(_ name: String) -> [String] {
    for (owner, member) in Self.splits(of: name) {
      let owners = owners(named: owner)
      guard !owners.isEmpty else { continue }
      let members = owners.flatMap { self.members(of: $0) }
      let names = Self.near(member, among: members.compactMap(\.memberName))
      return members.filter { $0.memberName.map(names.contains) == true }.map(\.name)
    }
    let types = model.types.map(\.name) + model.enumerations.map(\.name)
    if let (owner, member) = Self.splits(of: name).first {
      // The type is misspelled, or its namespace, or both names are.
      let near = Self.near(owner, among: types.map(\.name)) + Self.near(owner, among: types.map(\.description))
      let members = near.flatMap(owners).flatMap { self.members(of: $0) }
      let names = Self.near(member, among: members.compactMap(\.memberName)) + [member]
      let found = members.filter { $0.memberName.map(names.contains) == true }.map(\.name)
      return found + Self.near(name, among: types.map(\.description))
    }
    let all =
      model.types.flatMap { members(of: .type($0), inherited: false) }
      + model.enumerations.flatMap { members(of: .enumeration($0)) }
    return Self.near(name, among: types.map(\.name)) + Self.near(name, among: all.compactMap(\.memberName))
  }

  /// The nearest name, and those that begin alike, the shortest first.
  private static func near(_ name: String, among candidates: [String]) -> [String] {
    let key = name.lowercased()
    let alike = key.isEmpty ? [] : Set(candidates.filter { $0.lowercased().hasPrefix(key) })
    return (NearestName.suggestion(for: name, among: candidates).map { [$0] } ?? [])
      + alike.sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }.prefix(limit)
  }
}
