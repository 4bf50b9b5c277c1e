public import APIPages

/// How the examples of all pages fit the model.
public struct ExampleFit: Sendable {
  /// Examples whose body is meant to be JSON.
  public var bodies = 0
  /// Those of them that are JSON by RFC 8259.
  public var strict = 0
  /// Those of the strict ones that disagree with the model nowhere.
  public var fitting = 0
  /// Those of the strict ones of which the pages say what type they are.
  public var typed = 0
  /// What is wrong with the examples, in the order of pages.
  public var diagnostics: [Diagnostic] = []

  /// Checks the examples of pages.
  ///
  /// - Parameters:
  ///   - pages: the pages that `model` was linked from.
  ///   - model: their model.
  public init(of pages: [APIPage], in model: APIModel) {
    let index = TypeIndex(model)
    let types = ExampleTypes(model, index: index)
    let reported = Set(model.diagnostics.filter { $0.id == .unknownType }.map(\.location))
    for page in pages {
      for example in page.examples {
        if let diagnostic = checkAnnotation(of: example, on: page, types: types),
          !reported.contains(diagnostic.location)
        {
          diagnostics.append(diagnostic)
        }
        check(example, on: page, types: types)
      }
    }
  }

  /// Linking looks at one annotation of a page; the others may name what no page describes too.
  private func checkAnnotation(of example: Example, on page: APIPage, types: ExampleTypes) -> Diagnostic? {
    // Those of requests name what a test makes up of their parameters.
    if case .request = example.message { return nil }
    guard let annotation = example.annotation, let name = annotation.odataType, name.lowercased() != "null",
      types.index.reference(name, in: types.namespace(of: page)) == nil
    else { return nil }
    let suggestion = types.index.suggestion(for: name)
    return Diagnostic(
      .unknownType, at: SourceLocation(page: example.location.page, position: annotation.position),
      "No page describes the type '\(name)' of the annotation\(String.didYouMean(suggestion)) "
        + "Name a type that a page describes.", suggestion: suggestion)
  }

  private mutating func check(_ example: Example, on page: APIPage, types: ExampleTypes) {
    guard example.hasJSONBody, let body = example.body else { return }
    bodies += 1
    let reading = body.json()
    if let departure = reading.departure {
      let id: DiagnosticID = reading.value == nil ? .unreadableJSON : .lenientJSON
      let verdict = reading.value == nil ? "The JSON can't be read" : "This is not JSON by RFC 8259"
      diagnostics.append(
        Diagnostic(id, at: body.location(at: departure.offset), "\(verdict): \(departure.kind.rawValue). Mend it."))
    }
    guard let value = reading.value else { return }
    let expected = types.type(of: example, on: page)
    var check = ExampleBodyCheck(body, index: types.index, namespace: types.namespace(of: page))
    check.check(value, as: expected)
    diagnostics += check.diagnostics
    guard reading.isStrict else { return }
    strict += 1
    typed += expected == nil ? 0 : 1
    fitting += check.diagnostics.isEmpty ? 1 : 0
  }
}
