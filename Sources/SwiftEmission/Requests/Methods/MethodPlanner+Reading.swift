import APIModel
import APIPages

extension MethodPlanner {
  /// `list`, `get`, `delete`: a request without a body, with a parameter for each query option that the page writes
  /// behind the path.
  func readingPlan(_ operation: Operation) -> RequestMethodPlan {
    let response = response(of: operation, node: node)
    let name =
      switch operation.method {
      case .get: response.utf8.starts(with: "Page<".utf8) ? "list" : "get"
      case .delete: "delete"
      case .head: "head"
      default: "options"
      }
    var plan = RequestMethodPlan(
      name: name, response: response, call: RequestCall(method: operation.method, permissions: operation.permissions),
      operations: [operation])
    addQuery(of: operation, to: &plan)
    return plan
  }

  /// Adds the query options of the service's own, of which those with a placeholder have to be there and those with a
  /// value can be; or else what the queries of OData need.
  func addQuery(of operation: Operation, to plan: inout RequestMethodPlan) {
    guard !operation.query.isEmpty else {
      if let operations = EventualConsistency.chain(of: operation) {
        plan.call.alwaysNamesSegment = true
        plan.call.arguments.append("eventual: \(operations)")
      }
      return
    }
    plan.call.alwaysNamesSegment = true
    var names = ParameterNames()
    var pairs: [(name: String, value: String)] = []
    for option in operation.query where !pairs.contains(where: { $0.name == option.name }) {
      let name = names.next(for: option.name)
      let isFlag = ["true", "false"].contains(option.value.lowercased())
      let type = isFlag ? "Bool" : "String"
      plan.parameters.append(
        option.isPlaceholder
          ? Parameter(label: nil, name: name, type: type)
          : Parameter(label: nil, name: name, type: type + "?", defaultValue: "nil"))
      pairs.append((option.name, name))
    }
    plan.call.arguments.append("query: \(RequestCall.dictionary(pairs))")
  }
}
