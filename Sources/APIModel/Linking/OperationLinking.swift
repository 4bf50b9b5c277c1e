import APIPages
import CommonMark

extension Linker {
  /// The operations, in the order of page and line.
  mutating func linkOperations(types: inout [ResourceType]) -> [Operation] {
    var operations: [Operation] = []
    for page in pages {
      guard let request = page.request else { continue }
      let namespace = declarations.namespace(request.namespace)
      let result = result(of: request, on: page.path, namespace: namespace)
      let body = request.body.map { resolver.type($0, on: page.path, namespace: namespace) ?? .primitive(.untyped) }
      if let mention = request.body, body == .primitive(.untyped), let position = request.bodyPosition {
        reportUnknown(mention.name, role: "body", on: page.path, at: position)
      }
      if let (name, position) = result.unknown { reportUnknown(name, role: "response", on: page.path, at: position) }
      let parameters = link(request.tables.parameters, namespace: namespace)
      let bodyProperties = link(request.tables.body, namespace: namespace)
      reportUnknownTypes(of: request.tables.parameters, parameters, namespace: namespace)
      // With a body of a known type, the rows repeat those of the resource, where they are reported.
      if body == nil || body == .primitive(.untyped) {
        reportUnknownTypes(of: request.tables.body, bodyProperties, namespace: namespace)
      }
      for line in request.requests.sorted(by: { $0.position < $1.position }) {
        operations.append(
          Operation(
            method: line.method, path: line.path, query: line.query.map(QueryParameter.parameters) ?? [],
            title: request.title, summary: request.summary,
            permissions: request.permissions, result: result.type, resultIsCollection: result.isCollection,
            statusCodes: request.response.statusCodes,
            parameters: parameters, bodyProperties: bodyProperties, headers: request.tables.headers,
            queryOptions: request.tables.queryOptions, body: body,
            bodyIsReference: request.bodyIsReference, hasNoBody: request.hasNoBody,
            location: SourceLocation(page: page.path, position: line.position)))
      }
    }
    operations = addingSampledRequests(to: operations)
    let parsed = operations.map { PathParser.segments(of: $0.path) }
    reportRepeated(operations, parsed)
    let requests = zip(operations, parsed).compactMap { operation, segments in
      segments.map { (operation: operation, segments: $0) }
    }
    complete(&types, from: requests)
    correctAddedProperties(of: &types)
    let paths = PathResolver(types: types, symbols: resolver.symbols, requests: requests)
    for index in operations.indices {
      guard let segments = parsed[index] else {
        report(
          .malformedPath, on: operations[index].location.page, at: operations[index].location.position,
          "'\(operations[index].path)' is no path of names and {placeholders} between slashes; "
            + "no Swift is generated for this request.")
        continue
      }
      let template = paths.resolve(segments)
      operations[index].template = template
      if isUntyped(operations[index]) {
        report(
          .unknownResult, on: operations[index].location.page, at: operations[index].location.position,
          "The page does not say which type the response has; it is read as untyped JSON. "
            + "Link the type in the response section.")
      }
    }
    return operations
  }

  /// The operations along with the requests that pages show in examples only, unless some page lists them.
  private func addingSampledRequests(to operations: [Operation]) -> [Operation] {
    func key(_ path: String) -> String? { PathParser.segments(of: path).map { PathResolver.key($0[...]) } }
    var known = Set(operations.filter { $0.method == .get }.compactMap { key($0.path) })
    let listed = Dictionary(grouping: operations, by: \.location.page)
    return pages.flatMap { page in
      guard let request = page.request, let operations = listed[page.path] else { return [Operation]() }
      guard let pattern = operations.first(where: { $0.method == .get }) else { return operations }
      let namespace = declarations.namespace(request.namespace)
      let sampled = SampledRequests(page, listed: request.requests).requests.compactMap { sampled -> Operation? in
        guard let path = key(sampled.path), known.insert(path).inserted else { return nil }
        var operation = pattern
        if let type = sampled.type {
          guard let type = resolver.type(.init(name: type), on: page.path, namespace: namespace) else { return nil }
          operation.result = type
        }
        if sampled.isCount { operation.result = nil }
        operation.resultIsCollection = !sampled.isCount
        operation.isSampled = true
        operation.path = sampled.path
        operation.query = []
        operation.location = SourceLocation(page: page.path, position: sampled.line.position)
        let isConsistencyListed = operation.headers.contains { $0.name.lowercased() == "consistencylevel" }
        if let header = sampled.consistency, !isConsistencyListed { operation.headers.append(header) }
        return operation
      }
      return operations + sampled
    }
  }

  /// The parameters that rows declare.
  private func link(_ rows: [PropertyRow], namespace: String) -> [Parameter] {
    rows.map { row in
      let types = row.type.mentions.compactMap { resolver.type($0, on: row.page, namespace: namespace) }
      let isOne = types.first.map { first in types.allSatisfy { $0 == first } } == true
      return Parameter(
        name: row.name, type: isOne ? types[0] : .primitive(.untyped), isCollection: row.type.isCollection,
        summary: row.summary, facts: row.facts, location: SourceLocation(page: row.page, position: row.position))
    }
  }

  /// Reports the types of parameters that no page describes.
  private mutating func reportUnknownTypes(
    of rows: [PropertyRow], _ parameters: [Parameter], namespace: String
  ) {
    for (row, parameter) in zip(rows, parameters) where parameter.type == .primitive(.untyped) {
      guard let mention = row.type.mentions.first, mention.name.lowercased() != "json",
        resolver.type(mention, on: row.page, namespace: namespace) == nil
      else { continue }
      reportUnknownType(
        mention.name, of: "parameter '\(row.name)'", "it", on: row.page, at: row.position,
        advice: "Name a type that a page describes.")
    }
  }

  /// Several pages may describe one request, each for another type that can be sent; more often it is a slip.
  private mutating func reportRepeated(_ operations: [Operation], _ parsed: [[PathSegment]?]) {
    var first: [String: Operation] = [:]
    for (operation, segments) in zip(operations, parsed) {
      guard let segments else { continue }
      let key = operation.method.rawValue + " " + PathResolver.key(segments[...])
      guard let other = first[key] else {
        first[key] = operation
        continue
      }
      guard other.location.page != operation.location.page else { continue }
      report(
        .duplicateRequest, on: operation.location.page, at: operation.location.position,
        "\(operation.method.rawValue) \(operation.path) is described at \(other.location) too.")
    }
  }

  /// Whether neither the page nor the path tells what a GET answers with.
  private func isUntyped(_ operation: Operation) -> Bool {
    guard operation.method == .get, operation.result == nil, let last = operation.template?.steps.last else {
      return false
    }
    switch last.segment {
    case .system: return false
    case .name("content"): return false
    default: return last.type == nil
    }
  }

  /// What a successful response holds.
  struct Result {
    /// Nil if it holds nothing, or the page does not say.
    var type: TypeReference?
    var isCollection = false
    /// A type that the page names and no page describes, and where.
    var unknown: (name: String, position: SourcePosition)?
  }

  /// What the response holds: the annotation of the example is exact, the sentence stands in for it.
  func result(
    of request: RequestDescription, on page: PagePath, namespace: String
  ) -> Result {
    let response = request.response
    let annotated = response.annotation?.odataType.flatMap { name -> TypeReference? in
      guard name.lastComponent.lowercased() != "null" else { return nil }
      return resolver.type(.init(name: name), on: page, namespace: namespace)
    }
    let stated = response.stated.flatMap { resolver.type($0, on: page, namespace: namespace) }
    if response.isRedirect { return Result(type: .primitive(.stream)) }
    let codes = response.statusCodes
    if annotated == nil, !codes.isEmpty, codes.allSatisfy({ $0 == 204 || $0 == 202 }) { return Result() }
    let isCollection = response.annotation?.isCollection == true || response.statesCollection
    if let type = annotated ?? stated { return Result(type: type, isCollection: isCollection) }
    // A type is named and no page describes it: there is a response, of which nothing else is known.
    if let annotation = response.annotation, let name = annotation.odataType, name.lastComponent.lowercased() != "null"
    {
      return Result(type: .primitive(.untyped), isCollection: isCollection, unknown: (name, annotation.position))
    }
    if let mention = response.stated, let position = response.position {
      return Result(type: .primitive(.untyped), isCollection: isCollection, unknown: (mention.name, position))
    }
    return Result()
  }

  private mutating func reportUnknown(_ name: String, role: String, on page: PagePath, at position: SourcePosition) {
    reportUnknownType(
      name, of: "the \(role)", "it", on: page, at: position, advice: "Name a type that a page describes.")
  }
}
