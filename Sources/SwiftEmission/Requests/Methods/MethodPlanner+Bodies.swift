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
    call.members = required.map { ($0.property, $0.parameter.name) }
    call.arguments =
      ["required: \(RequestCall.dictionary(call.members))", closure]
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

  /// `update`: takes a closure that writes what changes. Where the place is of a base type, or of none that is known
  /// and pages update several types there, the type comes first, so that Swift and the service know which it is:
  /// `update(FileAttachment.self) { … }`.
  func updatePlan(_ operation: Operation) -> RequestMethodPlan {
    guard let type = updatedType(by: operation) else { return untypedPlan("update", operation) }
    var call = RequestCall(method: operation.method, permissions: operation.permissions)
    call.arguments = ["changes: changes"] + declaredType(besides: type)
    var parameters = [Parameter(label: "_", name: "changes", type: "(inout Patch<\(names[type])>) -> Void")]
    if isOneOfSeveral(type) {
      parameters.insert(Parameter(label: "_", name: "type", type: "\(names[type]).Type"), at: 0)
    }
    return RequestMethodPlan(
      name: "update", parameters: parameters, response: response(of: operation, node: node), call: call,
      operations: [operation])
  }

  /// The type that an update changes. A page that names one that has nothing to do with the place describes a part of
  /// what is updated there.
  private func updatedType(by operation: Operation) -> TypeName? {
    guard let type = bodyType(of: operation) else { return nil }
    guard let declared = resource(node.type) else { return type }
    return index.lineage(of: type).contains { $0.name == declared } ? type : declared
  }

  private func isOneOfSeveral(_ type: TypeName) -> Bool {
    if let declared = resource(node.type) { return type != declared }
    return Set(node.operations.filter { $0.method == .patch }.compactMap(updatedType)).count > 1
  }

  /// The argument that has the body say its type: a type derived from that of the place.
  private func declaredType(besides type: TypeName) -> [String] {
    guard let declared = resource(node.type), declared != type,
      index.lineage(of: type).contains(where: { $0.name == declared })
    else { return [] }
    return ["as: \(names[declared]).self"]
  }

  func replacementPlan(_ operation: Operation) -> RequestMethodPlan {
    guard let type = bodyType(of: operation) else { return untypedPlan("replace", operation) }
    let parameter = bodyParameter(.resource(type))
    let declared = declaredType(besides: type)
    return RequestMethodPlan(
      name: "replace", parameters: [parameter], response: response(of: operation, node: node),
      call: RequestCall(
        method: operation.method, alwaysNamesSegment: declared.isEmpty,
        arguments: ["body: \(parameter.name)"] + declared, permissions: operation.permissions),
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
