import CommonMark
import Testing

/// Tables as GFM has them.
@Suite struct TableTests {
  @Test func rowsCellsAndAlignments() {
    let table = Document.table(in: "| a | b | c | d |\n|---|:--|:-:|--:|\n| 1 | 2 | 3 | 4 |\n|5|6|7|8|\n")
    #expect(table?.sources == [["a", "b", "c", "d"], ["1", "2", "3", "4"], ["5", "6", "7", "8"]])
    #expect(table?.alignments == [.none, .left, .center, .right])
    #expect(table?.irregularities == [])
    #expect(table?.range.end == SourcePosition(line: 4, column: 10))
  }

  @Test(arguments: [
    "a | b\n-|-\n1 | 2", "|a|b\n|-|-\n|1|2", "a|b|\n-|-|\n1|2|", "|a|b|\n--|--\n1|2",
    "| a\t|\tb |\n|\t-|-\t|\n| 1 |\t2\t| ",
  ])
  func outerPipesAreOptional(text: String) {
    #expect(Document.table(in: text)?.sources == [["a", "b"], ["1", "2"]])
  }

  @Test func onlyABackslashProtectsAPipe() {
    let table = Document.table(in: "|a|b|\n|-|-|\n|`x|y`|\n|`x\\|y`|z\\|w|\n|\\\\|v|\n")
    #expect(table?.sources == [["a", "b"], ["`x", "y`"], ["`x|y`", "z|w"], ["\\|v", ""]])
    let references = ReferenceDefinitions()
    #expect(table?.rows[1].cells[0].inlines(resolving: references) == [.code("x|y")])
    #expect(table?.rows[2].cells[0].plainText(resolving: references) == "|v")
  }

  @Test func missingCellsAreEmpty() {
    let table = Document.table(in: "|a|b|c|\n|-|-|-|\n|1|\n||2|\n|**x**|||\n")
    #expect(table?.sources.dropFirst() == [["1", "", ""], ["", "2", ""], ["**x**", "", ""]])
    #expect(table?.rows.map(\.sourceCellCount) == [1, 2, 3])
    #expect(table?.irregularities == [])
  }

  @Test func positionsAreThoseOfTheFirstByte() {
    let table = Document.table(in: "---\nt: u\n---\n\n|  é | b |\n|---|---|\n  | x |y|\n|  | z\n")
    #expect(table?.header.position == SourcePosition(line: 5, column: 1))
    #expect(table?.header.cells.map(\.position.column) == [4, 9])
    #expect(table?.rows.map(\.position) == [.init(line: 7, column: 3), .init(line: 8, column: 1)])
    #expect(table?.rows[0].cells.map(\.position.column) == [5, 8])
    #expect(table?.rows[1].cells[1].position.column == 6)
  }

  @Test func spacesThatLookLikeSpacesAreTrimmed() {
    let table = Document.table(in: "|\u{A0}a|b\u{200B} |\n|-|-|\n|\u{FEFF} 1\u{A0}\u{A0}|\u{A0}|\u{A0}\n")
    #expect(table?.sources == [["a", "b"], ["1", ""]])
    #expect(table?.rows[0].cells[0].position.column == 6)
    #expect(table?.irregularities == [])
  }

  @Test(arguments: [
    "|---|---|\n", "|a|b|\n|-|x|\n", "|a|b|\n|-- -|--|\n", "|a|b|\n|::|-|\n", "|a|b|\n||\n", "a\n|-|-|\n",
    "a b\n:-|-\n",
    "a|b\n:-\n", "|a|b|\n\n|-|-|\n", "|a|b|\n|-||-|\n", "|\n|-|\n",
  ])
  func aDelimiterRowNeedsAHeaderAndDashes(text: String) {
    #expect(Document(parsing: text).blocks.allTables.isEmpty)
  }

  @Test func oneColumnNeedsNoPipes() {
    #expect(Document.table(in: "a b\n:-\nc\n")?.sources == [["a b"], ["c"]])
  }

  @Test func headingsAndBreaksAreNoTables() {
    #expect(Document(parsing: "a | b\n---\n").outline == ["heading 2"])
    #expect(Document(parsing: "a\n===\n| b\n---\n").outline == ["heading 1", "heading 2"])
    #expect(Document(parsing: "| a |\n\n---\n").outline == ["paragraph", "break"])
    #expect(Document(parsing: "a\n\n- | -\n- b\n").outline == ["paragraph", "list[paragraph; paragraph]"])
    #expect(Document(parsing: "options: a|b\n- c|d\n").outline == ["paragraph", "list[paragraph]"])
  }

  @Test func textBeforeATableIsAParagraph() {
    let document = Document(parsing: "one *two*\nthree\n| a |\n|---|\n| 1 |\n")
    #expect(document.outline == ["paragraph", "table"])
    #expect(document.blocks.map(\.range.start.line) == [1, 3])
    #expect(document.blocks.map(\.range.end.line) == [2, 5])
    guard case .paragraph(let text) = document.blocks[0].kind else { return #expect(Bool(false)) }
    #expect(text == ["one ", .emphasis("two"), Inline(.softBreak), "three"])
  }

  @Test func definitionsBeforeATableAreDefinitions() {
    let document = Document(parsing: "[x]: y\n| a |\n|---|\n| [x] |\n")
    #expect(document.outline == ["table"])
    #expect(document.references["x"]?.destination == "y")
  }

  @Test func textAfterATableIsARow() {
    #expect(Document.table(in: "|a|b|\n|-|-|\n|1|2|\ntext\n")?.sources.last == ["text", ""])
  }

  @Test func aTableEndsWhereAnotherBlockBegins() {
    let table = "|a|b|\n|-|-|\n|1|2|\n"
    #expect(Document(parsing: table + "# h\n").outline == ["table", "heading 1"])
    #expect(Document(parsing: table + "> q\n").outline == ["table", "quote[paragraph]"])
    #expect(Document(parsing: table + "- i\n").outline == ["table", "list[paragraph]"])
    #expect(Document(parsing: table + "```\n").outline == ["table", "fence"])
    #expect(Document(parsing: table + "<div>\n").outline == ["table", "html"])
    #expect(Document(parsing: table + "\ntext\n").outline == ["table", "paragraph"])
    // These do not end a paragraph of CommonMark, but they end a table.
    #expect(Document(parsing: table + "7. x\n").outline == ["table", "paragraph"])
    #expect(Document(parsing: table + "<x-y>\n|c|\n|-|\n").outline == ["table", "paragraph"])
  }

  @Test func aLonePipeEndsATable() {
    let document = Document(parsing: "|a|\n|-|\n|1|\n|\n|b|\n|-|\n|2|\n")
    #expect(document.blocks.allTables.map(\.sources) == [[["a"], ["1"]], [["b"], ["2"]]])
    #expect(document.outline == ["table", "paragraph", "table"])
  }

  @Test func aLineBelowATableMakesNoHeadingOfIt() {
    let table = "|a|b|\n|-|-|\n|1|2|\n"
    #expect(Document(parsing: table + "---\ntext\n").outline == ["table", "break", "paragraph"])
    #expect(Document(parsing: table + "---").outline == ["table", "break"])
    #expect(Document.table(in: table + "===\n")?.sources.last == ["===", ""])
    #expect(Document(parsing: table + "|\ntext\n---\n").outline == ["table", "heading 2"])
    #expect(Document(parsing: "text\n" + table + "---\n").blocks.map(\.range.start.line) == [1, 2, 5])
  }

  @Test func tablesStandInQuotesAndLists() {
    let quote = Document(parsing: "> |a|b|\n>|-|-|\n>   |1|2|\n\n> > |c|\n> > |-|\n")
    #expect(quote.outline == ["quote[table]", "quote[quote[table]]"])
    #expect(quote.blocks.allTables.flatMap(\.irregularities).isEmpty)
    #expect(quote.blocks.allTables.map(\.header.position.column) == [3, 5])
    #expect(quote.blocks.allTables[0].rows[0].cells.map(\.position.column) == [6, 8])

    let list = Document(parsing: "1.  x\n\n    |a|b|\n    |-|-|\n    |1|2|\n- |c|\n  |-|\n\t|3|\n")
    #expect(list.outline == ["ordered[paragraph, table]", "list[table]"])
    #expect(list.blocks.allTables.map(\.sources) == [[["a", "b"], ["1", "2"]], [["c"], ["3"]]])
    #expect(list.blocks.allTables.flatMap(\.irregularities).isEmpty)

    let both = Document(parsing: "> - |a|\n>   |-|\n>   |1|\n")
    #expect(both.outline == ["quote[list[table]]"])
    #expect(both.blocks.allTables.flatMap(\.irregularities).isEmpty)
  }
}
