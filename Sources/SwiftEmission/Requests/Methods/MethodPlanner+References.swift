import APIModel
import APIPages

extension MethodPlanner {
  /// The method for `$ref`: links between resources (OData Protocol, "Modifying Relationships between Entities").
  func referencePlan(_ operation: Operation) -> RequestMethodPlan {
    var call = RequestCall(method: operation.method, segment: "$ref", permissions: operation.permissions)
    let response = response(of: operation, node: nil)
    switch operation.method {
    case .get:
      let many = node.isCollection || operation.resultIsCollection
      return RequestMethodPlan(
        name: many ? "listReferences" : "getReference", response: many ? "Page<JSONValue>" : "JSONValue", call: call,
        operations: [operation])
    case .delete:
      return RequestMethodPlan(name: "removeReference", response: response, call: call, operations: [operation])
    default:
      let name = operation.method == .post ? "addReference" : "setReference"
      guard let body = operation.body, !operation.bodyIsReference else {
        call.arguments = ["reference: url"]
        return RequestMethodPlan(
          name: name, parameters: [Parameter(label: "to", name: "url", type: "String")], response: response, call: call,
          operations: [operation])
      }
      let parameter = bodyParameter(body)
      call.arguments = ["body: \(parameter.name)"]
      return RequestMethodPlan(
        name: name, parameters: [parameter], response: response, call: call, operations: [operation])
    }
  }
}
