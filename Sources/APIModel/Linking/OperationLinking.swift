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
      let body = request.body.flatMap { resolver.type($0, on: page.path, namespace: namespace) }
      for line in request.requests.sorted(by: { $0.position < $1.position }) {
        operations.append(
          Operation(
            method: line.method, path: line.path, title: request.title, summary: request.summary,
            permissions: request.permissions, result: result.type, resultIsCollection: result.isCollection, body: body,
            bodyIsReference: request.bodyIsReference,
            location: SourceLocation(page: page.path, position: line.position)))
      }
    }
    let parsed = operations.map { PathParser.segments(of: $0.path) }
    let requests = zip(operations, parsed).compactMap { operation, segments in
      segments.map { (operation: operation, segments: $0) }
    }
    complete(&types, from: requests)
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

  /// What the response holds: the annotation of the example is exact, the sentence stands in for it.
  func result(
    of request: RequestDescription, on page: PagePath, namespace: String
  ) -> (type: TypeReference?, isCollection: Bool) {
    let response = request.response
    let annotated = response.annotation?.odataType.flatMap { name -> TypeReference? in
      guard name.lastComponent.lowercased() != "null" else { return nil }
      let inner = Self.elementName(name)
      return resolver.type(.init(name: inner), on: page, namespace: namespace)
    }
    let stated = response.stated.flatMap { resolver.type($0, on: page, namespace: namespace) }
    let codes = response.statusCodes
    if annotated == nil, !codes.isEmpty, codes.allSatisfy({ $0 == 204 || $0 == 202 }) { return (nil, false) }
    let isCollection = response.annotation?.isCollection == true || response.statesCollection
    return (annotated ?? stated, isCollection && (annotated ?? stated) != nil)
  }

  /// `microsoft.graph.user` of `Collection(microsoft.graph.user)`.
  private static func elementName(_ name: String) -> String {
    let bytes = Array(name.utf8)
    guard let open = bytes.firstIndex(of: UInt8(ascii: "(")), bytes.last == UInt8(ascii: ")") else { return name }
    return String(decoding: bytes[(open + 1)..<(bytes.count - 1)], as: UTF8.self)
  }
}
