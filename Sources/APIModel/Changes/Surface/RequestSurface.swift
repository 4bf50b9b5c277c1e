import APIPages

/// A request as far as it is compared.
struct RequestSurface: Sendable {
  struct Permissions: Sendable {
    var kind: String
    var names: [String]
    /// What the page says in place of names; nil where it is not known.
    var remark: String?
  }

  var method: String
  var path: String
  var identity: RequestIdentity
  /// The type of the response, where Swift shows it.
  var response: TypeSpelling?
  var body: BodySurface
  /// The arguments of functions in the path.
  var arguments: [ValueSurface]
  /// The service's own options behind the path; nil where they are not known.
  var query: [ValueSurface]?
  /// What the page lists as parameters of a function and of the path.
  var parameterRows: [ValueSurface]
  /// What the page lists as members of the body.
  var bodyRows: [ValueSurface]
  var permissions: [Permissions]
  /// What Swift does not show: `status 204`, `header Prefer`.
  var facts: [String]
  var title: String
  /// Nil where it is not known.
  var summary: String?
  var location: SourceLocation

  /// `GET /users/{id}`
  var name: String { "\(method) \(path)" }
}

/// What the page says that a request sends.
struct BodySurface: Sendable {
  /// The type that the page names.
  var type: String?
  /// Whether the body only refers to a resource, by its URL; nil where it is not known.
  var isReference: Bool?
  /// Whether the page says that there is none; nil where it is not known.
  var isNothing: Bool?
}

extension RequestSurface {
  init(_ operation: Operation) {
    let parameters = operation.parameters.map(ValueSurface.init)
    self.init(
      method: operation.method.rawValue, path: operation.path, identity: RequestIdentity(operation),
      result: operation.result.map { TypeSpelling($0, isCollection: operation.resultIsCollection) },
      body: BodySurface(
        type: operation.body?.qualifiedName, isReference: operation.bodyIsReference, isNothing: operation.hasNoBody),
      query: operation.query.map { ValueSurface($0, at: operation.location) }, parameterRows: parameters,
      bodyRows: operation.bodyProperties.map(ValueSurface.init),
      permissions: operation.permissions.map { Permissions(kind: $0.kind, names: $0.names, remark: $0.remark) },
      statusCodes: operation.statusCodes, headers: operation.headers.map { ($0.name, $0.isRequired) },
      queryOptions: operation.queryOptions, title: operation.title, summary: operation.summary,
      location: operation.location)
  }

  init(
    method: String, path: String, identity: RequestIdentity, result: TypeSpelling?, body: BodySurface,
    query: [ValueSurface]?, parameterRows: [ValueSurface], bodyRows: [ValueSurface], permissions: [Permissions],
    statusCodes: [Int], headers: [(name: String, isRequired: Bool)], queryOptions: [String]?, title: String,
    summary: String?, location: SourceLocation
  ) {
    self.method = method
    self.path = path
    self.identity = identity
    self.body = body
    self.query = query
    self.parameterRows = parameterRows
    self.bodyRows = bodyRows
    self.permissions = permissions
    self.title = title
    self.summary = summary
    self.location = location
    arguments = identity.arguments.map { ValueSurface($0, of: parameterRows, at: location) }
    facts = statusCodes.map { "status \($0)" }
    facts += headers.map { "header \($0.name)" + ($0.isRequired ? " (required)" : "") }
    if let queryOptions { facts += queryOptions.isEmpty ? ["query options"] : queryOptions }
    switch (identity.target, method) {
    case (.resource, _), (.content, "PUT"), (.content, "POST"), (.content, "PATCH"), (.reference, _):
      response = result
    case (.content, _), (.count, _):
      if let result { facts.append("result \(result)") }
    }
    if identity.target == .reference, method == "GET" {
      // Links are read as they come.
      response = TypeSpelling(.primitive(.untyped), isCollection: result?.isCollection == true)
      if let result { facts.append("result \(result.element)") }
    }
  }
}

extension ValueSurface {
  /// An option of a query, a text or what is on or off. One with a placeholder has to be given.
  fileprivate init(_ option: QueryParameter, at location: SourceLocation) {
    let isFlag = ["true", "false"].contains(option.value.lowercased())
    self.init(
      name: option.name, type: TypeSpelling(.primitive(isFlag ? .boolean : .string), isCollection: false),
      isNavigation: false, isRequired: option.isPlaceholder, phrases: [], summary: "", location: location)
  }

  /// An argument of a function. Quotes in the path tell a text; without, the table of parameters tells the type.
  fileprivate init(_ argument: PathSegment.Argument, of rows: [ValueSurface], at location: SourceLocation) {
    let name = argument.name ?? ""
    let row = rows.first { $0.name.lowercased() == name.lowercased() && !$0.type.isCollection }
    let isPrimitive = row?.type.primitive != nil
    let isText = argument.isQuoted || argument.literalType != nil
    let stated = row.flatMap { isPrimitive && isText ? nil : $0.type }
    self.init(
      name: name,
      type: stated ?? TypeSpelling(.primitive(isText ? .string : .untyped), isCollection: false),
      isNavigation: false, isRequired: true, phrases: [], summary: "", location: row?.location ?? location)
  }
}
