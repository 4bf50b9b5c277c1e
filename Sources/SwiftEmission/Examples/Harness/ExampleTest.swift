import APIPages

/// One test: a function in the suite of its page.
struct ExampleTest {
  enum Kind: String {
    case request, response
  }

  var kind: Kind
  var location: SourceLocation
  /// What the page's JSON has that JSON has not; nil for strict JSON.
  var departure: LenientJSON.Departure.Kind?
  /// The text that the test is about, which ``write`` finds under the name `body` or in its last call.
  var body: Body?
  var action: Action

  enum Body {
    case json(String)
    case content(String)
  }

  enum Action {
    case build(
      RequestExpression, method: RequestLine.Method, segments: [String], query: [(name: String, value: String)])
    case decode(ResponseType)
  }

  /// Whether the code names a type of Foundation.
  var usesFoundation: Bool {
    switch action {
    case .build(let expression, _, _, _):
      ([expression.response] + expression.setup + expression.arguments + expression.place).contains { code in
        ["Data", "Decimal", "UUID"].contains { code.split { !$0.isLetter && !$0.isNumber }.contains(Substring($0)) }
      }
    case .decode(let type): ["Data", "Decimal", "UUID"].contains(type.element)
    }
  }

  /// Writes the test.
  ///
  /// ```swift
  /// @Test("api/user-list-messages.md:75, request")
  /// func request75() throws {
  ///   let request: Request<Page<Message>> = graph.me.messages.list().top(5)
  ///   expect(request, .get, ["me", "messages"], query: ["$top": "5"])
  /// }
  /// ```
  ///
  /// - Parameter name: the name of the function.
  func write(named name: String, to writer: inout SourceWriter) {
    writer.line("@Test(\(StringLiteral.literal("\(location.page):\(location.line), \(kind.rawValue)")))")
    writer.block("func \(name)() throws") { writer in
      if let departure { writer.line("// What the page has is not quite JSON: \(departure.rawValue).") }
      switch action {
      case .build(let expression, let method, let segments, let query):
        writeBody(to: &writer)
        expression.write(to: &writer)
        writeExpectation(method, segments, query, to: &writer)
      case .decode(let type):
        writer.call("try \(type.expectation)", type.arguments, text: body?.text ?? "")
      }
    }
  }

  private func writeBody(to writer: inout SourceWriter) {
    switch body {
    case .json(let text): writer.call("let body = try ExampleBody", text: text)
    case .content(let text): writer.call("let body = RequestContent", text: text)
    case nil: return
    }
  }

  private func writeExpectation(
    _ method: RequestLine.Method, _ segments: [String], _ query: [(name: String, value: String)],
    to writer: inout SourceWriter
  ) {
    var arguments = [
      "request", ".\(method.rawValue.lowercased())",
      "[\(segments.map(StringLiteral.literal).joined(separator: ", "))]",
    ]
    if !query.isEmpty {
      let pairs = query.map { "\(StringLiteral.literal($0.name)): \(StringLiteral.literal($0.value))" }
      arguments.append("query: [\(pairs.joined(separator: ", "))]")
    }
    if body != nil { arguments.append("body: body") }
    writer.call("expect", arguments)
  }
}

extension ExampleTest.Body {
  var text: String {
    switch self {
    case .json(let text), .content(let text): text
    }
  }
}
