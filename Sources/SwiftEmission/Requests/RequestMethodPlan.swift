import APIModel
import APIPages

/// A method of a node that makes a request: its Swift signature and what it does.
struct RequestMethodPlan {
  typealias Parameter = SourceWriter.Member.Parameter

  var name: String
  var parameters: [Parameter]
  /// What the response is read as: `Page<User>`.
  var response: String
  /// The expression that makes the request.
  var body: String
  /// The operations that the method stands for: all that send the same request.
  var operations: [Operation]

  /// What Swift tells overloads apart by, the result left aside.
  var signature: String {
    name + "(" + parameters.map { "\($0.label ?? "_"):\($0.type)" }.joined(separator: ",") + ")"
  }

  /// Whether the response has a type of Foundation.
  var usesFoundation: Bool {
    operations.contains { $0.result?.isFromFoundation == true } && !["Int", "[UInt8]", "Void"].contains(response)
  }

  /// The methods for the operations of a node, one for each signature.
  ///
  /// - Parameters:
  ///   - node: the node.
  ///   - reserved: names of the node's properties, which a method without parameters must not take.
  ///   - names: the Swift names of types.
  static func plans(for node: RequestTree.Node, avoiding reserved: Set<String>, names: TypeNames) -> [RequestMethodPlan]
  {
    var plans: [RequestMethodPlan] = []
    let bound = node.boundOperations.map { boundPlan($0, names: names) }
    for var plan in node.operations.map({ plan(for: $0, at: node, names: names) }) + bound {
      if plan.parameters.isEmpty, reserved.contains(plan.name) { plan.name += "Request" }
      if let same = plans.firstIndex(where: { $0.signature == plan.signature }) {
        plans[same].operations += plan.operations
      } else {
        plans.append(plan)
      }
    }
    return plans.sorted { ($0.rank, $0.name) < ($1.rank, $1.name) }
  }

  /// Reading comes before writing, and what all places have before what this one has.
  private var rank: Int {
    let order = [
      "list", "get", "count", "head", "options", "create", "post", "update", "replace", "delete", "content", "upload",
      "deleteContent", "listReferences", "getReference", "addReference", "setReference", "removeReference",
    ]
    return order.firstIndex(of: name) ?? order.count
  }

  private static func plan(for operation: Operation, at node: RequestTree.Node, names: TypeNames) -> RequestMethodPlan {
    var system: String?
    if case .system(let name)? = operation.template?.steps.last?.segment { system = name.lowercased() }
    switch system {
    case "$ref": return referencePlan(operation, node: node, names: names)
    case "$count":
      return RequestMethodPlan(
        name: "count", parameters: [], response: "Int", body: "_request(.get, \"$count\")", operations: [operation])
    case "$value": return contentPlan(operation, suffix: ", \"$value\"")
    default:
      if isContent(node) { return contentPlan(operation, suffix: "") }
      return plainPlan(operation, node: node, names: names)
    }
  }

  /// Streams, and segments that are called so.
  private static func isContent(_ node: RequestTree.Node) -> Bool {
    node.type == .primitive(.stream) || node.identity.segment == "content"
  }

  // MARK: Actions and functions

  /// `sendMail` of `POST /me/sendMail`: a method of the node that it is bound to.
  private static func boundPlan(_ bound: RequestTree.BoundOperation, names: TypeNames) -> RequestMethodPlan {
    let name = bound.segment.utf8.prefix { $0 != UInt8(ascii: "(") }
    let segment = StringLiteral.literal(bound.segment)
    let method = verb(bound.operation.method)
    let sendsBody = bound.operation.method == .post
    return RequestMethodPlan(
      name: SwiftIdentifier.member(String(Substring(name)).lastComponent),
      parameters: sendsBody ? [Parameter(label: "_", name: "parameters", type: "JSONValue")] : [],
      response: response(of: bound.operation, node: nil, names: names),
      body: "_request(\(method), \(segment)\(sendsBody ? ", body: parameters" : ""))", operations: [bound.operation])
  }

  // MARK: $ref

  private static func referencePlan(
    _ operation: Operation, node: RequestTree.Node, names: TypeNames
  ) -> RequestMethodPlan {
    let response = response(of: operation, node: nil, names: names)
    switch operation.method {
    case .get:
      let many = node.isCollection || operation.resultIsCollection
      return RequestMethodPlan(
        name: many ? "listReferences" : "getReference", parameters: [],
        response: many ? "Page<JSONValue>" : "JSONValue", body: "_request(.get, \"$ref\")", operations: [operation])
    case .delete:
      return RequestMethodPlan(
        name: "removeReference", parameters: [], response: response, body: "_request(.delete, \"$ref\")",
        operations: [operation])
    default:
      let name = operation.method == .post ? "addReference" : "setReference"
      let method = verb(operation.method)
      if let body = operation.body, !operation.bodyIsReference {
        let parameter = bodyParameter(body, names: names)
        return RequestMethodPlan(
          name: name, parameters: [parameter], response: response,
          body: "_request(\(method), \"$ref\", body: \(parameter.name))", operations: [operation])
      }
      return RequestMethodPlan(
        name: name, parameters: [Parameter(label: "to", name: "url", type: "String")], response: response,
        body: "_request(\(method), \"$ref\", reference: url)", operations: [operation])
    }
  }

  // MARK: Content

  private static func contentPlan(_ operation: Operation, suffix: String) -> RequestMethodPlan {
    switch operation.method {
    case .get:
      return RequestMethodPlan(
        name: "content", parameters: [], response: "[UInt8]", body: "_request(.get\(suffix))", operations: [operation])
    case .delete:
      return RequestMethodPlan(
        name: "deleteContent", parameters: [], response: "Void", body: "_request(.delete\(suffix))",
        operations: [operation])
    default:
      return RequestMethodPlan(
        name: "upload",
        parameters: [
          Parameter(label: "_", name: "content", type: "[UInt8]"),
          Parameter(label: nil, name: "contentType", type: "String"),
        ],
        response: "JSONValue",
        body: "_request(\(verb(operation.method))\(suffix), content: content, contentType: contentType)",
        operations: [operation])
    }
  }

  // MARK: Everything else

  private static func plainPlan(
    _ operation: Operation, node: RequestTree.Node, names: TypeNames
  ) -> RequestMethodPlan {
    let response = response(of: operation, node: node, names: names)
    let method = verb(operation.method)
    switch operation.method {
    case .get, .delete, .head, .options:
      let name =
        switch operation.method {
        case .get: response.utf8.starts(with: "Page<".utf8) ? "list" : "get"
        case .delete: "delete"
        case .head: "head"
        default: "options"
        }
      return RequestMethodPlan(
        name: name, parameters: [], response: response, body: "_request(\(method))", operations: [operation])
    case .post, .put, .patch:
      let isCreation = operation.isCreation(at: node)
      let name =
        switch operation.method {
        case .put: "replace"
        case .patch: "update"
        default: isCreation ? "create" : "post"
        }
      let body = bodyType(operation, node: node, isCreation: isCreation)
      guard let body else {
        let parameter = Parameter(label: "_", name: "body", type: "JSONValue")
        return RequestMethodPlan(
          name: name, parameters: [parameter], response: response, body: "_request(\(method), body: body)",
          operations: [operation])
      }
      let parameter = bodyParameter(body, names: names)
      // What is of a derived type says so: the service could not tell from where it is sent.
      var declared = ""
      if isCreation, let type = resource(node.type), type != body {
        declared = ", as: \(names.swiftType(type, isCollection: false)).self"
      }
      return RequestMethodPlan(
        name: name, parameters: [parameter], response: response,
        body: "_request(\(method), body: \(parameter.name)\(declared))", operations: [operation])
    }
  }

  /// What a request carries: the type its page names, or the type of the place.
  private static func bodyType(
    _ operation: Operation, node: RequestTree.Node, isCreation: Bool
  ) -> TypeReference? {
    if let body = operation.body, case .resource = body { return body }
    switch operation.method {
    case .post: return isCreation ? resource(operation.result) ?? resource(node.type) : nil
    default: return resource(operation.result) ?? resource(node.type)
    }
  }

  private static func resource(_ type: TypeReference?) -> TypeReference? {
    guard case .resource? = type else { return nil }
    return type
  }

  private static func bodyParameter(_ type: TypeReference, names: TypeNames) -> Parameter {
    let simple: String
    switch type {
    case .resource(let name), .enumeration(let name): simple = name.name
    case .primitive: simple = "value"
    }
    return Parameter(
      label: "_", name: SwiftIdentifier.parameter(simple), type: names.swiftType(type, isCollection: false))
  }

  private static func response(of operation: Operation, node: RequestTree.Node?, names: TypeNames) -> String {
    guard let result = operation.result else {
      guard operation.method == .get else { return "Void" }
      guard let node, let type = node.type else { return "JSONValue" }
      let element = names.swiftType(type, isCollection: false)
      return node.isCollection ? "Page<\(element)>" : element
    }
    let element = names.swiftType(result, isCollection: false)
    let isCollection = operation.resultIsCollection || operation.method == .get && node?.isCollection == true
    return isCollection ? "Page<\(element)>" : element
  }

  private static func verb(_ method: RequestLine.Method) -> String { "." + method.rawValue.lowercased() }
}

extension RequestTree.Identity {
  /// The segment that leads to the node, in lower case.
  var segment: String? {
    switch self {
    case .root: nil
    case .member(_, let segment), .below(_, let segment): segment
    }
  }
}
