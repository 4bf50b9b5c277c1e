import APIModel
import APIPages

/// Plans the methods of a node. What kind of method an operation becomes follows from the end of its path, its HTTP
/// method, and what the page says of its body.
struct MethodPlanner {
  let node: RequestTree.Node
  let names: TypeNames
  let index: ModelIndex

  typealias Parameter = RequestMethodPlan.Parameter

  /// The method for a request to the node itself, or to what `$ref`, `$value` and `$count` say of it.
  func plan(_ operation: Operation) -> RequestMethodPlan {
    var plan = planWithoutQuery(operation)
    addQuery(of: operation, to: &plan)
    return plan
  }

  private func planWithoutQuery(_ operation: Operation) -> RequestMethodPlan {
    var system: String?
    if case .system(let name)? = operation.template?.steps.last?.segment { system = name.lowercased() }
    switch system {
    case "$ref": return referencePlan(operation)
    case "$count":
      var plan = RequestMethodPlan(
        name: "count", response: "Int",
        call: RequestCall(method: .get, segment: "$count", permissions: operation.permissions),
        operations: [operation])
      if let operations = EventualConsistency.chain(of: operation) { plan.call.arguments = ["eventual: \(operations)"] }
      return plan
    case "$value": return contentPlan(operation, segment: "$value")
    default:
      return isContent ? contentPlan(operation, segment: nil) : plainPlan(operation)
    }
  }

  private func plainPlan(_ operation: Operation) -> RequestMethodPlan {
    switch operation.method {
    case .get, .delete, .head, .options: readingPlan(operation)
    case .post: operation.isCreation(at: node) ? creationPlan(operation) : actionPlan(operation)
    case .patch: updatePlan(operation)
    case .put: replacementPlan(operation)
    }
  }

  // MARK: Results

  /// What the response of a request is read as.
  func response(of operation: Operation, node: RequestTree.Node?) -> String {
    guard let result = operation.result else {
      guard operation.method == .get else { return "Void" }
      guard let node, let type = node.type else { return "JSONValue" }
      let element = names.swiftType(type, isCollection: false)
      return node.isCollection ? "Page<\(element)>" : element
    }
    if result == .primitive(.stream) { return "ContentStream" }
    let element = names.swiftType(result, isCollection: false)
    let isCollection = operation.resultIsCollection || operation.method == .get && node?.isCollection == true
    return isCollection ? "Page<\(element)>" : element
  }

  func resource(_ type: TypeReference?) -> TypeName? {
    guard case .resource(let name)? = type, names.declares(name) else { return nil }
    return name
  }
}
