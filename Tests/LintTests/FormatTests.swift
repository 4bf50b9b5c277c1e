import Foundation
import Testing

@testable import docs2swift

/// The forms of the results.
@Suite struct FormatTests {
  /// One error, one warning behind letters of two bytes, one note; a path with the signs that GitHub parts commands by.
  private let docs = DocsInMemory(
    files: [
      "resources/shelf, 100%.md": ShelfPages.resource("shelf", rows: "|größe|bok|Its size.|"),
      "resources/data.md": ShelfPages.resource("data", rows: "|id|String|The label.|"),
    ],
    unreadable: ["resources/lost.md"])

  @Test func textIsOneLineEach() throws {
    #expect(
      try docs.report(.text).output() == """
        docs/resources/lost.md:1:1: error: The page is gone. [unreadable-page]
        docs/resources/shelf, 100%.md:11:10: warning: No page describes the type 'bok' of größe; the property is untyped. \
        Name a type that a page describes, or an OData primitive such as String. [unknown-type]

        """)
  }

  @Test func githubGetsCommands() throws {
    let lines = try docs.report(.github, from: .note).output().split(separator: "\n")
    try #require(lines.count == 3)
    #expect(
      lines[0].hasPrefix("::notice file=docs/resources/data.md,line=1,col=1,title=renamed-type::library.data is "))
    #expect(lines[1] == "::error file=docs/resources/lost.md,line=1,col=1,title=unreadable-page::The page is gone.")
    // Columns count characters here.
    #expect(
      lines[2].hasPrefix(
        "::warning file=docs/resources/shelf%2C 100%25.md,line=11,col=8,title=unknown-type::No page describes "))
  }

  @Test func jsonIsAnArray() throws {
    struct Entry: Decodable, Equatable {
      var id: String
      var severity: String
      var file: String
      var line: Int
      var column: Int
      var message: String
      var suggestion: String?
    }
    let output = try docs.report(.json).output()
    let entries = try JSONDecoder().decode([Entry].self, from: Data(output.utf8))
    #expect(entries.map(\.id) == ["renamed-type", "unreadable-page", "unknown-type"])
    #expect(entries.map(\.severity) == ["note", "error", "warning"])
    #expect(entries.map(\.file).last == "docs/resources/shelf, 100%.md")
    #expect(entries.map(\.line) == [1, 1, 11])
    #expect(entries.map(\.column) == [1, 1, 10])
    #expect(entries[1].message == "The page is gone.")
  }

  @Test func jsonOfNothingIsAnEmptyArray() throws {
    let output = try DocsInMemory(files: [:]).report(.json).output()
    #expect(try JSONDecoder().decode([String].self, from: Data(output.utf8)) == [])
    #expect(try DocsInMemory(files: [:]).report(.text).output().isEmpty)
  }

  @Test(arguments: [(LeastSeverity.note, 3), (.warning, 2), (.error, 1)])
  func severityIsFiltered(_ severity: LeastSeverity, _ count: Int) throws {
    for format in [LintFormat.text, .github] {
      #expect(try docs.report(format, from: severity).output().split(separator: "\n").count == count)
    }
  }

  @Test func peopleAreSparedNotes() {
    #expect(LintFormat.text.leastSeverity == .warning)
    #expect(LintFormat.github.leastSeverity == .warning)
    #expect(LintFormat.json.leastSeverity == .note)
    #expect(LintFormat.sarif.leastSeverity == .note)
  }

  @Test func summaryCountsAll() throws {
    #expect(
      try docs.report(.text).summary == """
        1 error, 1 warning, 1 note (not shown); 0 suppressed
             1 renamed-type
             1 unknown-type
             1 unreadable-page
        """)
  }

  @Test func errorsFailAndStrictnessAddsWarnings() throws {
    var docs = docs
    #expect(try docs.report(.text).fails(isStrict: false))
    docs.unreadable = []
    #expect(try !docs.report(.text).fails(isStrict: false))
    #expect(try docs.report(.text, from: .error).fails(isStrict: true))
    docs.files["resources/shelf, 100%.md"] = nil
    #expect(try !docs.report(.text).fails(isStrict: true))
  }

  /// A page can't begin a command of its own, nor do anything to a terminal.
  @Test func pagesCannotInjectCommands() throws {
    let docs = DocsInMemory(
      files: ["resources/a\r\n::error::x.md": ShelfPages.resource("shelf", rows: "|a|x\u{1B}[31m::error::y|A.|")],
      unreadable: ["b\u{9B}31m.md"])
    let output = try docs.report(.github, from: .note).output()
    for line in output.split(separator: "\n") {
      #expect(line.hasPrefix("::error file=") || line.hasPrefix("::warning "))
    }
    #expect(!output.unicodeScalars.contains { $0 != "\n" && $0.properties.generalCategory == .control })
    #expect(output.contains("a%0D%0A%3A%3Aerror%3A%3Ax.md"))
  }
}
