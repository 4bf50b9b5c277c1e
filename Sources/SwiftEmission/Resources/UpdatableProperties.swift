import APIModel
import APIPages

/// Which properties an update can change.
///
/// The pages of updates list them: what none of the pages for a type lists can not be changed. Of a type that no page
/// updates, or whose updates list nothing, a property can be changed unless its own row says that it is read-only.
struct UpdatableProperties {
  /// The properties that the updates of a type list, by the type that declares them or derives from that.
  private var listed: [TypeName: Set<String>] = [:]

  init(_ model: APIModel, index: ModelIndex) {
    for operation in model.operations where operation.method == .patch && !operation.bodyProperties.isEmpty {
      guard let type = Self.updatedType(of: operation) else { continue }
      // Pages spell names in other cases too; a page whose rows are none of the type's properties, or only its key,
      // lists nothing.
      let known = Set(index.lineage(of: type).flatMap(\.properties).map { $0.name.lowercased() })
      let names = Set(operation.bodyProperties.map { $0.name.lowercased() }).intersection(known)
      guard !names.subtracting(["id"]).isEmpty else { continue }
      // A base is updated with each type that derives from it.
      for ancestor in index.lineage(of: type) { listed[ancestor.name, default: []].formUnion(names) }
    }
  }

  /// Whether an update can change a property that a type declares.
  func contains(_ property: Property, of type: ResourceType) -> Bool {
    guard let listed = listed[type.name] else { return !property.facts.isReadOnly }
    return listed.contains(property.name.lowercased())
  }

  private static func updatedType(of operation: Operation) -> TypeName? {
    for type in [operation.body, operation.result, operation.template?.steps.last?.type] {
      if case .resource(let name)? = type { return name }
    }
    return nil
  }
}
