import CommonMark
import Foundation
import TestSupport
import Testing

/// Tables nobody would write, against the reading of cmark-gfm.
@Suite struct RandomTableTests {
  /// Each seed is one page of many small tables and what is nearly one.
  @Test(arguments: [UInt64](1...6))
  func tablesAreThoseOfGFM(seed: UInt64) async throws {
    guard let command = GFMReading.command else { return print("skipped: cmark-gfm is not installed") }
    var generator = PageGenerator(seed: seed)
    let page = generator.page(sectionCount: 2_000)
    let document = Document(parsing: page)
    let gfm = try await GFMReading.tables(ofPages: [page], command: command)
    let comparison = TableComparison(
      references: document.references, ours: document.blocks.allTables, theirs: gfm.first ?? [])
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    let differences = comparison.differences.prefix(20).map { difference in
      let line = Int(difference.prefix { $0.isNumber }) ?? 1
      return difference + "\n" + lines[max(0, line - 4)..<min(lines.count, line + 4)].joined(separator: "\n")
    }
    #expect(!document.blocks.allTables.isEmpty)
    #expect(differences.isEmpty, "\n\(differences.joined(separator: "\n\n"))")
  }
}

/// Writes pages out of pieces, the same for the same seed.
private struct PageGenerator {
  private var random: SeededNumbers

  init(seed: UInt64) {
    random = SeededNumbers(seed: seed)
  }

  /// Sections with a heading each, since a heading ends whatever came before.
  mutating func page(sectionCount: Int) -> String {
    (0..<sectionCount).map { "# \($0)\n\n\(section())\n\n" }.joined()
  }

  private mutating func section() -> String {
    let prefix = pick(["", "", "", "> ", "  "])
    let first = prefix == "  " ? "- " : prefix
    let lines = (0..<Int.random(in: 2..<7, using: &random)).map { number in line(number) }
    return lines.enumerated().map { ($0.offset == 0 ? first : prefix) + $0.element }.joined(separator: "\n")
  }

  /// A line that does not begin with blanks: indentation and laziness end a table for GFM, not for us.
  private mutating func line(_ position: Int) -> String {
    String(pieces(position).drop { $0 == " " || $0 == "\t" })
  }

  private mutating func pieces(_ position: Int) -> String {
    // Dashes without a pipe would end a heading of CommonMark in the middle of a table of GFM's.
    let delimiterChance = position == 1 ? 8 : 1
    let first = position == 1 ? edge() : "|"
    if Int.random(in: 0..<10, using: &random) < delimiterChance {
      return first + joined(pick(["-", "---", ":-", "-:", ":-:", " - ", "- ", "\t--"])) + end()
    }
    let cells = (0..<Int.random(in: 1..<4, using: &random)).map { _ in cell() }.joined(separator: "|")
    return edge() + cells + end()
  }

  private mutating func joined(_ delimiter: String) -> String {
    (0..<Int.random(in: 1..<4, using: &random)).map { _ in delimiter }.joined(separator: "|")
  }

  private mutating func edge() -> String { pick(["|", "|", "| ", " |", ""]) }

  private mutating func end() -> String { pick(["|", "|", "| ", " |\t", "", "\t"]) }

  private mutating func cell() -> String {
    (0..<Int.random(in: 0..<4, using: &random)).map { _ in
      pick([
        "a", "b c", " ", "\\|", "\\\\", "`", "`d`", "*e*", "**", "\\", "&amp;", "<br>", "\u{A0}", "é", "[f](g)", "\t",
      ])
    }.joined()
  }

  private mutating func pick(_ choices: [String]) -> String { choices.randomElement(using: &random) ?? "" }
}
