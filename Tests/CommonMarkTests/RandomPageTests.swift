import CommonMark
import TestSupport
import Testing

/// Pages made of nothing but syntax: whatever comes out, it must come out, and with places in the page.
@Suite struct RandomPageTests {
  @Test(arguments: [UInt64](1...8))
  func anyBytesAreAPage(seed: UInt64) {
    var generator = SyntaxGenerator(seed: seed)
    var complaints: [String] = []
    for _ in 0..<2_000 {
      let page = generator.page()
      let check = RangeCheck(Document(parsing: page), of: page)
      if let complaint = check.complaints.first {
        complaints.append("\(complaint)\n\(String(decoding: page, as: UTF8.self).debugDescription)")
      }
    }
    #expect(complaints.isEmpty, "\n\(complaints.prefix(10).joined(separator: "\n\n"))")
  }
}

private struct SyntaxGenerator {
  private var random: SeededNumbers

  init(seed: UInt64) {
    random = SeededNumbers(seed: seed)
  }

  private static let pieces: [[UInt8]] =
    [
      "\n", "\n", "\n", "\n\n", "\r\n", "\r", "a", "b c", " ", "  ", "    ", "\t", ">", "> ", "- ", "1. ", "2) ", "* ",
      "#", "# ", "```", "~~~", "`", "|", "|", "|-|-|", "---", "===", ":-", "-:", "[a]", "[a]: b", "[a]:", "(c)", "![",
      "\\", "<!--", "-->", "<b>", "<div>", "&amp;", "*", "_", "\u{A0}", "\u{200B}", "\u{FEFF}", "é", "\"t\"", "k: v",
    ].map { Array($0.utf8) } + [[0], [0xFF], [0xC3], [0xE2, 0x80], [0xF0, 0x9F]]

  mutating func page() -> [UInt8] {
    (0..<Int.random(in: 0..<40, using: &random)).flatMap { _ in Self.pieces.randomElement(using: &random) ?? [] }
  }
}
