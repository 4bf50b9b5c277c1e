import Foundation
import TestSupport
import Testing

@testable import CommonMark

@Suite struct InlineTests {
  @Test func everyKindOfInline() {
    #expect(
      Document.inlines(in: "a `b` *c* **d**\ne  \nf <i>g</i> [h](i \"j\") ![k](l) <mm:n>") == [
        "a ", .code("b"), " ", .emphasis("c"), " ", .strong("d"), Inline(.softBreak), "e", Inline(.lineBreak), "f ",
        .html("<i>"), "g", .html("</i>"), " ", .link("i", "h", title: "j"), " ",
        Inline(.image(destination: "l", title: "", content: ["k"])), " ", .link("mm:n", "mm:n"),
      ])
  }

  @Test func neighbouringTextsAreOne() {
    #expect(Document.inlines(in: #"a\*b & c_d [e] &lt; ! f * g"#) == ["a*b & c_d [e] < ! f * g"])
    #expect(Document.inlines(in: "a_b_ `c` d_e") == ["a_b_ ", .code("c"), " d_e"])
  }

  @Test func linesOfACellAreNoBlocks() {
    for source in ["# a", "- a", "1. a", "> a", "---", "```", "<div>", "    a", "[a]: b", "=", "a #"] {
      let cell = Cell(source: source, position: SourcePosition(line: 1, column: 1))
      let expected = source.trimmingPrefix { $0 == " " }
      #expect(cell.inlines(resolving: .init()).plainText == (source == "<div>" ? "" : String(expected)))
    }
  }

  @Test func cellsKnowWhetherTheyHoldMarkup() {
    func hasMarkup(_ source: String) -> Bool {
      Cell(source: source, position: SourcePosition(line: 1, column: 1)).hasMarkup
    }
    #expect(!hasMarkup("Plain text, (really) {id} ! \"x\" ]"))
    for source in ["`a`", "a*", "_", "[a", "<br>", "a\\", "&amp;"] { #expect(hasMarkup(source)) }
  }

  @Test func plainTextLeavesMarkupOut() {
    func plain(_ text: String) -> String { Document.inlines(in: text).plainText }
    #expect(plain("**a** [`b`](c)*d* ![e](f)") == "a bd e")
    #expect(plain("a<br>b<br/>c<BR />d</br>e<b>f</b> <break>g") == "a b c d ef g")
    #expect(plain("a\nb  \nc") == "a b c")
    #expect(plain("a \u{A0} b\u{200B}c\u{FEFF} \t d \u{A0}") == "a bc d")
    #expect([Inline]().plainText == "")
    #expect(([" a  b "] as [Inline]).plainText == "a b")
  }

  /// The short way must give what libcmark gives, or nothing.
  @Test(arguments: [UInt64](1...4))
  func theShortWayIsThatOfLibcmark(seed: UInt64) {
    var random = SeededNumbers(seed: seed)
    let pieces = [
      "a", "B1", " ", "é", "_", "*", "`", "`c d`", "[", "]", "(", ")", "[e](f)", "[g h](../i/j-k.md#l_m)", "!", "\\",
      "<", ">", "&", "&amp;", "<br>", ".", ":", "\"", "\u{A0}", "``", "[n", "](o)", "<p:q>",
    ]
    var shortCount = 0
    for _ in 0..<10_000 {
      let source = (0..<Int.random(in: 1..<8, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined()
      guard source.first != " ", source.last != " ", let short = SimpleInlineParser.inlines(in: source) else {
        continue
      }
      shortCount += 1
      let long = InlineParser.inlines(in: [Array(source.utf8)[...]], resolving: .init())
      #expect(short == long, "\(source)")
    }
    #expect(shortCount > 1_000)
  }

  @Test(.enabled(if: Corpus.root != nil, "no corpus at hand (DOCS2SWIFT_CORPUS)"))
  func theShortWayIsThatOfLibcmarkInRealPages() throws {
    for page in try Corpus.pages(ofState: "2021-07") {
      let tables = Document(parsing: try [UInt8](Data(contentsOf: page))).blocks.allTables
      for cell in tables.flatMap({ [$0.header] + $0.rows }).flatMap(\.cells) where cell.hasMarkup {
        guard let short = SimpleInlineParser.inlines(in: cell.source) else { continue }
        let long = InlineParser.inlines(in: [Array(cell.source.utf8)[...]], resolving: .init())
        #expect(short == long, "\(page.lastPathComponent):\(cell.position.line)")
      }
    }
  }
}
