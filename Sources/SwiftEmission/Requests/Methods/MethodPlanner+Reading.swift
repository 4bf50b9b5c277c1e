import APIModel
import APIPages

extension MethodPlanner {
  /// `list`, `get`, `delete`: a request without a body.
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
    if let operations = EventualConsistency.chain(of: operation) {
      plan.call.alwaysNamesSegment = true
      plan.call.arguments.append("eventual: \(operations)")
    }
    return plan
  }

  /// Adds the query options of the service's own: those with a placeholder have to be there, those with a value can be.
  func addQuery(of operation: Operation, to plan: inout RequestMethodPlan) {
    var names = ParameterNames(reserved: Set(plan.parameters.map(\.name)))
    // A closure comes last, for a call to have it behind.
    let place = plan.parameters.firstIndex { $0.type.utf8.starts(with: "(".utf8) } ?? plan.parameters.endIndex
    var parameters: [Parameter] = []
    for option in operation.query where !plan.call.query.contains(where: { $0.name == option.name }) {
      if option.name == QueryParameter.referenceName {
        parameters.append(Parameter(label: "to", name: "url", type: "String"))
        plan.call.query.append((option.name, "url"))
        continue
      }
      let name = names.next(for: option.name)
      let type = ["true", "false"].contains(option.value.lowercased()) ? "Bool" : "String"
      parameters.append(
        option.isPlaceholder
          ? Parameter(label: nil, name: name, type: type)
          : Parameter(label: nil, name: name, type: type + "?", defaultValue: "nil"))
      plan.call.query.append((option.name, name))
    }
    plan.parameters.insert(contentsOf: parameters, at: place)
  }
}
