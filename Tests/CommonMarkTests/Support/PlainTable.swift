import CommonMark

/// A table as both readings can be compared: lines, alignments and plain text.
struct PlainTable: Equatable {
  var line: Int
  var alignments: [Table.Alignment]
  var header: [String]
  var rows: [PlainRow]
}

struct PlainRow: Equatable {
  var line: Int
  var cells: [String]
}

extension PlainTable {
  init(_ table: Table, references: ReferenceDefinitions) {
    func texts(_ row: Row) -> [String] { row.cells.map { $0.plainText(resolving: references) } }
    line = table.header.position.line
    alignments = table.alignments
    header = texts(table.header)
    rows = table.rows.map { PlainRow(line: $0.position.line, cells: texts($0)) }
  }
}

extension Array where Element == Block {
  /// All tables, those in quotes and lists included, in the order of the page.
  var allTables: [Table] {
    flatMap { block -> [Table] in
      switch block.kind {
      case .table(let table): [table]
      case .blockQuote(let blocks): blocks.allTables
      case .list(_, let items): items.flatMap(\.allTables)
      default: []
      }
    }
  }
}
