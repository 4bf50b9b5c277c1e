import APIModel
import APIPages

/// The types of a model by name, and what follows from all of them.
struct ModelIndex {
  private let types: [TypeName: ResourceType]
  private let requestCounts: [PagePath: Int]

  init(_ model: APIModel) {
    requestCounts = Dictionary(model.operations.map { ($0.location.page, 1) }, uniquingKeysWith: +)
    types = Dictionary(model.types.map { ($0.name, $0) }) { first, _ in first }
  }

  subscript(name: TypeName) -> ResourceType? { types[name] }

  /// The operations with those first whose pages describe the fewest requests: where several pages describe one, the one
  /// that is about nothing else says most of it.
  func mostSpecificFirst(_ operations: [Operation]) -> [Operation] {
    let ranked = operations.enumerated().map { (requestCounts[$1.location.page, default: 0], $0, $1) }
    return ranked.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }

  /// A type and the types it derives from, nearest first.
  func lineage(of name: TypeName) -> [ResourceType] { types.lineage(of: name) }

  /// A property of a type, its own or inherited, by its name in JSON.
  func property(_ name: String, of type: TypeName) -> Property? {
    for type in lineage(of: type) {
      if let property = type.properties.first(where: { $0.name == name }) { return property }
    }
    return nil
  }
}
