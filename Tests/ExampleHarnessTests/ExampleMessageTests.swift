import APIPages
import Testing

/// Messages of examples as pages write them.
@Suite struct ExampleMessageTests {
  private func example(_ text: String) throws -> Example {
    try #require(SmallDocs(examples: "```http\n\(text)\n```").pages.flatMap(\.examples).first)
  }

  /// Many pages put an empty line between the request line and the headers.
  @Test func headersMayStandBehindAnEmptyLine() throws {
    let example = try example("POST /crates\n\nContent-type: application/json\nContent-length: 2\n\n{}")
    #expect(example.headers.map(\.name) == ["Content-type", "Content-length"])
    #expect(example.body?.text == "{}\n")
    #expect(example.hasJSONBody)
  }

  @Test func aBodyWithAColonIsABody() throws {
    let example = try example("PUT /crates/1/content\n\nSubject: none\n\nText")
    #expect(example.headers.isEmpty)
    #expect(example.body?.text == "Subject: none\n\nText\n")
  }

  @Test func aStatusLineMayLackTheVersion() throws {
    let example = try example("HTTP 201 Created\nContent-type: application/json\n\n{}")
    #expect(example.message == .response(status: 201, reason: "Created"))
    #expect(example.hasJSONBody)
  }

  @Test func aSentenceIsNoStatusLine() {
    let pages = SmallDocs(examples: "```http\nHTTP responses have no version here.\n```").pages
    #expect(pages.flatMap(\.examples).isEmpty)
  }
}
