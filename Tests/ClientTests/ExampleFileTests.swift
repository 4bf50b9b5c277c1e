import Foundation
import HTTPTypes
import ResourceRuntime
import ResourceTestKit
import Testing

/// Whatever a file holds is read, or refused with the place that is wrong.
@Suite struct ExampleFileTests {
  private func error(_ json: String) -> ExampleFileError? {
    do throws(ExampleFileError) {
      _ = try ExampleTransport(json: Array(json.utf8))
      return nil
    } catch {
      return error
    }
  }

  private static func answer(_ request: String, _ response: String = #""status": 200"#) -> String {
    """
    {"version": 1, "answers": [
    {"request": {"method": "GET", "path": "/"}, "response": {"status": 200}},
    {"request": {\(request)}, "response": {\(response)}}]}
    """
  }

  private static let get = #""method": "GET", "path": "/x""#

  @Test(arguments: [
    ("[]", "", "is not an object"), ("{}", "version", "there is no version"),
    (#"{"version": "1"}"#, "version", "is not a whole number"),
    (#"{"version": 2, "answers": []}"#, "version", "version 2 is unknown, write the file anew"),
    (#"{"version": 1}"#, "answers", "is missing"), (#"{"version": 1, "answers": {}}"#, "answers", "is not an array"),
    (#"{"version": 1, "answers": [7]}"#, "answers[0]", "is not an object"),
    (#"{"version": 1, "answers": [{}]}"#, "answers[0].request", "is missing"),
    (#"{"version": 1, "answers": [{"request": {}}]}"#, "answers[0].response", "is missing"),
    (answer(""), "answers[1].request.method", "is missing"),
    (answer(#""method": "A B", "path": "/""#), "answers[1].request.method", "is no method of HTTP"),
    (answer(#""method": 1, "path": "/""#), "answers[1].request.method", "is not a text"),
    (answer(#""method": "GET", "path": "x""#), "answers[1].request.path", "does not begin with a slash"),
    (answer(get + #", "query": null"#), "answers[1].request.query", "is not a text"),
    (answer(get + #", "templates": "/x""#), "answers[1].request.templates", "is not an array"),
    (answer(get + #", "templates": ["/x", 1]"#), "answers[1].request.templates[1]", "is not a text"),
    (answer(get + #", "headers": []"#), "answers[1].request.headers", "is not an object"),
    (answer(get + #", "headers": {"a b": "c"}"#), "answers[1].request.headers.a b", "is no name of a header field"),
    (answer(get + #", "headers": {"a": 1}"#), "answers[1].request.headers.a", "is not a text"),
    (answer(get + #", "text": {}"#), "answers[1].request.text", "is not a text"),
    (answer(get, #""status": 200, "json": 1, "text": "1""#), "answers[1].response.text", "stands beside json"),
    (answer(get, ""), "answers[1].response.status", "is missing"),
    (answer(get, #""status": 200.5"#), "answers[1].response.status", "is not a whole number"),
    (answer(get, #""status": 1e2"#), "answers[1].response.status", "is not a whole number"),
    (answer(get, #""status": 99999999999999999999"#), "answers[1].response.status", "is not a whole number"),
    (answer(get, #""status": 101"#), "answers[1].response.status", "is no status that a request ends with"),
    (answer(get, #""status": -1"#), "answers[1].response.status", "is no status that a request ends with"),
  ])
  func errorsNameThePlace(_ json: String, _ path: String, _ problem: String) {
    let error = error(json)
    #expect(error?.path == path)
    #expect(error.map { "\($0.problem)" } == problem)
  }

  @Test(arguments: ["", "{", #"{"version": 1, "answers": ["#, "nil", #"{"version": 1} {}"#])
  func whatIsNotJSONIsRefused(_ text: String) {
    guard case .notJSON? = error(text)?.problem else {
      Issue.record("\(text) is read")
      return
    }
  }

  /// The documentation of the format shows one.
  @Test func theDocumentedFileIsRead() throws {
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../..")
    let page = package.standardized.appendingPathComponent("Sources/docs2swift/docs2swift.docc/Answers.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    let json = try #require(text.firstMatch(of: /```json\n(?<file>(?s:.*?))```/)).file
    let examples = try ExampleTransport(json: Array(json.utf8)).examples
    #expect(examples.map(\.target) == ["/ships/7?$select=name"])
    #expect(examples.map(\.responseBody) == [Array(#"{"name":"Albatross"}"#.utf8)])
  }

  @Test func nestingHasAnEnd() {
    let deep = String(repeating: "[", count: 100_000)
    guard case .notJSON(let error)? = error(#"{"version": 1, "answers": "# + deep)?.problem else {
      Issue.record("it is read")
      return
    }
    #expect(error.reason == .tooDeep(limit: 512))
    // What pages may have is read.
    let body = String(repeating: "[", count: 120) + String(repeating: "]", count: 120)
    #expect(self.error(Self.answer(Self.get, #""status": 200, "json": \#(body)"#)) == nil)
  }

  @Test func memberMayBeThereTwice() async throws {
    let json = Self.answer(
      Self.get + #", "path": "/y""#, #""status": 500, "status": 201, "headers": {"A": "1", "a": "2"}"#)
    let transport = try ExampleTransport(json: Array(json.utf8))
    #expect(transport.examples.map(\.target) == ["/", "/y"])
    #expect(transport.examples.last?.responseHead.status == .created)
    #expect(transport.examples.last?.responseHead.headerFields.count == 1)
  }

  /// Of examples that are the same the first one answers.
  @Test func examplesMayBeThereTwice() async throws {
    let answers = (1...3).map { #"{"request": {\#(Self.get)}, "response": {"status": 20\#($0)}}"# }
    let transport = try ExampleTransport(
      json: Array(#"{"version": 1, "answers": [\#(answers.joined(separator: ","))]}"#.utf8))
    let head = HTTPRequest(method: .get, scheme: "https", authority: "x", path: "/x")
    #expect(try await transport.send(TransportRequest(head: head)).head.status == .created)
  }

  @Test func controlCharactersEndNoHeaderField() throws {
    let json = Self.answer(Self.get, #""status": 200, "headers": {"A": "1\r\nB: 2"}, "contentType": "x\u0000y\n""#)
    let fields = try #require(try ExampleTransport(json: Array(json.utf8)).examples.last).responseHead.headerFields
    for field in fields { #expect(field.value.utf8.allSatisfy { $0 >= 32 }) }
  }

  @Test(arguments: [
    "/", "//", "/?", "/%", "/%zz/%F", "/:", "/::/:", "/a:", "/a:/", "/(", "/)", "/()", "/a()()", "/a(", "/a('", "/a(')",
    "/a(,,,)", "/a(b=)", "/{", "/}", "/{{/}}", "/a({/})", "/\u{0}", "/..", "/é/\u{65}\u{301}", "/a(b='(),')",
    "/?&&==&a",
  ])
  func oddPathsAreOnlyThemselves(_ path: String) async throws {
    let escaped = String(json: JSONValue.string(path))
    let json = #"""
      {"version": 1, "answers": [{"request": {"method": "GET", "path": \#(escaped), "templates": [\#(escaped)]},
      "response": {"status": 200}}]}
      """#
    let transport = try ExampleTransport(json: Array(json.utf8))
    let head = HTTPRequest(method: .get, scheme: "https", authority: "x", path: path)
    // It has an answer or none, and ends.
    _ = try? await transport.send(TransportRequest(head: head))
    await #expect(throws: UnexpectedRequest.self) {
      try await transport.send(
        TransportRequest(head: HTTPRequest(method: .get, scheme: "https", authority: "x", path: "/a/b/c/d")))
    }
  }

  @Test func hugeFilesAreReadInTime() async throws {
    let answers = (0..<20_000).map {
      #"{"request": {"method": "GET", "path": "/items/\#($0)", "templates": ["/items/{id}", "/users/{id}/items/{id}"]},"#
        + #""response": {"status": 200, "json": {"id": \#($0)}}}"#
    }
    let long = String(repeating: "/a(b=1)", count: 100_000)
    let transport = try ExampleTransport(
      json: Array(#"{"version": 1, "answers": [\#(answers.joined(separator: ","))]}"#.utf8))
    let head = HTTPRequest(method: .get, scheme: "https", authority: "x", path: "/items/19999")
    let response = try await transport.send(TransportRequest(head: head))
    #expect(try await response.body.bytes(upTo: 100) == Array(#"{"id":19999}"#.utf8))
    await #expect(throws: UnexpectedRequest.self) {
      try await transport.send(
        TransportRequest(head: HTTPRequest(method: .get, scheme: "https", authority: "x", path: long)))
    }
  }
}
