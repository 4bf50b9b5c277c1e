import CommonMark
import Foundation
import TestSupport
import Testing

/// Where things stand in the file.
@Suite struct PositionTests {
  @Test func countsFrontMatterAndByteOrderMark() {
    let document = Document(parsing: "\u{FEFF}---\nt: x\n---\n\n# Title\n\n  text\n")
    #expect(document.frontMatter?.range.start == SourcePosition(line: 1, column: 4))
    #expect(document.blocks.map(\.range.start.line) == [5, 7])
    #expect(document.blocks.map(\.range.start.column) == [1, 3])
    #expect(Document(parsing: "\u{FEFF}text").blocks.first?.range == range(1, 4, 1, 8))
  }

  @Test func endsAreThoseOfTheLastLine() {
    func ranges(_ text: String) -> [SourceRange] { Document(parsing: text).blocks.map(\.range) }
    // libcmark ends the comment a line early, the heading and the open fence a line late.
    #expect(ranges("<!-- a\n\nb -->\nc\n") == [range(1, 1, 3, 6), range(4, 1, 4, 2)])
    #expect(ranges("a\nb\n===\n\nc\n") == [range(1, 1, 3, 4), range(5, 1, 5, 2)])
    #expect(ranges("> ```\n> a\n\nb\n") == [range(1, 1, 2, 4), range(4, 1, 4, 2)])
    #expect(ranges("~~~ x\na\n~~~~\nb\n") == [range(1, 1, 3, 5), range(4, 1, 4, 2)])
    #expect(ranges("    a\n\n    b\n\n\nc\n") == [range(1, 5, 3, 6), range(6, 1, 6, 2)])
    #expect(ranges("- a\n\n  b\n\n\nc\n") == [range(1, 1, 3, 4), range(6, 1, 6, 2)])
  }

  @Test func textBeginsBehindDefinitions() {
    let document = Document(parsing: "> [a]: b\n> [c]: d\n>   text [a]\n")
    guard case .blockQuote(let blocks) = document.blocks.first?.kind else { return #expect(Bool(false)) }
    #expect(blocks.first?.range == range(3, 5, 3, 13))
    #expect(document.references.all.map(\.position) == [.init(line: 1, column: 3), .init(line: 2, column: 3)])
  }

  @Test func codeKnowsItsFirstLine() {
    func lines(_ text: String) -> [Int] {
      Document(parsing: text).blocks.compactMap {
        if case .codeBlock(let code) = $0.kind { code.contentLine } else { nil }
      }
    }
    #expect(lines("---\na: b\n---\n```x\ny\n```\n") == [5])
    #expect(lines("a\n\n    code\n") == [3])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func lineEndsAreAllTheSame(lineEnd: String) {
    let lines = ["---", "a: b", "---", "# h", "", "| x | y |", "|---|---|", "| 1 | `2` |", "", "[l]: m", "- z"]
    let document = Document(parsing: lines.joined(separator: lineEnd))
    #expect(document.frontMatter?["a"] == "b")
    #expect(document.blocks.map(\.range) == [range(4, 1, 4, 4), range(6, 1, 8, 12), range(11, 1, 11, 4)])
    #expect(document.blocks.allTables.first?.rows.first?.cells.map(\.source) == ["1", "`2`"])
    #expect(document.references["l"]?.position == SourcePosition(line: 10, column: 1))
  }

  @Test(.enabled(if: Corpus.root != nil, "no corpus at hand (DOCS2SWIFT_CORPUS)"), arguments: Corpus.states)
  func everyPlaceInRealPagesIsRight(state: String) throws {
    var complaints: [String] = []
    for page in try Corpus.pages(ofState: state) {
      let bytes = try [UInt8](Data(contentsOf: page))
      let check = RangeCheck(Document(parsing: bytes), of: bytes)
      complaints += check.complaints.map { "\(page.lastPathComponent):\($0)" }
    }
    #expect(complaints.isEmpty, "\n\(complaints.prefix(50).joined(separator: "\n"))")
  }

  private func range(_ line: Int, _ column: Int, _ endLine: Int, _ endColumn: Int) -> SourceRange {
    SourceRange(
      start: SourcePosition(line: line, column: column), end: SourcePosition(line: endLine, column: endColumn))
  }
}
