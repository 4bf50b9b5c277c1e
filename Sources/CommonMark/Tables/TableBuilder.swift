/// Builds a table from its lines, one after the other.
struct TableBuilder {
  /// Whether GFM sees a table here. Rows are not asked.
  let isGFM: Bool
  /// Whether the line that was no row begins something else, so that no more tables can follow.
  private(set) var isLastTable = false

  private let source: PageSource
  private let header: Row
  private let headerHasFirstPipe: Bool
  private let alignments: [Table.Alignment]
  private var rows: [Row] = []
  private var irregularities: [Table.Irregularity] = []
  private var lastLine: Int
  /// The last row, if it has been torn.
  private var tornRow: TornRow?
  /// Whether the last row lacks its last pipe, so that the next line may continue it.
  private var isLastRowOpen = false
  /// How many more cells rows may get beyond those that their lines hold. A wide header over many
  /// short rows would fill all memory, so cmark-gfm has a limit too; this one grows with the page.
  private var paddingLeft = 2_000
  private static let paddingForEachByte = 16

  /// Begins a table, if a delimiter row and the line before it, just scanned, make one.
  init?(
    header line: ContentLine, delimiterLine: ContentLine, delimiter: DelimiterRow, source: PageSource,
    scanner: inout RowScanner
  ) {
    let delimiterCount = delimiter.alignments.count
    let gfmCount = scanner.cells.count
    if gfmCount != delimiterCount { scanner.dropInvisibleLastCell() }
    let count = scanner.cells.count
    guard count > 0 else { return nil }
    isGFM =
      gfmCount == delimiterCount && !delimiter.hasForeignSpace && !delimiterLine.isLazy && !delimiterLine.isIndented
    self.source = source
    lastLine = delimiterLine.line
    alignments = (0..<count).map { $0 < delimiterCount ? delimiter.alignments[$0] : .none }
    headerHasFirstPipe = scanner.hasFirstPipe
    header = Self.row(of: line, scanner.cells, columnCount: count, source: source)

    let position = source.position(ofOffset: delimiterLine.range.lowerBound, inLine: delimiterLine.line)
    if count != delimiterCount {
      // GFM sees no table here. People do, if both lines have pipes.
      guard delimiter.hasPipe, count > 1 || scanner.hasFirstPipe || scanner.hasLastPipe else { return nil }
      note(.delimiterCellCount(header: count, delimiter: delimiterCount), at: position)
    } else if gfmCount != delimiterCount || delimiter.hasForeignSpace {
      note(.unusualSpace, at: gfmCount != delimiterCount ? header.position : position)
    }
    noteForm(of: delimiterLine, at: position)
  }

  /// Adds a line to the table; false if the line is none of its rows.
  mutating func add(_ line: ContentLine, with scanner: inout RowScanner) -> Bool {
    scanner.scan(line.range, of: source.bytes)
    guard !scanner.cells.isEmpty else { return false }
    if !scanner.hasFirstPipe {
      if line.isLazy, scanner.cells.count == 1, !scanner.hasLastPipe { return false }
      isLastTable = beginsBlock(line)
      if isLastTable { return false }
    }
    let position = source.position(ofOffset: line.range.lowerBound, inLine: line.line)
    paddingLeft += line.range.count * Self.paddingForEachByte
    guard paddingLeft >= header.cells.count - scanner.cells.count else {
      note(.brokenOff, at: position)
      isLastTable = true
      return false
    }
    let continuesRow = continuesLastRow(scanner)
    if !continuesRow { finishTornRow() }
    lastLine = line.line
    noteForm(of: line, at: position)
    if continuesRow {
      continueLastRow(with: line, scanner)
      note(.continuedRow, at: position)
    } else {
      addRow(line, with: &scanner, at: position)
    }
    isLastRowOpen = !scanner.hasLastPipe
    return true
  }

  private mutating func addRow(_ line: ContentLine, with scanner: inout RowScanner, at position: SourcePosition) {
    let columnCount = header.cells.count
    if scanner.cells.count > columnCount { scanner.dropInvisibleLastCell() }
    let count = scanner.cells.count
    rows.append(Self.row(of: line, scanner.cells, columnCount: columnCount, source: source))
    paddingLeft -= max(0, columnCount - count)
    if headerHasFirstPipe, !scanner.hasFirstPipe { note(.missingFirstPipe, at: position) }
    if count > columnCount {
      let surplus = scanner.cells[columnCount].range.lowerBound
      note(
        .tooManyCells(expected: columnCount, found: count),
        at: source.position(ofOffset: surplus, inLine: line.line))
    } else if count < columnCount, !scanner.hasLastPipe {
      note(.tooFewCells(expected: columnCount, found: count), at: position)
    }
  }

  /// The table, once all its lines are in.
  mutating func table() -> Table {
    finishTornRow()
    return Table(
      header: header, alignments: alignments, rows: rows,
      range: SourceRange(start: header.position, end: source.endPosition(ofLine: lastLine)),
      irregularities: irregularities.sorted { $0.position < $1.position })
  }

  /// Notes what ends a table for GFM, once: for all lines after it GFM sees none.
  private mutating func noteForm(of line: ContentLine, at position: SourcePosition) {
    if line.isLazy, !irregularities.contains(where: { $0.kind == .lazyRow }) { note(.lazyRow, at: position) }
    if line.isIndented, !irregularities.contains(where: { $0.kind == .indentedRow }) {
      note(.indentedRow, at: position)
    }
  }

  private mutating func note(_ kind: Table.Irregularity.Kind, at position: SourcePosition) {
    irregularities.append(Table.Irregularity(kind: kind, position: position))
  }

  /// Whether a line begins another block. A paragraph takes some blocks for its text where a table
  /// does not: a list that does not begin with 1, a tag on its own.
  private func beginsBlock(_ line: ContentLine) -> Bool {
    switch source.bytes[line.range.lowerBound] {
    case .lessThan, .hyphen, .plus, .asterisk, UInt8(ascii: "0")...UInt8(ascii: "9"): break
    default: return false
    }
    if line.isIndented { return false }
    let isParagraph = source.bytes[line.range].withUnsafeBufferPointer { text in
      CMark.withTree(parsing: text, isValidUTF8: false) { $0.firstChild?.kind == .paragraph }
    }
    return isParagraph == false
  }

  /// Whether the line just scanned is the rest of the row before it: a row that a line break tore.
  private func continuesLastRow(_ scanner: RowScanner) -> Bool {
    guard isLastRowOpen, headerHasFirstPipe, !scanner.hasFirstPipe, let row = rows.last else { return false }
    let count = tornRow?.sourceCellCount ?? row.sourceCellCount
    return count + scanner.cells.count - 1 <= header.cells.count
  }

  private mutating func continueLastRow(with line: ContentLine, _ scanner: RowScanner) {
    guard let row = rows.last else { return }
    // That cells are missing was said too early.
    if let last = irregularities.last, case .tooFewCells = last.kind, last.position == row.position {
      irregularities.removeLast()
    }
    var torn = tornRow ?? TornRow(row)
    tornRow = nil
    torn.append(scanner.cells.map { Self.cell($0, inLine: line.line, source: source) })
    tornRow = torn
  }

  private mutating func finishTornRow() {
    guard let torn = tornRow, let first = rows.last else { return }
    tornRow = nil
    rows[rows.count - 1] = torn.row(columnCount: header.cells.count, end: source.endPosition(ofLine: lastLine))
    if torn.sourceCellCount < header.cells.count, isLastRowOpen {
      note(.tooFewCells(expected: header.cells.count, found: torn.sourceCellCount), at: first.position)
    }
  }
}

// MARK: - Rows and cells

extension TableBuilder {
  /// A row with exactly `columnCount` cells: empty ones where the line has fewer; where it has more,
  /// the last one takes the rest of the line.
  private static func row(
    of line: ContentLine, _ spans: [RowScanner.CellSpan], columnCount: Int, source: PageSource
  ) -> Row {
    let cells = [Cell](unsafeUninitializedCapacity: columnCount) { buffer, count in
      func append(_ cell: Cell) {
        buffer.initializeElement(at: count, to: cell)
        count += 1
      }
      if spans.count > columnCount {
        for span in spans[..<(columnCount - 1)] { append(cell(span, inLine: line.line, source: source)) }
        append(cell(joining(spans[(columnCount - 1)...]), inLine: line.line, source: source))
      } else {
        for span in spans { append(cell(span, inLine: line.line, source: source)) }
        let end = RowScanner.CellSpan(
          range: line.range.upperBound..<line.range.upperBound, hasEscapedPipe: false, hasMarkup: false)
        while count < columnCount { append(cell(end, inLine: line.line, source: source)) }
      }
    }
    return Row(
      cells: cells, position: source.position(ofOffset: line.range.lowerBound, inLine: line.line),
      sourceCellCount: spans.count)
  }

  /// Several cells as one, with the pipes between them. Empty ones at either end do not count.
  private static func joining(_ spans: ArraySlice<RowScanner.CellSpan>) -> RowScanner.CellSpan {
    var joined = spans[spans.startIndex]
    for span in spans.dropFirst() where !span.isEmpty {
      joined.range = (joined.isEmpty ? span : joined).range.lowerBound..<span.range.upperBound
      joined.hasEscapedPipe = joined.hasEscapedPipe || span.hasEscapedPipe
      joined.hasMarkup = joined.hasMarkup || span.hasMarkup
    }
    return joined
  }

  private static func cell(_ span: RowScanner.CellSpan, inLine line: Int, source: PageSource) -> Cell {
    let position = source.position(ofOffset: span.range.lowerBound, inLine: line)
    let text = source.string(span.range)
    if span.hasEscapedPipe { return Cell(source: withoutPipeEscapes(text), position: position) }
    return Cell(source: text, position: position, hasMarkup: span.hasMarkup)
  }

  /// `\|` as `|`. Any other backslash is the business of inline parsing.
  private static func withoutPipeEscapes(_ text: String) -> String {
    var result: [UInt8] = []
    for byte in text.utf8 {
      if byte == .pipe, result.last == .backslash { result.removeLast() }
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }
}
