import APIPages

/// What the body of an example should be.
struct ExampleType: Hashable, Sendable {
  var type: TypeReference
  var isCollection: Bool
}

/// Finds what the bodies of a page's examples should be.
struct ExampleTypes: Sendable {
  let index: TypeIndex
  let defaultNamespace: String
  private let operations: [PagePath: [Operation]]

  init(_ model: APIModel, index: TypeIndex) {
    self.index = index
    defaultNamespace = model.defaultNamespace
    operations = Dictionary(grouping: model.operations, by: \.location.page)
  }

  /// Nil where the pages don't say: such a body is looked at only where it names types itself.
  func type(of example: Example, on page: APIPage) -> ExampleType? {
    switch example.message {
    case .request(let line): requestType(line, on: page)
    case .response(let status, _): responseType(of: example, status: status, on: page)
    case .value: example.annotation.flatMap { annotatedType($0, on: page) }
    }
  }

  /// The annotation of the example is exact; what the page says of its responses stands in for it.
  private func responseType(of example: Example, status: Int?, on page: APIPage) -> ExampleType? {
    guard status.map({ $0 < 300 }) ?? true else { return nil }
    if let annotation = example.annotation, annotation.odataType != nil { return annotatedType(annotation, on: page) }
    let results = Set(
      (operations[page.path] ?? []).map { operation in
        operation.result.map { ExampleType(type: $0, isCollection: operation.resultIsCollection) }
      })
    return results.count == 1 ? results.first ?? nil : nil
  }

  private func annotatedType(_ annotation: Annotation, on page: APIPage) -> ExampleType? {
    guard let name = annotation.odataType, let type = index.reference(name, in: namespace(of: page)) else { return nil }
    return ExampleType(type: type, isCollection: annotation.isCollection)
  }

  func namespace(of page: APIPage) -> String {
    page.request?.namespace ?? page.resources.first?.namespace ?? defaultNamespace
  }

  /// What a request sends: a new member of the collection that it is posted to, or a change of what it addresses. What
  /// actions take are parameters, which are no type.
  private func requestType(_ line: RequestLine, on page: APIPage) -> ExampleType? {
    let types = Set(
      (operations[page.path] ?? []).filter { $0.method == line.method && !$0.bodyIsReference }.map { operation in
        bodyType(of: operation).map { ExampleType(type: $0, isCollection: false) }
      })
    return types.count == 1 ? types.first ?? nil : nil
  }

  private func bodyType(of operation: Operation) -> TypeReference? {
    guard let last = operation.template?.steps.last, case .resource? = last.type else { return nil }
    switch (operation.method, last.segment) {
    case (_, .system), (_, .call), (_, .qualifiedName): return nil
    case (.post, .name): return last.isCollection ? last.type : nil
    case (.patch, _), (.put, .key), (.put, .name): return last.isCollection ? nil : last.type
    default: return nil
    }
  }
}
