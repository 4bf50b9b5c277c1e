import APIModel
import APIPages

extension MethodPlanner {
  // MARK: Create

  /// `create`: takes the resource, or, where the page says what it requires, that by name and the rest in a closure.
  func creationPlan(_ operation: Operation) -> RequestMethodPlan {
    let response = response(of: operation, node: node)
    var call = RequestCall(method: operation.method, permissions: operation.permissions)
    guard let type = bodyType(of: operation) else { return untypedPlan("create", operation) }
    // What is of a derived type says so: the service could not tell from where it is sent.
    let declared = resource(node.type).flatMap { $0 == type ? nil : "as: \(names[$0]).self" }
    let required = creatableTypes.count == 1 ? requiredParameters(of: operation, type: type) : []
    guard !required.isEmpty else {
      let parameter = bodyParameter(.resource(type))
      call.alwaysNamesSegment = declared == nil
      call.arguments = ["body: \(parameter.name)"] + (declared.map { [$0] } ?? [])
      return RequestMethodPlan(
        name: "create", parameters: [parameter], response: response, call: call, operations: [operation])
    }
    let closure = "configure"
    call.arguments =
      ["required: \(RequestCall.dictionary(required.map { ($0.property, $0.parameter.name) }))", closure]
      + (declared.map { [$0] } ?? [])
    let configure = Parameter(
      label: "_", name: closure, type: "(inout \(names[type])) -> Void", defaultValue: "{ _ in }")
    return RequestMethodPlan(
      name: "create", parameters: required.map(\.parameter) + [configure], response: response, call: call,
      operations: [operation])
  }

  /// The types that can be created here. With one, a method can ask for what it requires; several would have methods
  /// that Swift does not tell apart.
  private var creatableTypes: Set<TypeName> {
    Set(node.operations.filter { $0.isCreation(at: node) }.compactMap(bodyType))
  }

  private func requiredParameters(
    of operation: Operation, type: TypeName
  ) -> [(property: String, parameter: Parameter)] {
    var names = ParameterNames(reserved: ["configure"])
    var seen: Set<String> = []
    return operation.bodyProperties.filter { row in
      row.facts.isRequired && !row.name.utf8.contains(UInt8(ascii: "@")) && seen.insert(row.name).inserted
    }
    .map { row in
      let property = index.property(row.name, of: type)
      let name = names.next(for: row.name)
      let swiftType = self.names.swiftType(
        property?.type ?? row.type, isCollection: property?.isCollection ?? row.isCollection)
      return (row.name, Parameter(label: nil, name: name, type: swiftType))
    }
  }

  // MARK: Update and replace

  /// `update`: takes a closure that writes what changes.
  func updatePlan(_ operation: Operation) -> RequestMethodPlan {
    guard let type = bodyType(of: operation) else { return untypedPlan("update", operation) }
    var call = RequestCall(method: operation.method, permissions: operation.permissions)
    call.arguments = ["changes: changes"]
    let changes = Parameter(label: "_", name: "changes", type: "(inout Patch<\(names[type])>) -> Void")
    return RequestMethodPlan(
      name: "update", parameters: [changes], response: response(of: operation, node: node), call: call,
      operations: [operation])
  }

  func replacementPlan(_ operation: Operation) -> RequestMethodPlan {
    guard let type = bodyType(of: operation) else { return untypedPlan("replace", operation) }
    let parameter = bodyParameter(.resource(type))
    return RequestMethodPlan(
      name: "replace", parameters: [parameter], response: response(of: operation, node: node),
      call: RequestCall(
        method: operation.method, alwaysNamesSegment: true, arguments: ["body: \(parameter.name)"],
        permissions: operation.permissions),
      operations: [operation])
  }

  // MARK: Bodies

  /// A method for a request whose body the pages say no type of.
  func untypedPlan(_ name: String, _ operation: Operation) -> RequestMethodPlan {
    RequestMethodPlan(
      name: name, parameters: [Parameter(label: "_", name: "body", type: "JSONValue")],
      response: response(of: operation, node: node),
      call: RequestCall(
        method: operation.method, alwaysNamesSegment: true, arguments: ["body: body"],
        permissions: operation.permissions),
      operations: [operation])
  }

  /// What a request carries: the type its page names, or the type of the place.
  func bodyType(of operation: Operation) -> TypeName? {
    resource(operation.body) ?? resource(operation.result) ?? resource(node.type)
  }

  func bodyParameter(_ type: TypeReference) -> Parameter {
    let simple: String
    switch type {
    case .resource(let name), .enumeration(let name): simple = name.name
    case .primitive: simple = "value"
    }
    return Parameter(
      label: "_", name: SwiftIdentifier.parameter(simple), type: names.swiftType(type, isCollection: false))
  }
}
