import APIModel
import APIPages

/// Makes tests of the examples of pages.
struct ExampleTests {
  private let matcher: RequestMatcher
  /// That for all of the API, if the library is of a part.
  private let wholeMatcher: RequestMatcher?
  private let requests: RequestExpressions
  private let responses: ResponseTypes
  /// The host of the service; nil where no example has one.
  private let host: String?
  /// What the methods of each page's operations respond with.
  private let results: [PagePath: Set<String>]

  init(_ pages: [APIPage], model: APIModel, _ plan: LibraryPlan, whole: LibraryPlan?, module: String) {
    let map = RequestMap(plan)
    matcher = RequestMatcher(map: map)
    wholeMatcher = whole.map { RequestMatcher(map: RequestMap($0)) }
    let types = SwiftTypeIndex(model, plan, module: module)
    requests = RequestExpressions(types: types)
    responses = ResponseTypes(types: types)
    host = ExampleURL.commonHost(in: pages)
    var results: [PagePath: Set<String>] = [:]
    for plan in map.plans {
      for operation in plan.operations { results[operation.location.page, default: []].insert(plan.response) }
    }
    self.results = results
  }

  /// The tests of a page; the report accounts for all of its examples.
  func tests(of page: APIPage, report: inout ExampleReport) -> [ExampleTest] {
    var tests: [ExampleTest] = []
    // A response belongs to the request above it; where none of the page is known, to all requests of the page.
    var response = results[page.path].flatMap { $0.count == 1 ? $0.first : nil }
    var isLeftOut = false
    for example in page.examples {
      let location = example.location
      func record(_ count: inout ExampleCount<ExampleReport.Reason>, _ make: () throws(NoTest) -> ExampleTest) {
        count.found += 1
        do throws(NoTest) {
          tests.append(try make())
          count.used += 1
        } catch {
          count.unused.append(UnusedExample(location: location, reason: error.reason, detail: error.detail))
        }
      }
      switch example.message {
      case .value: report.values += 1
      case .request(let line):
        record(&report.requests) { () throws(NoTest) in
          let url = ExampleURL(line)
          if let named = url.host, let host, named != host { throw NoTest(.otherService, named) }
          isLeftOut = false
          let match: RequestMatch
          do throws(NoTest) {
            match = try matcher.match(line.method, url, on: page.path)
          } catch {
            isLeftOut = (try? wholeMatcher?.match(line.method, url, on: page.path)) != nil
            throw isLeftOut ? NoTest(.leftOut) : error
          }
          response = match.plan.response
          return try request(example, line.method, url, match, at: location)
        }
      case .response(let status, _):
        record(&report.responses) { () throws(NoTest) in
          if isLeftOut { throw NoTest(.leftOut) }
          return try self.response(example, status: status, as: response, at: location)
        }
      }
    }
    return tests
  }

  // MARK: Requests

  private func request(
    _ example: Example, _ method: RequestLine.Method, _ url: ExampleURL, _ match: RequestMatch,
    at location: SourceLocation
  ) throws(NoTest) -> ExampleTest {
    let reading = example.hasJSONBody ? example.body?.json() : nil
    if let reading, reading.value == nil { throw NoTest(.unreadableBody, reading.departure?.kind.rawValue ?? "") }
    let expression = try requests.expression(for: match, url, example: example, body: reading?.value)
    var test = ExampleTest(
      kind: .request, location: location, departure: reading?.departure?.kind,
      action: .build(expression, method: method, segments: url.segments, query: url.query))
    if match.plan.takesContent {
      test.departure = nil
      test.body = example.body.map { .content($0.text) }
    } else if let reading, let value = reading.value {
      test.body = .json(Self.text(of: value, reading, example))
    }
    return test
  }

  /// The JSON as the page has it, or made strict.
  private static func text(of value: LenientJSON, _ reading: LenientJSON.Reading, _ example: Example) -> String {
    guard reading.isStrict, let text = example.body?.text else { return StrictJSON.text(of: value) }
    // Line ends are no part of strings.
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in String(decoding: Array(line.utf8)[...].withoutTrailingSpace, as: UTF8.self) }
      .joined(separator: "\n").trimmedLines
  }

  // MARK: Responses

  private func response(
    _ example: Example, status: Int?, as response: String?, at location: SourceLocation
  ) throws(NoTest) -> ExampleTest {
    if let status, status >= 300 { throw NoTest(status < 400 ? .redirection : .failure, String(status)) }
    guard let body = example.body else {
      guard let response, response != "Void", response != "ContentStream" else { throw NoTest(.noBody) }
      throw NoTest(.missingResponseBody, response)
    }
    if response == "ContentStream" { throw NoTest(.content) }
    // A number of items is a text.
    if response == "Int", case .number? = body.json().value?.kind, body.json().isStrict {
      return ExampleTest(
        kind: .response, location: location, body: .json(body.text.filter { $0 != "\n" }),
        action: .decode(ResponseType(element: "Int", form: .value)))
    }
    guard example.hasJSONBody, let reading = example.body?.json() else { throw NoTest(.otherContent) }
    guard let value = reading.value else {
      throw NoTest(.unreadableBody, reading.departure?.kind.rawValue ?? "")
    }
    let type = try responses.type(for: response, body: value)
    return ExampleTest(
      kind: .response, location: location, departure: reading.departure?.kind,
      body: .json(Self.text(of: value, reading, example)), action: .decode(type))
  }
}

extension ArraySlice<UInt8> {
  fileprivate var withoutTrailingSpace: ArraySlice<UInt8> {
    var slice = self
    while let last = slice.last, last <= 32 { slice.removeLast() }
    return slice
  }
}

extension String {
  /// The text without empty lines at its ends.
  fileprivate var trimmedLines: String {
    var lines = split(separator: "\n", omittingEmptySubsequences: false)[...]
    while lines.first?.isEmpty == true { lines.removeFirst() }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }
}
