import APIModel
import APIPages

/// Finds the types, properties and members that renames name.
struct RenameFinder {
  private let names: [String: TypeName]
  private let namespace: String
  private let properties: [TypeName: [String]]
  private let members: [TypeName: [String]]
  private let index: ModelIndex

  init(_ model: APIModel) {
    let declared = model.types.map(\.name) + model.enumerations.map(\.name)
    names = Dictionary(declared.map { ($0.key, $0) }) { first, _ in first }
    namespace = model.defaultNamespace
    properties = Dictionary(model.types.map { ($0.name, $0.properties.map(\.name)) }) { first, _ in first }
    members = Dictionary(model.enumerations.map { ($0.name, $0.members.map(\.name)) }) { first, _ in first }
    index = ModelIndex(model)
  }

  /// The type or enumeration of a name.
  func name(_ text: String) -> TypeName? {
    names[text.lowercased()] ?? names["\(namespace).\(text)".lowercased()]
  }

  /// The type that declares a property, and the property.
  func property(_ path: String) -> (type: TypeName, name: String)? { find(path, in: properties) }

  /// The enumeration that has a member, and the member.
  func member(_ path: String) -> (type: TypeName, name: String)? { find(path, in: members) }

  private func find(_ path: String, in names: [TypeName: [String]]) -> (type: TypeName, name: String)? {
    splits(of: path).lazy.compactMap { type, name in
      names[type]?.contains(name) == true ? (type, name) : nil
    }.first
  }

  /// All types and what they have that `microsoft.graph.user.ageGroup` can name.
  private func splits(of path: String) -> [(type: TypeName, name: String)] {
    path.membersOfTypes.compactMap { type, member in name(type).map { ($0, member) } }
  }

  // MARK: Complaints

  func complaint(on name: String) -> String {
    let known = names.values.flatMap { [$0.description, $0.name] }
    let suggestion = NearestName.suggestion(for: name, among: Set(known))
    return "No page describes a type '\(name)'\(String.didYouMean(suggestion))"
  }

  func complaint(onProperty path: String) -> String {
    guard let (type, name) = splits(of: path).first else { return complaint(on: path.namespace ?? path) }
    let lineage = index.lineage(of: type)
    if let owner = lineage.first(where: { $0.properties.contains { $0.name == name } }) {
      return "\(name) of \(type) comes from \(owner.name), and is renamed there or not at all."
    }
    let suggestion = NearestName.suggestion(for: name, among: lineage.flatMap { $0.properties.map(\.name) })
    return "\(type) has no property '\(name)'\(String.didYouMean(suggestion))"
  }

  func complaint(onMember path: String) -> String {
    guard let (type, name) = splits(of: path).first else { return complaint(on: path.namespace ?? path) }
    let suggestion = NearestName.suggestion(for: name, among: members[type] ?? [])
    return "\(type) has no member '\(name)'\(String.didYouMean(suggestion))"
  }
}
