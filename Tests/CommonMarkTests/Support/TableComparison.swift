import CommonMark

/// Holds the tables of a page against those that GFM sees in it.
///
/// All must be equal but for what our reading is meant to do better, each of which it tells by an
/// irregularity: cells beyond the header's are kept, a torn row is one row, and some tables are
/// tables that GFM rejects.
struct TableComparison {
  /// The differences, each with its line.
  private(set) var differences: [String] = []
  private let references: ReferenceDefinitions

  init(references: ReferenceDefinitions, ours: [Table], theirs: [PlainTable]) {
    self.references = references
    var unmatched = theirs[...]
    for table in ours {
      let plain = PlainTable(table, references: references)
      while let missed = unmatched.first, missed.line < plain.line {
        differences.append("\(missed.line): GFM has a table here: \(missed.header)")
        unmatched.removeFirst()
      }
      if let other = unmatched.first, other.line == plain.line {
        unmatched.removeFirst()
        compare(table, plain, other)
      } else if table.irregularities.isEmpty {
        differences.append("\(plain.line): GFM has no such table, and nothing was said about it")
      }
    }
    differences += unmatched.map { "\($0.line): GFM has a table here: \($0.header)" }
  }

  private mutating func compare(_ table: Table, _ ours: PlainTable, _ theirs: PlainTable) {
    expect(ours.alignments, theirs.alignments, ours.line, "alignments")
    expect(ours.header, theirs.header, ours.line, "header")
    var rows = theirs.rows[...]
    for row in ours.rows {
      guard let other = rows.popFirst(), other.line == row.line else {
        differences.append("\(row.line): GFM has no such row: \(row.cells)")
        return
      }
      let end = table.rows.first { $0.position.line > row.line }?.position.line ?? Int.max
      let kinds = table.irregularities.filter { (row.line..<end).contains($0.position.line) }.map(\.kind)
      let torn = kinds.count { $0 == .continuedRow }
      if torn > 0 {
        // GFM has a row for each line, filled up with empty cells.
        let parts = [other] + rows.prefix(torn)
        rows = rows.dropFirst(torn)
        expect(letters(row.cells), letters(parts.flatMap(\.cells)), row.line, "torn row")
      } else if kinds.contains(where: { if case .tooManyCells = $0 { true } else { false } }) {
        expect(row.cells.dropLast(), other.cells.dropLast(), row.line, "cells")
        compareSurplus(table, line: row.line, other.cells.last ?? "")
      } else {
        expect(row.cells, other.cells, row.line, "cells")
      }
    }
    differences += rows.map { "\($0.line): GFM has one more row: \($0.cells)" }
  }

  /// GFM's last cell is what ours holds before one of its pipes; nothing, if it was empty.
  private mutating func compareSurplus(_ table: Table, line: Int, _ theirs: String) {
    guard let cell = table.rows.first(where: { $0.position.line == line })?.cells.last else { return }
    let ends = cell.source.indices.filter { cell.source[$0] == "|" } + [cell.source.startIndex, cell.source.endIndex]
    let beginnings = ends.map { end in
      Cell(source: String(cell.source[..<end]), position: cell.position).plainText(resolving: references)
    }
    if !beginnings.contains(theirs) {
      differences.append("\(line): last cell \(cell.source), GFM: \(theirs)")
    }
  }

  /// What is left of cells whose markup may begin on one line and end on the next.
  private func letters(_ cells: [String]) -> String {
    cells.joined().replacing("<br>", with: "").replacing("&amp;", with: "").filter { $0.isLetter || $0.isNumber }
  }

  private mutating func expect<Value: Equatable>(_ ours: Value, _ theirs: Value, _ line: Int, _ what: String) {
    if ours != theirs { differences.append("\(line): \(what) \(ours), GFM: \(theirs)") }
  }
}
