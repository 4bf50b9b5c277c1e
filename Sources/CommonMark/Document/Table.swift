/// A pipe table, read by GFM's rules, and with more patience where people break them.
public struct Table: Hashable, Sendable {
  /// The row above the delimiter row.
  public let header: Row
  /// One for each column, from the delimiter row.
  public let alignments: [Alignment]
  /// The rows below the delimiter row, each with as many cells as the header.
  public let rows: [Row]
  /// From the header's first byte to the end of the last row.
  public let range: SourceRange
  /// What is wrong with the table's form, in the order of the lines.
  public let irregularities: [Irregularity]

  /// A table as if read from a page.
  public init(
    header: Row, alignments: [Alignment], rows: [Row], range: SourceRange, irregularities: [Irregularity]
  ) {
    self.header = header
    self.alignments = alignments
    self.rows = rows
    self.range = range
    self.irregularities = irregularities
  }

  /// How a column is set: by the colons of its delimiter cell.
  public enum Alignment: Hashable, Sendable {
    /// No colon, one on that side, or both.
    case none, left, center, right
  }

  /// A departure from GFM's table syntax that deserves to be told.
  public struct Irregularity: Hashable, Sendable {
    /// What departs.
    public let kind: Kind
    /// The place to point at: a row's first byte, or the first surplus cell.
    public let position: SourcePosition

    /// An irregularity as if found in a page.
    public init(kind: Kind, position: SourcePosition) {
      self.kind = kind
      self.position = position
    }

    /// The kinds of irregularities, with numbers of cells.
    public enum Kind: Hashable, Sendable {
      /// The delimiter row has another number of cells than the header. GFM sees no table there.
      case delimiterCellCount(header: Int, delimiter: Int)
      /// A row has more cells than the header. The surplus went into the last column; GFM drops it.
      case tooManyCells(expected: Int, found: Int)
      /// A row has fewer cells than the header, and does not end with a pipe either. (With one, it is
      /// good GFM: the row's `sourceCellCount` tells.)
      case tooFewCells(expected: Int, found: Int)
      /// The rows from here on lack more cells than can be kept for a page of this size; they are text.
      case brokenOff
      /// The line was joined to the row before it, which did not end with a pipe. GFM begins a row.
      case continuedRow
      /// A row lacks its first pipe, in a table whose header has it.
      case missingFirstPipe
      /// The first line that lacks the `>` or the indentation of the block it stands in. GFM ends the
      /// table, or sees none.
      case lazyRow
      /// The first line that is indented by four columns or more. GFM sees code, or no table.
      case indentedRow
      /// A no-break or zero-width space where GFM wants a space. GFM sees no table there.
      case unusualSpace
    }
  }
}

/// A row of a table: one line, or several where a line break tore it.
public struct Row: Hashable, Sendable {
  /// One cell for each column of the header; those that the line lacks are empty.
  public let cells: [Cell]
  /// The row's first byte.
  public let position: SourcePosition
  /// How many cells the page has there.
  public let sourceCellCount: Int

  /// A row as if read from a page.
  public init(cells: [Cell], position: SourcePosition, sourceCellCount: Int) {
    self.cells = cells
    self.position = position
    self.sourceCellCount = sourceCellCount
  }
}
