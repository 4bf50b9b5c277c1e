import APIModel
import Foundation
import SwiftEmission
import Testing

@testable import docs2swift

/// What `explain` finds by a name, and what it says of it.
@Suite struct NameTests {
  private let index: NameIndex

  init() {
    let pages = Theatre.pages.adding(
      Theatre.request("Hang a costume", "POST /singers/{id}/costumes/{id}/hang"), at: "api/costume-hang.md")
    index = NameIndex(pages.model, spelling: pages.spelling)
  }

  private func names(_ query: String) -> [String] {
    index.meanings(of: NameQuery(query)).map { $0[0].name }
  }

  private func report(_ query: String) -> NameReport {
    let parsed = NameQuery(query)
    let paths = PrintedPaths(docs: "docs", from: "/project")
    let meanings = index.meanings(of: parsed).map { $0.map { NameEntry($0, in: index, paths: paths) } }
    return NameReport(
      query: query, meanings: meanings, suggestions: meanings.isEmpty ? index.suggestions(for: parsed) : [])
  }

  // MARK: Finding

  @Test(
    arguments: [
      ("singer", ["theatre.singer"]), ("theatre.singer", ["theatre.singer"]), ("SINGER", ["theatre.singer"]),
      ("Singer", ["theatre.singer"]), ("voice", ["theatre.singer.voice", "theatre.voice"].suffix(1)),
      ("singer.fee", ["theatre.singer.fee"]), ("theatre.singer.fee", ["theatre.singer.fee"]),
      ("Singer.Fee", ["theatre.singer.fee"]), ("singer.name", ["theatre.singer.name"]),
      ("voice.bass", ["theatre.voice.bass"]),
      ("fee", ["theatre.singer.fee"]), ("bass", ["theatre.voice.bass"]), (" singer ", ["theatre.singer"]),
      ("GET /singers", ["GET /singers"]), ("get  /singers", ["GET /singers"]), ("GET singers", ["GET /singers"]),
      ("GET /singers/{singer-id}", ["GET /singers/{id}"]), ("GET /singers/7", ["GET /singers/{id}"]),
      ("GET /singers/jane", ["GET /singers/{id}"]), ("GET /singers/search", ["GET /singers/search"]),
      ("GET https://stage.example/v1.0/singers?$top=3", ["GET /singers"]),
      ("/singers", ["GET /singers", "POST /singers"]),
      ("/singers/7", ["GET /singers/{id}", "PATCH /singers/{id}"]),
      ("POST /singers/jane/costumes/red/hang", ["POST /singers/{id}/costumes/{id}/hang"]),
      ("GET /singers/7/plays(from='a',days=2)", ["GET /singers/{id}/plays(from='{from}',days={days})"]),
    ] as [(String, [String])])
  func queryMeans(_ query: String, _ expected: [String]) {
    #expect(names(query) == expected)
  }

  @Test(arguments: [
    "", " ", ".", "..", "/", "//", "GET", "GET ", "?", "singer.", ".fee", "singer..fee", "GET ?", "{", "(", "a b c",
  ])
  func nonsenseMeansNothing(_ query: String) {
    #expect(names(query) == [])
  }

  @Test func severalMeaningsAreListed() {
    let report = report("/singers")
    #expect(report.isList)
    #expect(
      report.text == """
        GET /singers (request) docs/api/singer-list.md:16
        POST /singers (request) docs/api/singer-post.md:16

        """)
  }

  /// The page that is about a request comes before those that mention it.
  @Test func pagesOfOneRequestAreTold() {
    let pages = Theatre.pages.adding(
      Theatre.request("All lists", "GET /singers\nGET /costumes\nGET /singers"), at: "api/a-list.md")
    let index = NameIndex(pages.model, spelling: pages.spelling)
    let paths = PrintedPaths(docs: "docs", from: "/project")
    let entries = index.meanings(of: NameQuery("GET /singers"))[0].map { NameEntry($0, in: index, paths: paths) }
    #expect(entries.map(\.page) == ["docs/api/singer-list.md", "docs/api/a-list.md"])
    let text = NameReport(query: "", meanings: [entries], suggestions: []).text
    #expect(text.contains("\n  also at docs/api/a-list.md:16, All lists\n"), "\(text)")
  }

  // MARK: Suggestions

  @Test(
    arguments: [
      ("singre", "singer"), ("theatre.singre", "theatre.singer"), ("singer.stageNames", "theatre.singer.stageName"),
      ("singer.stagename", nil), ("costume.color", "theatre.costume.colour"), ("voice.tenorr", "theatre.voice.tenor"),
      ("costme.colour", "theatre.costume.colour"), ("stageNam", "stageName"), ("GET /singer", "GET /singers"),
      ("PUT /singers/{id}", "GET /singers/{id}"), ("POST /singers/7/prais", "POST /singers/{id}/praise"), ("xyz", nil),
      ("GET /nothing/like/it", nil),
    ] as [(String, String?)])
  func nearestNameIsSuggested(_ query: String, _ expected: String?) {
    #expect(report(query).suggestions.first == expected)
  }

  /// Who takes a suggestion is not led on.
  @Test(arguments: [
    "singre", "singer.stageNames", "costume.color", "voice.", "theatre.singe.fe", "GET /singers/x/y/z",
    "DELETE /singers", "co",
    "theatre.", "a.b.c", "GET /singers/{id}/plays",
  ])
  func suggestionsMeanSomething(_ query: String) {
    for suggestion in report(query).suggestions { #expect(names(suggestion) != [], "\(suggestion)") }
  }

  // MARK: What is said

  @Test func requestIsExplained() {
    #expect(
      report("POST /singers/7/praise").text == """
        POST /singers/{id}/praise (request)
          title   Praise singer
          Swift   graph.singers[id].praise(words: words)  // Request<Void>
          facts   status 204
          page    docs/api/singer-praise.md:16
          permissions
            Application: Singers.Read
          in the body
            words: Edm.String; required
            times: Edm.Int32
            loudly: Edm.Boolean

        Does what it is called.

        """)
  }

  @Test func inheritedPropertyIsExplained() {
    #expect(
      report("singer.name").text == """
        theatre.singer.name (property)
          Swift   Singer.name: ImmutableField<String>
          type    Edm.String
          from    theatre.person
          page    docs/resources/person.md:12

        What others call her.

        """)
  }

  @Test func typeIsExplained() {
    #expect(
      report("singer").text == """
        theatre.singer (type)
          Swift   Singer
          bases   theatre.person
          facts   entity type
          page    docs/resources/singer.md:19
          properties
            stageName: Edm.String
            fee: Edm.Int32
            costumes: Collection(theatre.costume)
            voice: theatre.voice
            debut: Edm.Date
            id: Edm.String from theatre.person
            name: Edm.String from theatre.person

        Somebody on a stage. Inherits from person.

        """)
  }

  @Test func enumerationAndMemberAreExplained() {
    #expect(
      report("voice").text == """
        theatre.voice (enumeration)
          Swift   Voice
          page    docs/resources/voice.md:1
          members
            tenor: High.
            bass: Low.

        What there is.

        """)
    #expect(
      report("voice.bass").text == """
        theatre.voice.bass (member)
          Swift   Voice.bass: Voice
          page    docs/resources/voice.md:1

        Low.

        """)
  }

  /// What pages say has no power over a terminal.
  @Test func controlCharactersAreSpelledOut() {
    let pages = Theatre.pages.replacing("High.", with: "\u{1B}[31mred\u{202E}", in: "resources/voice.md")
    let index = NameIndex(pages.model, spelling: pages.spelling)
    let paths = PrintedPaths(docs: "docs", from: "/project")
    let entries = index.meanings(of: NameQuery("voice")).map { $0.map { NameEntry($0, in: index, paths: paths) } }
    let text = NameReport(query: "voice", meanings: entries, suggestions: []).text
    #expect(text.contains("[31mredU+202E"), "\(text)")
    #expect(!text.unicodeScalars.contains("\u{1B}") && !text.unicodeScalars.contains("\u{202E}"))
  }

  @Test func jsonSaysTheSame() throws {
    struct Answer: Decodable {
      struct Permissions: Decodable, Equatable {
        var kind: String
        var names: [String]
      }

      struct Match: Decodable {
        var kind: String
        var name: String
        var swift: String?
        var swiftType: String?
        var type: String?
        var permissions: [Permissions]?
        var page: String
        var line: Int
      }

      var formatVersion: Int
      var query: String
      var matches: [Match]
      var suggestions: [String]
    }
    let answer = try JSONDecoder().decode(Answer.self, from: Data(try report("GET /singers").json().utf8))
    #expect(answer.formatVersion == 1 && answer.query == "GET /singers" && answer.suggestions.isEmpty)
    let match = try #require(answer.matches.first)
    #expect(answer.matches.count == 1)
    #expect([match.kind, match.name, match.page] == ["request", "GET /singers", "docs/api/singer-list.md"])
    #expect(match.line == 16 && match.type == "Collection(theatre.singer)")
    #expect(match.swift == "graph.singers.list()" && match.swiftType == "Request<Page<Singer>>")
    #expect(match.permissions == [.init(kind: "Application", names: ["Singers.Read"])])
    let unknown = try JSONDecoder().decode(Answer.self, from: Data(try report("singre").json().utf8))
    #expect(unknown.matches.isEmpty && unknown.suggestions == ["singer"])
  }
}
