import APIModel
import APIPages
import Foundation
import TestSupport
import Testing

@testable import docs2swift

/// The list of suppressions in `docs2swift.yaml`.
@Suite struct SuppressionListTests {
  private let docs = DocsInMemory(
    files: [
      "resources/shelf.md": ShelfPages.resource("shelf", rows: "|top|bok|On top.|"),
      "resources/room.md": ShelfPages.resource("room", rows: "|lamp|lmap|Light.|"),
    ])

  private func configured(_ yaml: String) -> DocsInMemory {
    var docs = docs
    docs.configuration = yaml
    return docs
  }

  @Test func withoutPageAllAreMeant() throws {
    let docs = configured("suppress:\n  - id: unknown-type\n    reason: So it is.\n")
    #expect(try docs.told == [])
    #expect(try docs.report(.text, from: .note).output().isEmpty)
    #expect(try docs.report(.text).summary == "0 errors, 0 warnings, 0 notes; 2 suppressed")
    #expect(try !docs.report(.text).fails(isStrict: true))
  }

  @Test func patternLimits() throws {
    let docs = configured("suppress:\n  - { id: unknown-type, page: 'resources/SH*.md', reason: So it is. }\n")
    #expect(try docs.told == ["resources/room.md:11:7 unknown-type"])
  }

  @Test func unusedIsReportedAtItsLine() throws {
    let docs = configured(
      """
      suppress:
        - id: unknown-type
          reason: So it is.
        - id: missing-type
          page: resources/*
          reason: So it was.

      """)
    #expect(try docs.told == ["docs2swift.yaml:4:5 unused-suppression"])
    #expect(try docs.messages(.unusedSuppression).first?.contains("on the pages 'resources/*'") == true)
  }

  /// Notes of the Swift library can be suppressed like those of the pages.
  @Test func libraryIsCoveredToo() throws {
    var docs = configured(
      "suppress:\n  - { id: renamed-type, reason: We know. }\n  - { id: unknown-type, reason: So. }\n")
    docs.files["resources/data.md"] = ShelfPages.resource("data", rows: "|id|String|It.|")
    #expect(try docs.told == [])
    #expect(try docs.generation().report.suppressed.count == 3)
  }

  @Test func twoThatCoverTheSameAreBothUsed() throws {
    var docs = configured("suppress:\n  - { id: unknown-type, reason: So it is. }\n")
    docs.files["resources/shelf.md"]? += "\n<!-- docs2swift-disable unknown-type -->\n"
    #expect(try docs.told == [])
  }

  /// The model is what was understood, whoever wants to see it.
  @Test func modelListsWhatIsSuppressed() throws {
    struct Model: Decodable {
      struct Entry: Decodable {
        var id: String
        var suppressed: Bool?
      }
      var diagnostics: [Entry]
    }
    let docs = configured("suppress:\n  - { id: unknown-type, page: '**/shelf.md', reason: So it is. }\n")
    let generation = try docs.generation()
    let json = try generation.model.json(marking: Set(generation.report.suppressed))
    let entries = try JSONDecoder().decode(Model.self, from: Data(json.utf8)).diagnostics
    #expect(entries.map(\.id) == ["unknown-type", "unknown-type"])
    #expect(entries.map(\.suppressed) == [nil, true])
  }

  @Test(
    arguments: [
      ("resources/*.md", "resources/shelf.md", true), ("*.md", "resources/shelf.md", false),
      ("**/*.md", "resources/shelf.md", true), ("**/*.md", "shelf.md", true), ("**", "a/b/c.md", true),
      ("Resources/SHELF.md", "resources/shelf.md", true), ("a/**/d.md", "a/b/c/d.md", true),
      ("a/**/d.md", "a/d.md", true), ("a/**/d.md", "a/b/d.mdx", false), ("?helf.md", "shelf.md", true),
      ("?helf.md", "helf.md", false), ("*a*b*c*", "xxaxxbxxcxx", true), ("*a*b*c*", "xxaxxcxxbxx", false),
      ("", "shelf.md", false), ("shelf.md/", "shelf.md", true),
    ])
  func patternsMatch(_ pattern: String, _ path: String, _ isMatch: Bool) {
    #expect(PagePattern(pattern).matches(PagePath(path)) == isMatch)
  }

  /// No pattern takes long: the last wild card alone is tried again.
  @Test func patternsAreQuick() {
    let time = processorTime {
      let text = String(repeating: "a", count: 20_000)
      #expect(!PagePattern(String(repeating: "*a", count: 30) + "b").matches(PagePath(text)))
    }
    #expect(time < .seconds(60))
  }
}
