import CommonMark

/// The file that a block comes from: the page itself, or one that it includes.
struct Origin: Sendable {
  var page: PagePath
  /// The link definitions of that file.
  var references: ReferenceDefinitions
  /// The line of the page that includes the file; nil for the page itself.
  var directive: SourcePosition?
}

/// A block and where it comes from.
struct PlacedBlock: Sendable {
  var block: Block
  var origin: Origin

  /// Where the block stands on the page: itself, or the line that includes it.
  var position: SourcePosition { origin.directive ?? block.range.start }

  /// Where the block stands in its own file: what it is known by.
  var place: SourceLocation { SourceLocation(page: origin.page, position: block.range.start) }

  /// Whether the block only says which diagnostics not to show.
  var isSuppressionComment: Bool {
    guard case .htmlBlock(let html) = block.kind else { return false }
    return SuppressionComment.isAll(of: html)
  }
}

/// A table, where it comes from, and what its columns hold.
struct PlacedTable: Sendable {
  var table: Table
  var origin: Origin
  var columns: TableColumns

  init(_ table: Table, from origin: Origin) {
    self.table = table
    self.origin = origin
    columns = TableColumns(table.header, resolving: origin.references)
  }

  /// Where the table begins: what it is known by.
  var location: SourceLocation { SourceLocation(page: origin.page, position: table.range.start) }

  /// The text of a cell; an empty one where the row has no such cell.
  func text(_ cell: Cell?) -> FlatText {
    guard let cell else { return FlatText("") }
    return cell.hasMarkup ? FlatText(cell.inlines(resolving: origin.references)) : FlatText(cell.source)
  }

  /// The inline content of a cell.
  func inlines(_ cell: Cell?) -> [Inline] { cell?.inlines(resolving: origin.references) ?? [] }
}

extension [PlacedBlock] {
  /// The blocks and what lists and block quotes hold, in the order of the page.
  var flattened: [PlacedBlock] {
    guard contains(where: \.block.isContainer) else { return self }
    return flatMap { placed -> [PlacedBlock] in
      switch placed.block.kind {
      case .blockQuote(let content): content.map { PlacedBlock(block: $0, origin: placed.origin) }.flattened
      case .list(_, let items):
        items.flatMap { $0 }.map { PlacedBlock(block: $0, origin: placed.origin) }.flattened
      default: [placed]
      }
    }
  }

  /// The tables among the blocks, also those in lists and block quotes.
  var tables: [PlacedTable] {
    flattened.compactMap { placed in
      guard case .table(let table) = placed.block.kind else { return nil }
      return PlacedTable(table, from: placed.origin)
    }
  }

  /// The texts of the paragraphs among the blocks.
  var paragraphs: [(text: FlatText, position: SourcePosition)] {
    compactMap { placed in
      guard case .paragraph(let inlines) = placed.block.kind else { return nil }
      return (FlatText(inlines), placed.position)
    }
  }
}

extension Block {
  var isHeading: Bool {
    if case .heading = kind { true } else { false }
  }

  fileprivate var isContainer: Bool {
    switch kind {
    case .blockQuote, .list: true
    default: false
    }
  }
}
