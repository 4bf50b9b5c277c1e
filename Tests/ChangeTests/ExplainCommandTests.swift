import Foundation
import TestSupport
import Testing

/// `explain` as people run it.
@Suite struct ExplainCommandTests {
  private let tool: Tool

  init() throws {
    tool = try Tool()
    try tool.write(Theatre.pages, to: "docs")
    try tool.write(Theatre.pages, to: "elsewhere/pages")
  }

  @Test func answerGoesToStandardOutput() async throws {
    let result = try await tool.run("explain", "GET /singers")
    #expect(result.status == 0)
    #expect(result.error.isEmpty)
    #expect(result.output.hasPrefix("GET /singers (request)\n"))
    #expect(result.output.contains("graph.singers.list()"))
    #expect(result.output.contains("docs/api/singer-list.md:16"))
  }

  @Test func otherFoldersCanBeAsked() async throws {
    let result = try await tool.run("explain", "singer.fee", "elsewhere/pages")
    #expect(result.status == 0)
    #expect(result.output.contains("  page    elsewhere/pages/resources/singer.md:12\n"), "\(result.output)")
  }

  @Test func severalMeaningsAreListedWithAHint() async throws {
    let result = try await tool.run("explain", "/singers")
    #expect(result.status == 0)
    #expect(result.output.split(separator: "\n").count == 2)
    #expect(result.error == "Name one of them to be told more.\n")
  }

  @Test func unknownNameEndsWithTheNearest() async throws {
    let result = try await tool.run("explain", "costume.color")
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(
      result.error
        == "error: No page describes 'costume.color', did you mean 'theatre.costume.colour'?\n")
  }

  @Test func unknownNameInJSONHasNoMatches() async throws {
    let result = try await tool.run("explain", "costume.color", "--format", "json")
    #expect(result.status == 2)
    let answer = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect((answer["matches"] as? [Any])?.isEmpty == true)
    #expect(answer["suggestions"] as? [String] == ["theatre.costume.colour"])
  }

  /// A name may be unknown because its page can't be read.
  @Test func unreadablePagesAreSaid() async throws {
    try tool.write(utf16: "# voice enum type", to: "docs/resources/voice.md")
    let known = try await tool.run("explain", "costume")
    #expect(known.status == 0)
    #expect(known.error.hasPrefix("docs/resources/voice.md:1:1: error: "), "\(known.error)")
    let unknown = try await tool.run("explain", "theatre.voice")
    #expect(unknown.status == 2)
    #expect(unknown.error.contains("docs/resources/voice.md:1:1: error: "), "\(unknown.error)")
  }

  @Test func jsonIsJSON() async throws {
    let result = try await tool.run("explain", "voice", "--format", "json")
    #expect(result.status == 0)
    let answer = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(answer["formatVersion"] as? Int == 1 && answer["query"] as? String == "voice")
    let match = try #require((answer["matches"] as? [[String: Any]])?.first)
    #expect(match["kind"] as? String == "enumeration" && match["swift"] as? String == "Voice")
  }

  @Test(arguments: [[], ["voice", "nowhere"], ["voice", "docs", "more"], ["voice", "--format", "xml"]])
  func wrongUsageIsSaid(_ arguments: [String]) async throws {
    let result = try await tool.run(["explain"] + arguments)
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(result.error.lowercased().contains("error"))
  }

  @Test func helpHasAnExample() async throws {
    let help = try await tool.run("explain", "--help").output
    #expect(help.contains(#"docs2swift explain "GET /me/messages""#))
    #expect(try await tool.run("--help").output.contains("  explain "))
  }
}
