import CommonMark
import Testing

@Suite struct ReferenceTests {
  private func labels(_ text: String) -> [String] { Document(parsing: text).references.all.map(\.label) }

  @Test func definitionsAreFoundWhereverTheyStand() {
    #expect(labels("[a]: b\n") == ["a"])
    #expect(labels("text\n\n[a]: b\n[c]: <d e> 'f'\n\ntext") == ["a", "c"])
    #expect(labels("> [a]: b\n\n- [c]: d\n\n  [e]: f\n1. x\n\n   [g]: h") == ["a", "c", "e", "g"])
    #expect(labels("[a]: b\ntext below\n\n[c]: d\nTitle\n===\n") == ["a", "c"])
    #expect(labels("[a\n b]:\n  c\n  'd\n  e'\n") == ["a\nb"])
  }

  @Test func whatOnlyLooksLikeOneIsNone() {
    #expect(labels("```\n[a]: b\n```\n\n    [c]: d\n\ntext\n[e]: f\n\n<!--\n[g]: h\n-->\n").isEmpty)
    #expect(labels("[a]: b c\n\n[d]:\n\n[]: e\n\n[f] : g\n\n\\[h]: i\n\n[j[k]: l").isEmpty)
  }

  @Test func partsAreUnescaped() {
    let references = Document(parsing: "[a\\]b]: /c\\_d?e&amp;f \"g &quot;h\\\"\"\n").references
    #expect(references.all.map(\.destination) == ["/c_d?e&f"])
    #expect(references.all.map(\.title) == ["g \"h\""])
  }

  @Test func labelsMatchWithoutRegardToCaseAndSpaces() {
    let references = Document(parsing: "[Foo\n  Bar]: a\n[foo bar]: b\n[Straße]: c\n").references
    #expect(references["FOO  bar"]?.destination == "a")
    #expect(references["STRASSE"]?.destination == "c")
    #expect(references["foo"] == nil)
    #expect(references.all.count == 2)
  }

  @Test func cellsResolveThem() {
    let text = """
      | a | b | c | d |
      |---|---|---|---|
      | [x][] | [**y**][Z  z] | [x] and [none] | ![i][x] |

      [X]: x.md "t"
      [z z]: <z z.md>
      """
    let document = Document(parsing: text)
    let cells = document.blocks.allTables.first?.rows.first?.cells.map { $0.inlines(resolving: document.references) }
    #expect(
      cells == [
        [.link("x.md", "x", title: "t")], [.link("z z.md", .strong("y"))],
        [.link("x.md", "x", title: "t"), " and [none]"],
        [Inline(.image(destination: "x.md", title: "t", content: ["i"]))],
      ])
  }

  @Test func paragraphsNextToATableResolveThem() {
    let text = "see [x]\n| a |\n|---|\n|\n[x] too\n\n[x]: y\n"
    let document = Document(parsing: text)
    #expect(document.outline == ["paragraph", "table", "paragraph"])
    guard case .paragraph(let before) = document.blocks.first?.kind else { return #expect(Bool(false)) }
    #expect(before == ["see ", .link("y", "x")])
    guard case .paragraph(let after) = document.blocks.last?.kind else { return #expect(Bool(false)) }
    #expect(after == ["|", Inline(.softBreak), .link("y", "x"), " too"])
  }
}
