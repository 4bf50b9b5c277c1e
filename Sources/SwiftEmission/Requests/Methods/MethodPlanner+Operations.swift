import APIModel
import APIPages

extension MethodPlanner {
  /// The method for an action or a function that is bound to the node: `sendMail(message:saveToSentItems:)`.
  func plan(_ bound: RequestTree.BoundOperation) -> RequestMethodPlan {
    var plan = planWithoutQuery(bound)
    addQuery(of: bound.operation, to: &plan)
    return plan
  }

  private func planWithoutQuery(_ bound: RequestTree.BoundOperation) -> RequestMethodPlan {
    switch bound.segment {
    case .call(let name, let arguments) where !arguments.isEmpty:
      return functionPlan(bound.operation, name: name, arguments: arguments)
    case .call(let name, _):
      return operationPlan(bound.operation, name: name, segment: name + "()")
    default:
      return operationPlan(bound.operation, name: bound.segment.description, segment: bound.segment.description)
    }
  }

  /// A function or action without arguments in the path.
  private func operationPlan(_ operation: Operation, name: String, segment: String) -> RequestMethodPlan {
    var plan = RequestMethodPlan(
      name: SwiftIdentifier.placeMember(name.lastComponent), pageName: name.lastComponent,
      response: response(of: operation, node: nil),
      call: RequestCall(method: operation.method, segment: segment, permissions: operation.permissions),
      operations: [operation])
    if operation.method == .post {
      addParameters(of: operation, to: &plan)
    } else if let operations = EventualConsistency.chain(of: operation) {
      plan.call.alwaysNamesSegment = true
      plan.call.arguments = ["eventual: \(operations)"]
    }
    return plan
  }

  /// An action that is a place of its own, since paths lead on from it.
  func actionPlan(_ operation: Operation) -> RequestMethodPlan {
    var plan = RequestMethodPlan(
      name: "post", response: response(of: operation, node: node),
      call: RequestCall(method: operation.method, permissions: operation.permissions), operations: [operation])
    addParameters(of: operation, to: &plan)
    return plan
  }

  // MARK: Actions

  /// Adds the parameters of an action, which are the members of its body: those that the page does not require can be
  /// left out.
  private func addParameters(of operation: Operation, to plan: inout RequestMethodPlan) {
    if operation.bodyProperties.isEmpty {
      guard !operation.hasNoBody else { return }
      plan.call.alwaysNamesSegment = true
      if let body = operation.body, body != .primitive(.untyped) {
        let parameter = bodyParameter(body)
        plan.parameters = [parameter]
        plan.call.arguments = ["body: \(parameter.name)"]
      } else {
        plan.parameters = [Parameter(label: "_", name: "parameters", type: "JSONValue")]
        plan.call.arguments = ["body: parameters"]
      }
      return
    }
    var parameterNames = ParameterNames()
    var pairs: [(name: String, value: String)] = []
    for row in operation.bodyProperties where !pairs.contains(where: { $0.name == row.name }) {
      let name = parameterNames.next(for: row.name)
      let type = names.swiftType(row.type, isCollection: row.isCollection)
      plan.parameters.append(
        row.facts.isRequired
          ? Parameter(label: nil, name: name, type: type)
          : Parameter(label: nil, name: name, type: type + "?", defaultValue: "nil"))
      pairs.append((row.name, name))
    }
    plan.call.alwaysNamesSegment = true
    plan.call.members = pairs
    plan.call.arguments = ["parameters: \(RequestCall.dictionary(pairs))"]
  }

  // MARK: Functions

  /// `reminderView(startDateTime:endDateTime:)`: a function whose arguments stand in the path.
  private func functionPlan(
    _ operation: Operation, name: String, arguments: [PathSegment.Argument]
  ) -> RequestMethodPlan {
    let list = FunctionArguments(arguments, of: operation, names: names)
    return RequestMethodPlan(
      name: SwiftIdentifier.placeMember(name.lastComponent), pageName: name.lastComponent,
      parameters: list.parameters, response: response(of: operation, node: nil),
      call: RequestCall(
        method: operation.method,
        arguments: ["function: \(StringLiteral.literal(name))", RequestCall.dictionary(list.values)],
        permissions: operation.permissions),
      operations: [operation])
  }
}
