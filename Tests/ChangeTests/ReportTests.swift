import APIModel
import Foundation
import Testing

@testable import docs2swift

/// Reports of changes, as people and programs read them.
@Suite struct ReportTests {
  private let old = Theatre.pages
  private let new = Theatre.pages
    .replacing("|colour|String|How it looks.|\n", with: "", in: "resources/costume.md")
    .replacing("|bass|", with: "|alto|Between.|\n|bass|", in: "resources/voice.md")
    .replacing("High.", with: "Very high.", in: "resources/voice.md")

  private func markdown(_ old: Pages, _ new: Pages) -> String {
    ChangeReport(changes: old.changes(to: new), old: "old", new: "new").markdown
  }

  @Test func markdownHasVerdictCountsAndOnlySectionsWithChanges() {
    #expect(
      markdown(old, new) == """
        # Changes of the API

        From `old` to `new`.

        **Verdict: major.** Changes: 1 major, 1 minor, 1 patch.

        ## Major

        ### Properties removed

        - `theatre.costume.colour`: `Edm.String` (`resources/costume.md:11`)

        ## Minor

        ### Members of enumerations added

        - `theatre.voice.alto` (`resources/voice.md:1`)

        ## Patch

        ### Members of enumerations: descriptions

        - `theatre.voice.tenor`: `High.` → `Very high.` (`resources/voice.md:1`)

        """)
  }

  @Test func nothingIsSaidToBeNothing() {
    #expect(
      markdown(old, old) == """
        # Changes of the API

        From `old` to `new`.

        **Verdict: none.** Nothing changed.

        """)
  }

  @Test func omissionsAreSaid() throws {
    let changes = ModelChanges(from: try old.surfaceByJSON, to: new.surface)
    #expect(ChangeReport(changes: changes, old: "old", new: "new").markdown.contains("Not compared"))
  }

  /// What one page changes for all of its requests is one line.
  @Test func requestsOfAPageShareALine() {
    let old = old.replacing(
      "GET /singers\n", with: "GET /singers\nGET /troupes/{id}/singers\n", in: "api/singer-list.md")
    let new = old.replacing("Singers.Read|", with: "Singers.ReadWrite|", in: "api/singer-list.md")
    let line = "- `GET /singers`, `GET /troupes/{id}/singers`, `Application`: `Singers.Read` → `Singers.ReadWrite` "
    #expect(markdown(old, new).contains(line + "(`api/singer-list.md:16`)\n"))
  }

  /// Text of pages stands in code spans that it can't leave.
  @Test(arguments: [
    "A `b` c", "``", "a\u{202E}b", "<script>alert(1)</script>", "[x](javascript:y)", "# Heading", "| a | b |",
    "ends with `", "` begins", "![x](y)", "\u{1B}[31m", "```\n# Heading", "&lt;b&gt;", "@someone", "\\`", "$x$",
    "`\u{301} **b**", "a `\u{301}",
  ])
  func textOfPagesCanNotBreakTheReport(_ text: String) throws {
    let new = old.replacing("How it looks.", with: text.replacing("|", with: "\\|"), in: "resources/costume.md")
    let report = markdown(old, new)
    let lines = report.split(separator: "\n").map(String.init)
    let headings = lines.filter { $0.hasPrefix("#") }
    #expect(headings.count <= 7 && headings.first == "# Changes of the API", "\(report)")
    #expect(report.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
    #expect(!report.unicodeScalars.contains("\u{202E}"))
    for line in lines where line.hasPrefix("- ") {
      let outside = Self.withoutCodeSpans(line)
      #expect(outside.allSatisfy { "- :,→()nothing".contains($0) }, "\(line) \(outside)")
    }
  }

  /// A line without its code spans, which end at as many backticks as they begin with.
  private static func withoutCodeSpans(_ line: String) -> String {
    var rest = line.unicodeScalars[...]
    var outside = String.UnicodeScalarView()
    while let tick = rest.firstIndex(of: "`") {
      outside += rest[..<tick]
      let fence = rest[tick...].prefix { $0 == "`" }
      rest = rest[fence.endIndex...]
      while let end = rest.firstIndex(of: "`") {
        let run = rest[end...].prefix { $0 == "`" }
        rest = rest[run.endIndex...]
        if run.count == fence.count { break }
      }
    }
    return String(outside + rest)
  }

  @Test(arguments: [
    ("a b c", "a x c", "a b c", "a x c"),
    ("1 2 3 4 5 6 7 8 9", "1 2 3 4 5 x 7 8 9", "… 3 4 5 6 7 8 9", "… 3 4 5 x 7 8 9"),
    ("1 2 3 4 5 6 7 8 9 0", "x 2 3 4 5 6 7 8 9 0", "1 2 3 4 …", "x 2 3 4 …"),
    ("same same", "same same same", "same same", "same same same"),
    ("", "new", "", "new"),
  ])
  func excerptsShowWhatDiffers(_ old: String, _ new: String, _ oldExcerpt: String, _ newExcerpt: String) {
    let excerpt = Excerpt(from: old, to: new)
    #expect([excerpt.old, excerpt.new] == [oldExcerpt, newExcerpt])
  }

  @Test func longTextsAreCut() {
    let excerpt = Excerpt(from: "short", to: String(repeating: "long ", count: 1000))
    #expect(excerpt.new.count < 130 && excerpt.new.hasSuffix(" …"))
  }

  @Test func jsonHasWholeTextsAndPlaces() throws {
    struct Report: Decodable, Equatable {
      struct Side: Decodable, Equatable {
        var text: String?
        var page: String
        var line: Int
      }

      struct Entry: Decodable, Equatable {
        var kind: String
        var severity: String
        var name: String
        var part: String?
        var old: Side?
        var new: Side?
      }

      var formatVersion: Int
      var old: String
      var new: String
      var verdict: String
      var incomplete: Bool
      var counts: [String: Int]
      var changes: [Entry]
    }
    let json = try old.changes(to: new).json(from: "a", to: "b")
    let voice = { Report.Side(text: $0, page: "resources/voice.md", line: 1) }
    #expect(
      try JSONDecoder().decode(Report.self, from: Data(json.utf8))
        == Report(
          formatVersion: 1, old: "a", new: "b", verdict: "major", incomplete: false,
          counts: ["major": 1, "minor": 1, "patch": 1],
          changes: [
            .init(
              kind: "property-removed", severity: "major", name: "theatre.costume.colour",
              old: .init(text: "Edm.String", page: "resources/costume.md", line: 11)),
            .init(kind: "member-added", severity: "minor", name: "theatre.voice.alto", new: voice(nil)),
            .init(
              kind: "member-description-changed", severity: "patch", name: "theatre.voice.tenor",
              old: voice("High."), new: voice("Very high.")),
          ]))
    #expect(try json == old.changes(to: new).json(from: "a", to: "b"))
  }
}
