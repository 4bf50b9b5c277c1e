import CommonMark
import Testing

/// Pages that are meant to break a parser.
@Suite struct HostileInputTests {
  private func problems(_ text: String) -> [DocumentProblem.Kind] { Document(parsing: text).problems.map(\.kind) }

  @Test(arguments: [
    String(repeating: ">", count: 100_000), String(repeating: "> ", count: 100_000) + "a",
    String(repeating: "- ", count: 100_000) + "a", String(repeating: "+ ", count: 100_000),
    String(repeating: "1. ", count: 100_000) + "a", String(repeating: "> * 2) ", count: 50_000) + "a",
  ])
  func deepBlocksAreCutAndTold(text: String) {
    let problems = Document(parsing: "# a\n\n" + text).problems
    #expect(problems.allSatisfy { $0.kind == .nestingTooDeep(limit: 100) && $0.position.line == 3 })
    #expect(!problems.isEmpty)
  }

  @Test func deepListsByIndentation() {
    let text = (0..<300).map { String(repeating: " ", count: 2 * $0) + "- a\n" }.joined()
    #expect(problems(text) == [.nestingTooDeep(limit: 100)])
  }

  @Test func manyMarksInARowAreNoNesting() {
    #expect(Document(parsing: String(repeating: "- ", count: 1_000)).outline == ["break"])
    #expect(Document(parsing: "> " + String(repeating: "* ", count: 1_000)).outline == ["quote[break]"])
    #expect(Document(parsing: String(repeating: "*", count: 1_000)).problems.isEmpty)
    #expect(Document(parsing: "a\n" + String(repeating: "-", count: 1_000)).outline == ["heading 2"])
  }

  @Test func deepInBothWays() {
    let emphasis = (0..<300).map { $0 % 2 == 0 ? "*a " : "**b " }.joined()
    let ends = (0..<300).reversed().map { $0 % 2 == 0 ? "c*" : "d**" }.joined(separator: " ")
    let document = Document(parsing: String(repeating: "> ", count: 100) + emphasis + ends)
    #expect(document.problems.map(\.kind) == [.nestingTooDeep(limit: 100)])
    #expect(document == Document(parsing: String(repeating: "> ", count: 100) + emphasis + ends))
  }

  /// libcmark takes some twenty seconds for this when left alone.
  @Test func manyOpenBlocksAndManyLines() {
    let text = String(repeating: "- ", count: 40_000) + "a\n" + String(repeating: "\n", count: 40_000)
    #expect(!Document(parsing: text).problems.isEmpty)
  }

  @Test func deepInlinesKeepTheirText() {
    let depth = 5_000
    let text =
      (0..<depth).map { $0 % 2 == 0 ? "*a " : "**b " }.joined()
      + (0..<depth).reversed().map { $0 % 2 == 0 ? "c*" : "d**" }.joined(separator: " ")
    let document = Document(parsing: text)
    #expect(document.problems.map(\.kind) == [.nestingTooDeep(limit: 100)])
    guard case .paragraph(let inlines) = document.blocks.first?.kind else { return #expect(Bool(false)) }
    #expect(inlines.plainText.filter { "abcd".contains($0) }.count == 2 * depth)
    let images = String(repeating: "![", count: depth) + "x" + String(repeating: "](y)", count: depth)
    #expect(problems(images) == [.nestingTooDeep(limit: 100)])
    #expect(Document.inlines(in: images).plainText == "x")
  }

  @Test(arguments: [
    "[", "]", "![", "[a](", "[a](<b", "<!--", "<?", "<![CDATA[", "<a ", "<a b=\"", "`", "``a", "*a_ ", "**a *b ", "&",
    "\\",
    "[a]: b\n", "[a]:", "|", "|-", "\t", "\r", "\0", "`|",
  ])
  func manyOfTheSame(piece: String) {
    let text = String(repeating: piece, count: 100_000)
    #expect(Document(parsing: text).blocks.count <= 100_000)
    let table = Document(parsing: "|a|b|\n|-|-|\n|" + text)
    #expect(table.blocks.allTables.count >= 1)
  }

  @Test func aWideTableWithManyShortRowsIsBrokenOff() {
    let header = String(repeating: "|a", count: 10_000) + "\n" + String(repeating: "|-", count: 10_000) + "\n"
    let document = Document(parsing: header + String(repeating: "|b\n", count: 50_000))
    #expect(document.outline == ["table", "paragraph"])
    #expect(document.blocks.allTables.first?.kinds.last == .brokenOff)
  }

  @Test func aRowTornIntoManyLines() {
    let table = Document.table(in: "|a|b|\n|-|-|\n|1|2\n" + String(repeating: "x\n", count: 200_000))
    #expect(table?.rows.count == 1)
    #expect(table?.rows.first?.cells.last?.source.utf8.count == 400_001)
  }

  @Test func manyCellsOfOneLongDefinition() {
    let page =
      "|a|\n|-|\n" + String(repeating: "|[x]|\n", count: 20_000) + "\n[x]: " + String(repeating: "y", count: 100_000)
    let document = Document(parsing: page)
    let cells = document.blocks.allTables.flatMap(\.rows).flatMap(\.cells)
    #expect(cells.count == 20_000)
    #expect(cells.allSatisfy { $0.plainText(resolving: document.references) == "x" })
  }

  @Test func oneLineOfFiftyMegabytes() {
    let document = Document(parsing: [UInt8](repeating: UInt8(ascii: "a"), count: 50_000_000))
    #expect(document.blocks.first?.range.end == SourcePosition(line: 1, column: 50_000_001))
  }

  @Test(arguments: ["", "\n", "\u{FEFF}", " \t\r\n\r\n"])
  func nothing(text: String) {
    let document = Document(parsing: text)
    #expect(document.blocks.isEmpty && document.problems.isEmpty && document.frontMatter == nil)
  }

  @Test func nulBytesAreReplaced() {
    let document = Document(parsing: "---\na: b\0c\n---\nd\0e\n\n|f\0|g|\n|-|-|\n|`\0`|\0h|\n\n[\0]: i\0\n")
    #expect(document.frontMatter?["a"] == "b\u{FFFD}c")
    #expect(document.blocks.first?.kind == .paragraph(["d\u{FFFD}e"]))
    #expect(document.blocks.allTables.first?.sources == [["f\u{FFFD}", "g"], ["`\u{FFFD}`", "\u{FFFD}h"]])
    #expect(document.references["\u{FFFD}"]?.destination == "i\u{FFFD}")
  }

  @Test func invalidUTF8IsReplacedAndTold() {
    let document = Document(
      parsing: Array("a\n\nb ".utf8) + [0xFF, 0xC3] + Array(" c\n\n|d|\n|-|\n|".utf8) + [0xE2, 0x80])
    #expect(document.outline == ["paragraph", "paragraph", "table"])
    #expect(
      document.problems == [DocumentProblem(kind: .invalidUTF8, position: SourcePosition(line: 3, column: 3))])
  }

  @Test(
    arguments: [
      [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80], [0xF8, 0x88, 0x80, 0x80, 0x80],
      [0xE0, 0x9F, 0x80],
      [0xF0, 0x8F, 0x80, 0x80],
    ] as [[UInt8]])
  func invalidSequences(bytes: [UInt8]) {
    #expect(Document(parsing: Array("é€😀".utf8) + bytes).problems.first?.position.column == 10)
  }

  @Test func validSequences() {
    #expect(Document(parsing: "\u{7F}\u{80}\u{7FF}\u{800}\u{D7FF}\u{E000}\u{FFFF}\u{10000}\u{10FFFF}").problems.isEmpty)
  }
}
