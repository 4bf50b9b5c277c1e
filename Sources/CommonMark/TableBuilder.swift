/// Builds a table from its lines, one after the other.
struct TableBuilder {
  private let source: PageSource
  private let header: Row
  private let headerHasFirstPipe: Bool
  private let alignments: [Table.Alignment]
  private var rows: [Row] = []
  private var irregularities: [Table.Irregularity] = []
  private var lastLine: Int
  /// Whether the last row lacks its last pipe, so that the next line may continue it.
  private var isLastRowOpen = false
  /// How many cells rows have got beyond those that their lines hold.
  private var paddingCount = 0

  /// GFM implementations stop at some number of cells that are in no line: a wide header over many
  /// short rows would fill all memory.
  private static let paddingLimit = 500_000

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
    if delimiterLine.isLazy { note(.lazyRow, at: position) }
    if delimiterLine.isIndented { note(.indentedRow, at: position) }
  }

  /// Whether the line that was no row begins another block, by which the lines below are not for us.
  private(set) var endedAtBlock = false
  /// Whether GFM sees a table here. Rows are not asked.
  let isGFM: Bool

  /// Adds a line to the table; false if the line is none of its rows.
  mutating func add(_ line: ContentLine, with scanner: inout RowScanner) -> Bool {
    scanner.scan(line.range, of: source.bytes)
    guard !scanner.cells.isEmpty, paddingCount <= Self.paddingLimit else { return false }
    if !scanner.hasFirstPipe {
      if line.isLazy, scanner.cells.count == 1, !scanner.hasLastPipe { return false }
      endedAtBlock = beginsBlock(line)
      if endedAtBlock { return false }
    }
    let position = source.position(ofOffset: line.range.lowerBound, inLine: line.line)
    lastLine = line.line
    if line.isLazy { note(.lazyRow, at: position) }
    if line.isIndented { note(.indentedRow, at: position) }
    if continuesLastRow(scanner) {
      continueLastRow(with: line, scanner)
      note(.continuedRow, at: position)
      return true
    }

    let columnCount = header.cells.count
    if scanner.cells.count > columnCount { scanner.dropInvisibleLastCell() }
    let count = scanner.cells.count
    rows.append(Self.row(of: line, scanner.cells, columnCount: columnCount, source: source))
    isLastRowOpen = !scanner.hasLastPipe
    paddingCount += max(0, columnCount - count)
    if headerHasFirstPipe, !scanner.hasFirstPipe { note(.missingFirstPipe, at: position) }
    if count > columnCount {
      let surplus = scanner.cells[columnCount].range.lowerBound
      note(
        .tooManyCells(expected: columnCount, found: count),
        at: source.position(ofOffset: surplus, inLine: line.line))
    } else if count < columnCount, !scanner.hasLastPipe {
      note(.tooFewCells(expected: columnCount, found: count), at: position)
    }
    return true
  }

  /// The table as it stands.
  func table() -> Table {
    Table(
      header: header, alignments: alignments, rows: rows,
      range: SourceRange(start: header.position, end: source.endPosition(ofLine: lastLine)),
      irregularities: irregularities)
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
    return row.sourceCellCount + scanner.cells.count - 1 <= header.cells.count
  }

  private mutating func continueLastRow(with line: ContentLine, _ scanner: RowScanner) {
    guard let row = rows.last else { return }
    var cells = Array(row.cells.prefix(row.sourceCellCount))
    var new = scanner.cells.map { Self.cell($0, inLine: line.line, source: source) }[...]
    if let first = new.popFirst(), let last = cells.popLast() {
      let text = [last.source, first.source].filter { !$0.isEmpty }.joined(separator: " ")
      cells.append(
        Cell(
          source: text, position: last.source.isEmpty ? first.position : last.position,
          hasMarkup: last.hasMarkup || first.hasMarkup))
    }
    cells.append(contentsOf: new)
    let count = cells.count
    let end = source.position(ofOffset: line.range.upperBound, inLine: line.line)
    while cells.count < header.cells.count { cells.append(Cell(source: "", position: end, hasMarkup: false)) }
    rows[rows.count - 1] = Row(cells: cells, position: row.position, sourceCellCount: count)
    isLastRowOpen = !scanner.hasLastPipe
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
