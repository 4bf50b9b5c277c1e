/// A row that line breaks tore into several lines, while it is put together again.
struct TornRow {
  private let position: SourcePosition
  private var pieces: [Piece]

  private struct Piece {
    var text: String
    var position: SourcePosition
    var hasMarkup: Bool
  }

  /// Begins with the row's first line.
  init(_ row: Row) {
    position = row.position
    pieces = row.cells.prefix(row.sourceCellCount).map(Self.piece)
  }

  var sourceCellCount: Int { pieces.count }

  /// Adds a line: its first cell belongs to the last one so far.
  mutating func append(_ cells: [Cell]) {
    var cells = cells[...]
    if let first = cells.first, let last = pieces.indices.last {
      cells.removeFirst()
      if pieces[last].text.isEmpty {
        pieces[last] = Self.piece(first)
      } else if !first.source.isEmpty {
        // In place: a hostile row may have a hundred thousand lines.
        pieces[last].text += " "
        pieces[last].text += first.source
        pieces[last].hasMarkup = pieces[last].hasMarkup || first.hasMarkup
      }
    }
    pieces.append(contentsOf: cells.map(Self.piece))
  }

  /// The row, with empty cells for those that are still missing.
  /// - Parameter end: where the missing cells' text would stand.
  func row(columnCount: Int, end: SourcePosition) -> Row {
    var cells = pieces.map { Cell(source: $0.text, position: $0.position, hasMarkup: $0.hasMarkup) }
    while cells.count < columnCount { cells.append(Cell(source: "", position: end, hasMarkup: false)) }
    return Row(cells: cells, position: position, sourceCellCount: pieces.count)
  }

  private static func piece(_ cell: Cell) -> Piece {
    Piece(text: cell.source, position: cell.position, hasMarkup: cell.hasMarkup)
  }
}
