import APIModel
import APIPages

/// Makes answers of the examples of pages: a request and the response that follows it.
struct AnswerReader {
  private let matcher: RequestMatcher
  /// That for all of the API, if the library is of a part.
  private let wholeMatcher: RequestMatcher?
  /// The host of the service; nil where no example has one.
  private let host: String?
  private let operations: [PagePath: [Operation]]

  init(_ pages: [APIPage], model: APIModel, of whole: APIModel?, options: SwiftLibrary.Options) {
    let isPart = whole.map { $0.operations.count > model.operations.count } ?? false
    matcher = RequestMatcher(map: RequestMap(LibraryPlan(model, of: whole, options: options)))
    wholeMatcher =
      isPart ? whole.map { RequestMatcher(map: RequestMap(LibraryPlan($0, options: options))) } : nil
    host = ExampleURL.commonHost(in: pages)
    operations = Dictionary(grouping: model.operations, by: \.location.page)
  }

  /// A request that waits for its response.
  private struct Waiting {
    var example: Example
    var line: RequestLine
    var url: ExampleURL
    var match: RequestMatch?
  }

  /// The answers of a page; the report accounts for all of its requests and responses.
  func answers(of page: APIPage, report: inout AnswerReport) -> [ExampleAnswer] {
    var answers: [ExampleAnswer] = []
    var waiting: [Waiting] = []
    var orphaned = NoAnswer(.noRequest)
    for example in page.examples {
      switch example.message {
      case .value: continue
      case .request(let line):
        report.requests.found += 1
        if let last = waiting.last, !Self.isAlternative(example, to: last.example) {
          report.requests.leave(waiting.map(\.example), NoAnswer(.noResponse))
          waiting = []
        }
        do throws(NoAnswer) {
          waiting.append(try read(example, line, on: page.path))
        } catch {
          report.requests.leave([example], error)
          orphaned = error
        }
      case .response(let status, _):
        report.responses.found += 1
        guard !waiting.isEmpty else {
          report.responses.leave([example], orphaned)
          continue
        }
        do throws(NoAnswer) {
          answers += try waiting.map { (request) throws(NoAnswer) in
            try answer(request, example, status: status, on: page.path)
          }
          report.requests.used += waiting.count
          report.responses.used += 1
        } catch {
          report.responses.leave([example], error)
          report.requests.leave(waiting.map(\.example), NoAnswer(.unusableResponse))
        }
        waiting = []
        orphaned = NoAnswer(.furtherResponse)
      }
    }
    report.requests.leave(waiting.map(\.example), NoAnswer(.noResponse))
    report.requests.unused.sort { $0.location < $1.location }
    return answers
  }

  /// Whether a request stands with another one in one block, so that the response below is that of both: no fences
  /// of two blocks have room between the lines.
  private static func isAlternative(_ example: Example, to other: Example) -> Bool {
    other.body == nil && other.headers.isEmpty && example.location.page == other.location.page
      && (1...2).contains(example.location.line - other.location.line)
  }

  // MARK: Requests

  private func read(_ example: Example, _ line: RequestLine, on page: PagePath) throws(NoAnswer) -> Waiting {
    let url = ExampleURL(line)
    if let named = url.host, let host, named != host { throw NoAnswer(.otherService, named) }
    let match = Self.match(line.method, url, on: page, by: matcher)
    if match == nil, let wholeMatcher, Self.match(line.method, url, on: page, by: wholeMatcher) != nil {
      throw NoAnswer(.leftOut)
    }
    return Waiting(example: example, line: line, url: url, match: match)
  }

  private static func match(
    _ method: RequestLine.Method, _ url: ExampleURL, on page: PagePath, by matcher: RequestMatcher
  ) -> RequestMatch? {
    (try? matcher.match(method, url, on: page)) ?? (try? matcher.match(method, url.withKeysAsSegments, on: page))
  }

  /// The documented paths that an example is for: that which its own path has, and the others of the same page for
  /// which a service has the same answer.
  private func templates(for match: RequestMatch?) -> [String] {
    guard let operation = match?.operation, let template = operation.template else { return [] }
    let others = (operations[operation.location.page] ?? []).filter {
      $0.method == operation.method && $0.result == operation.result
        && $0.resultIsCollection == operation.resultIsCollection
        && $0.template?.systemSegment == template.systemSegment && $0.template?.functionName == template.functionName
    }
    var paths = [template.path]
    for path in others.compactMap(\.template?.path) where !paths.contains(path) { paths.append(path) }
    return paths
  }

  // MARK: Responses

  private func answer(
    _ request: Waiting, _ example: Example, status: Int?, on page: PagePath
  ) throws(NoAnswer) -> ExampleAnswer {
    let response = ExampleContent(example, omitting: Self.omittedInResponses)
    if example.hasJSONBody, case .text? = response.body {
      throw NoAnswer(.unreadableBody, example.body?.json().departure?.kind.rawValue ?? "")
    }
    let documented = request.match?.operation.statusCodes.first { (200..<300).contains($0) }
    let status = status ?? documented ?? (response.body == nil ? 204 : 200)
    guard (200..<600).contains(status) else { throw NoAnswer(.interimStatus, String(status)) }
    if response.body != nil, status == 204 || status == 205 || status == 304 || request.line.method == .head {
      throw NoAnswer(.surplusBody, String(status))
    }
    return ExampleAnswer(
      location: request.example.location, method: request.line.method,
      path: "/" + request.url.segments.map(PercentEncoding.segment).joined(separator: "/"),
      query: request.line.query.map(PercentEncoding.query), templates: templates(for: request.match),
      request: ExampleContent(request.example, omitting: Self.omittedInRequests), status: status, response: response)
  }

  // MARK: Header fields

  /// What belongs to a connection (RFC 9110, section 7.6.1) or tells how a body is sent.
  private static let ofConnections: Set = [
    "connection", "content-encoding", "content-length", "content-type", "keep-alive", "te", "trailer",
    "transfer-encoding", "upgrade",
  ]

  private static let omittedInResponses = ofConnections

  private static let omittedInRequests = ofConnections.union([
    "accept-encoding", "authorization", "cookie", "expect", "host", "proxy-authorization", "user-agent",
  ])
}

extension ExampleCount<AnswerReport.Reason> {
  fileprivate mutating func leave(_ examples: [Example], _ failure: NoAnswer) {
    unused += examples.map { UnusedExample(location: $0.location, reason: failure.reason, detail: failure.detail) }
  }
}

extension PathTemplate {
  /// The path as text: `/users/{id}/messages`, `/drive/root:/{path}:/children`.
  fileprivate var path: String {
    steps.reduce("") { path, step in
      if case .address = step.segment { path + step.segment.description } else { "\(path)/\(step.segment)" }
    }
  }

  /// The name of the function with arguments at the end.
  fileprivate var functionName: String? {
    if case .call(let name, _)? = steps.last?.segment { name.lowercased() } else { nil }
  }
}
