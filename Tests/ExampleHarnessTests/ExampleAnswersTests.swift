import APIModel
import APIPages
import ResourceRuntime
import SwiftEmission
import Testing

@testable import docs2swift

/// Examples become answers, or there is a line that says why not.
@Suite struct ExampleAnswersTests {
  typealias Reason = AnswerReport.Reason

  /// The answers of a file, and what it is apart from them.
  private func items(_ answers: ExampleAnswers) throws -> [ResourceStorage] {
    guard case .object(let file) = try JSONValue(jsonText: answers.contents), case .array(let items)? = file["answers"]
    else { return [] }
    #expect(file["version"] == 1)
    return items.map { item in if case .object(let storage) = item { storage } else { ResourceStorage() } }
  }

  private func answers(_ examples: String...) throws -> [ResourceStorage] {
    try items(SmallDocs(examples: Self.blocks(examples)).answers)
  }

  private func report(_ examples: String...) -> AnswerReport {
    SmallDocs(examples: Self.blocks(examples)).answers.report
  }

  private static func blocks(_ examples: [String]) -> String {
    examples.map { "````http\n\($0)\n````" }.joined(separator: "\n\n")
  }

  @Test func countsAddUp() async throws {
    for docs in [DocsOnDisk.harbour, .policies] {
      let answers = try await docs.answers()
      let report = answers.report
      let examples = try await docs.pages.flatMap(\.examples)
      let values = examples.filter { $0.message == .value }.count
      #expect(report.requests.found + report.responses.found + values == examples.count)
      for count in [report.requests, report.responses] {
        #expect(count.found == count.used + count.unused.count)
        #expect(count.unused.map(\.location) == count.unused.map(\.location).sorted())
      }
      #expect(try items(answers).count == report.requests.used)
    }
  }

  @Test func allOfARequestAndItsResponseIsThere() throws {
    let answers = try answers(
      """
      GET https://port.example/v1.0/crates/7?$select=id, weight&$filter=id eq 'ä'
      Prefer: a
      prefer: b
      Authorization: Bearer {token}
      Content-length: 0
      """,
      """
      HTTP/1.1 200 OK
      Content-type: application/json
      Location: https://port.example/v1.0/crates/7
      Content-length: 10

      { "id": "7", "weight": 1.50, }
      """)
    let expected: JSONValue = [
      "page": "api/crate-list.md", "line": 26,
      "request": [
        "method": "GET", "path": "/crates/7", "query": "$select=id,%20weight&$filter=id%20eq%20'%C3%A4'",
        "templates": ["/crates/{id}", "/crates"], "headers": ["Prefer": "a, b"],
      ],
      "response": [
        "status": 200, "headers": ["Location": "https://port.example/v1.0/crates/7"],
        "contentType": "application/json", "json": ["id": "7", "weight": 1.5],
      ],
    ]
    #expect(answers.map(JSONValue.object) == [expected])
  }

  @Test func bodiesThatAreNoJSONAreTexts() throws {
    let answers = try answers(
      "PUT /crates/1/content\nContent-type: text/plain\n\n{ }  \n\nx", "HTTP/1.1 200 OK\nContent-type: text/csv\n\na,b",
      "POST /crates\nContent-type: application/json\n\n{ id 1 }", "HTTP/1.1 201 Created")
    let requests = answers.map { $0["request"] }
    #expect(
      requests.first == [
        "method": "PUT", "path": "/crates/1/content", "templates": ["/crates/{id}/content"],
        "contentType": "text/plain", "text": "{ }  \n\nx",
      ])
    #expect(answers.first?["response"] == ["status": 200, "contentType": "text/csv", "text": "a,b"])
    guard case .object(let post)?? = requests.last else { return }
    #expect(post["text"] == "{ id 1 }")
  }

  @Test(arguments: [
    ("/crates/a b", "/crates/a%20b", "/crates/{id}"), ("/crates/a%2Fb", "/crates/a%2Fb", "/crates/{id}"),
    ("/crates/1/part(name = 'x/y')", "/crates/1/part(name='x%2Fy')", "/crates/{id}/part(name='{name}')"),
    ("/crates('7')", "/crates('7')", "/crates/{id}"), ("/CRATES/", "/CRATES", "/crates"),
    ("/crates/{id}", "/crates/%7Bid%7D", "/crates/{id}"), ("/crates/100%", "/crates/100%25", "/crates/{id}"),
  ])
  func pathsAreEncoded(_ path: String, _ encoded: String, _ template: String) throws {
    let answers = try answers("GET \(path)", "HTTP/1.1 200 OK\n\n{}")
    #expect(answers.count == 1)
    guard case .object(let request)? = answers.first?["request"], case .array(let templates)? = request["templates"]
    else { return }
    #expect(request["path"] == .string(encoded))
    #expect(templates.first == .string(template))
  }

  /// What one page documents for one answer is for all of its paths.
  @Test func aPageMayHaveSeveralPaths() throws {
    let answers = try answers("GET /crates/1\nGET /crates/2", "HTTP/1.1 200 OK\n\n{}")
    #expect(answers.count == 2)
    for answer in answers {
      guard case .object(let request)? = answer["request"], case .array(let templates)? = request["templates"] else {
        return
      }
      #expect(templates.first == "/crates/{id}")
      #expect(templates.contains("/crates"))
    }
  }

  @Test func aStatusThatIsMissingIsTheDocumentedOne() throws {
    let answers = try answers(
      "GET /crates/1", "HTTP/1.1\n\n{}", "GET /unknown", "HTTP/1.1\n\n{}", "GET /unknown", "HTTP/1.1")
    let statuses = answers.map { answer -> JSONValue? in
      if case .object(let response)? = answer["response"] { response["status"] } else { nil }
    }
    #expect(statuses == [200, 200, 204])
  }

  @Test func everyReasonIsTold() async throws {
    let cases: [(examples: [String], requests: [Reason], responses: [Reason])] = [
      (["GET /crates"], [.noResponse], []), (["GET /crates", "GET /crates", "HTTP/1.1 200 OK"], [.noResponse], []),
      (["HTTP/1.1 200 OK"], [], [.noRequest]),
      (["GET /crates", "HTTP/1.1 200 OK", "HTTP/1.1 404 Not Found"], [], [.furtherResponse]),
      (
        ["GET https://a.example/crates", "HTTP/1.1 200 OK", "GET https://b.example/crates", "HTTP/1.1 200 OK"],
        [.otherService], [.otherService]
      ),
      (["GET /crates", "HTTP/1.1 200 OK\n\n{ id 1 }"], [.unusableResponse], [.unreadableBody]),
      (["GET /crates", "HTTP/1.1 204 No Content\n\n{}"], [.unusableResponse], [.surplusBody]),
      (["GET /crates", "HTTP/1.1 100 Continue"], [.unusableResponse], [.interimStatus]),
      (["GET /crates", "HTTP/1.1 777 Luck"], [.unusableResponse], [.interimStatus]),
    ]
    var told: Set<Reason> = []
    for (examples, requests, responses) in cases {
      let report = SmallDocs(examples: Self.blocks(examples)).answers.report
      #expect(report.requests.unused.map(\.reason) == requests, "\(examples)")
      #expect(report.responses.unused.map(\.reason) == responses, "\(examples)")
      told.formUnion(requests + responses)
    }
    // That in a test of its own.
    #expect(told.union([.leftOut]) == Set(Reason.allCases))
  }

  @Test func whatALibraryLeavesOutIsToldAsThat() async throws {
    let pages = try await DocsOnDisk.harbour.pages
    let whole = try await DocsOnDisk.harbour.generation().model
    var part = whole
    part.operations.removeAll { $0.location.page == PagePath("api/ship-castoff.md") }
    let report = ExampleAnswers(pages, model: part, of: whole, options: .init(module: "Part")).report
    let leftOut = (report.requests.unused + report.responses.unused).filter { $0.reason == .leftOut }
    #expect(leftOut.map(\.location.page) == [PagePath("api/ship-castoff.md"), PagePath("api/ship-castoff.md")])
  }

  @Test func eachIsPrintedWithItsPlace() async throws {
    let report = try await DocsOnDisk.harbour.answers().report
    let lines = ExampleSummary.unanswered(report, in: PrintedPaths(docs: "/pages", from: "/")).split(separator: "\n")
    #expect(lines.count == report.requests.unused.count + report.responses.unused.count)
    #expect(lines.contains { $0 == "pages/api/ship-list.md:49: request: not in an answer: no response follows" })
    let summary = ExampleSummary.text(of: report)
    #expect(summary.contains("\(report.requests.found) example requests: \(report.requests.used) are in answers"))
  }

  // MARK: Hostile pages

  @Test(arguments: [
    "GET /crates/\"],\u{0}\u{1B}", "GET /crates?$filter=\"\\\u{7F}", "GET /crates/\nPrefer: \"\\\u{1}",
    "GET /evil\"(a='\\')", "GET /" + String(repeating: "x/", count: 5_000), "GET /crates/%", "GET /crates/:/:",
    "GET /crates/{{{{", "GET /crates/((((", "GET /?????", "POST /crates\n\n{\"\\ud800\": \"\\udc00\"}",
  ])
  func theFileIsJSONWhateverPagesHold(_ request: String) throws {
    let answers = try answers(request, "HTTP/1.1 200 OK\nX-A: \"\\\u{2}\n\n{ \"a\": \"\u{1}\\q\", \"a\": 007 }")
    #expect(answers.count == 1)
    guard case .object(let request)? = answers.first?["request"], case .string(let path)? = request["path"] else {
      return
    }
    #expect(path.utf8.allSatisfy { (0x21...0x7E).contains($0) })
  }

  @Test func nestingHasAnEnd() {
    let deep = String(repeating: "[", count: 50_000) + String(repeating: "]", count: 50_000)
    let report = report("GET /crates", "HTTP/1.1 200 OK\n\n\(deep)")
    #expect(report.responses.unused.map(\.reason) == [.unreadableBody])
  }
}
