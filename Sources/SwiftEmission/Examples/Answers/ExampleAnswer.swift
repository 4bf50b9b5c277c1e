import APIPages

/// A request of a page and its response.
struct ExampleAnswer {
  var location: SourceLocation
  var method: RequestLine.Method
  /// Percent-encoded, below the root of the service.
  var path: String
  /// Percent-encoded.
  var query: String?
  /// The documented paths that the example is for, first the one that its own path has.
  var templates: [String]
  var request: ExampleContent
  var status: Int
  var response: ExampleContent

  /// The answer as ``ExampleAnswers`` describes it.
  var json: LenientJSON {
    var request: [(String, LenientJSON)] = [("method", .text(method.rawValue)), ("path", .text(path))]
    if let query { request.append(("query", .text(query))) }
    request.append(("templates", LenientJSON(.array(templates.map(LenientJSON.text)), at: 0)))
    return .members([
      ("page", .text(location.page.description)), ("line", .number(location.line)),
      ("request", .members(request + self.request.members)),
      ("response", .members([("status", .number(status))] + response.members)),
    ])
  }
}

/// The header fields and the body of a message.
struct ExampleContent {
  enum Body {
    case json(LenientJSON)
    case text(String)
  }

  var headers: [(name: String, value: String)]
  var contentType: String?
  var body: Body?

  /// What a message of a page holds. JSON that can't be read is a text.
  ///
  /// - Parameter omitted: the names of header fields that are left out, in lower case.
  init(_ example: Example, omitting omitted: Set<String>) {
    headers = []
    for header in example.headers where !omitted.contains(header.name.lowercased()) {
      // A list may stand in several fields (RFC 9110, section 5.3).
      if let same = headers.firstIndex(where: { $0.name.lowercased() == header.name.lowercased() }) {
        headers[same].value += ", \(header.value)"
      } else {
        headers.append((header.name, header.value))
      }
    }
    contentType = example.header("content-type").flatMap { $0.utf8.contains(UInt8(ascii: "/")) ? $0 : nil }
    guard let text = example.body?.text else { return }
    if example.hasJSONBody, let value = example.body?.json().value {
      body = .json(value)
      contentType = contentType ?? "application/json"
    } else {
      // The line end belongs to the code block.
      body = .text(text.utf8.last == UInt8(ascii: "\n") ? String(text.dropLast()) : text)
    }
  }

  fileprivate var members: [(String, LenientJSON)] {
    var members: [(String, LenientJSON)] = []
    if !headers.isEmpty { members.append(("headers", .members(headers.map { ($0.name, .text($0.value)) }))) }
    if let contentType { members.append(("contentType", .text(contentType))) }
    switch body {
    case .json(let value): members.append(("json", value))
    case .text(let text): members.append(("text", .text(text)))
    case nil: break
    }
    return members
  }
}

extension LenientJSON {
  fileprivate static func text(_ text: String) -> LenientJSON { LenientJSON(.string(text), at: 0) }

  fileprivate static func number(_ number: Int) -> LenientJSON { LenientJSON(.number(String(number)), at: 0) }

  fileprivate static func members(_ members: [(String, LenientJSON)]) -> LenientJSON {
    LenientJSON(.object(members.map { Member(name: $0.0, offset: 0, value: $0.1) }), at: 0)
  }
}
