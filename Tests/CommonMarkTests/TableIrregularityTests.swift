import CommonMark
import Testing

/// Tables that people write and GFM does not read as they meant it.
@Suite struct TableIrregularityTests {
  private func position(_ line: Int, _ column: Int) -> SourcePosition { SourcePosition(line: line, column: column) }

  @Test func delimiterRowOfAnotherLength() {
    let longer = Document.table(in: "|a|b|\n|:-|-:|-|\n|1|2|\n")
    #expect(longer?.sources == [["a", "b"], ["1", "2"]])
    #expect(longer?.alignments == [.left, .right])
    #expect(longer?.irregularities.map(\.position) == [position(2, 1)])
    #expect(longer?.kinds == [.delimiterCellCount(header: 2, delimiter: 3)])
    let shorter = Document.table(in: "|a|b|\n|:-|\n|1|2|\n")
    #expect(shorter?.alignments == [.left, .none])
    #expect(shorter?.kinds == [.delimiterCellCount(header: 2, delimiter: 1)])
  }

  @Test func aTableOfGFMIsNotSwallowed() {
    let document = Document(parsing: "|a|b|\n|-|\n|1|2|\n|c|d|\n|-|-|\n|3|4|\n")
    #expect(document.blocks.allTables.map(\.sources) == [[["a", "b"], ["1", "2"]], [["c", "d"], ["3", "4"]]])
    #expect(document.blocks.allTables.map(\.irregularities.count) == [1, 0])
  }

  @Test func surplusCellsStayInTheLastColumn() {
    let table = Document.table(in: "|a|b|\n|-|-|\n|1|*.x|*.y | `c|d`|\n|2|e| |\n|3|||f|\n")
    #expect(table?.sources.dropFirst() == [["1", "*.x|*.y | `c|d`"], ["2", "e"], ["3", "f"]])
    #expect(
      table?.kinds == [
        .tooManyCells(expected: 2, found: 5), .tooManyCells(expected: 2, found: 3),
        .tooManyCells(expected: 2, found: 4),
      ])
    #expect(table?.irregularities.first?.position == position(3, 8))
    #expect(table?.rows.map(\.sourceCellCount) == [5, 3, 4])
    #expect(table?.rows[0].cells[1].hasMarkup == true)
  }

  @Test func anEscapedPipeIsNoSurplus() {
    let table = Document.table(in: "|a|b|\n|-|-|\n|1|2\\|3|4|\n")
    #expect(table?.sources.last == ["1", "2|3|4"])
  }

  @Test func aTornRowIsOneRow() {
    let table = Document.table(in: "|a|b|c|\n|-|-|-|\n|1|two\nthree|4|\n|5|6|7\neight *nine*\n|x|y|z|\n")
    #expect(table?.sources.dropFirst() == [["1", "two three", "4"], ["5", "6", "7 eight *nine*"], ["x", "y", "z"]])
    #expect(table?.kinds == [.continuedRow, .continuedRow])
    #expect(table?.irregularities.map(\.position) == [position(4, 1), position(6, 1)])
    #expect(table?.rows.map(\.sourceCellCount) == [3, 3, 3])
    #expect(table?.rows.map(\.position.line) == [3, 5, 7])
    #expect(table?.rows[0].cells.map(\.position) == [position(3, 2), position(3, 4), position(4, 7)])
    #expect(table?.rows[1].cells[2].hasMarkup == true)
  }

  @Test func aRowThatStaysTornLacksCells() {
    let table = Document.table(in: "|a|b|c|\n|-|-|-|\n|1\n2\n3\n")
    #expect(table?.sources.last == ["1 2 3", "", ""])
    #expect(table?.kinds == [.tooFewCells(expected: 3, found: 1), .continuedRow, .continuedRow])
  }

  @Test func noRowIsTornWhereAllLackTheirPipes() {
    let table = Document.table(in: "a|b|c\n-|-|-\n1|2\n3\n")
    #expect(table?.sources.dropFirst() == [["1", "2", ""], ["3", "", ""]])
    #expect(table?.kinds == [.tooFewCells(expected: 3, found: 2), .tooFewCells(expected: 3, found: 1)])
  }

  @Test func aRowThatEndedIsNotContinued() {
    let table = Document.table(in: "|a|b|\n|-|-|\n|1|2|\n3|4|\n|5|6\n7|8|\n")
    #expect(table?.sources.dropFirst() == [["1", "2"], ["3", "4"], ["5", "6"], ["7", "8"]])
    #expect(table?.kinds == [.missingFirstPipe, .missingFirstPipe])
    #expect(table?.irregularities.map(\.position.line) == [4, 6])
  }

  @Test func tooFewCellsAreToldWhereTheRowIsOpen() {
    let table = Document.table(in: "|a|b|\n|-|-|\n|1\n|2|\n")
    #expect(table?.kinds == [.tooFewCells(expected: 2, found: 1)])
    #expect(table?.irregularities.map(\.position.line) == [3])
  }

  @Test func linesOutsideOfTheirContainer() {
    let quote = Document.table(in: "> |a|b|\n> |-|-|\n|1|2|\n|3|4|\n")
    #expect(quote?.sources.dropFirst() == [["1", "2"], ["3", "4"]])
    #expect(quote?.kinds == [.lazyRow])
    let list = Document.table(in: "1. x\n|a|b|\n|-|-|\n|1|2|\n")
    #expect(list?.kinds == [.lazyRow])
    // Lazy text is text.
    #expect(Document(parsing: "> |a|b|\n> |-|-|\n> |1|2|\ntext\n").outline == ["quote[table, paragraph]"])
  }

  @Test func linesIndentedLikeCode() {
    let table = Document.table(in: "|a|b|\n|-|-|\n    |1|2|\n\t|3|4|\n|5|6|\n")
    #expect(table?.sources.dropFirst() == [["1", "2"], ["3", "4"], ["5", "6"]])
    #expect(table?.kinds == [.indentedRow])
    #expect(table?.irregularities.map(\.position) == [position(3, 5)])
    #expect(Document.table(in: "|a|b|\n    |-|-|\n")?.kinds == [.indentedRow])
  }

  @Test func spacesThatAreNoSpacesToGFM() {
    #expect(Document.table(in: "|a|b|\u{A0}\n|-|-|\n")?.kinds == [.unusualSpace])
    #expect(Document.table(in: "|a|b|\n|-|\u{A0}-|\u{200B}\n")?.kinds == [.unusualSpace])
    #expect(Document.table(in: "|a|b|\n\u{FEFF}|-|-|\n|1|2|\n")?.sources.count == 2)
  }
}
