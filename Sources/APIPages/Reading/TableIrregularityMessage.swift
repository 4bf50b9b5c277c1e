import CommonMark

extension Table.Irregularity.Kind {
  /// What is wrong with the table, how it was read, and what to do.
  var message: String {
    switch self {
    case .delimiterCellCount(let header, let delimiter):
      "The row of dashes has \(delimiter) cells and the header has \(header); other readers see no table here. "
        + "Give both the same number."
    case .tooManyCells(let expected, let found):
      "The row has \(found) cells instead of \(expected); what is too much was taken as text of the last one. "
        + "Write a pipe inside a cell as '\\|'."
    case .tooFewCells(let expected, let found):
      "The row has \(found) cells instead of \(expected). Add the missing ones."
    case .continuedRow:
      "The line was read as the rest of the row above, which no pipe closes. Put the row on one line."
    case .missingFirstPipe:
      "The row lacks its first pipe. Begin it with '|', as the other rows do."
    case .lazyRow:
      "The row lacks the indentation or the '>' of the block that the table stands in. Add it."
    case .indentedRow:
      "The row is indented so far that other readers see code. Begin it at the margin."
    case .brokenOff:
      "The rows from here on lack too many cells to be part of the table; they are read as text. Complete them."
    case .unusualSpace:
      "A no-break or zero-width space stands where a plain one is due; other readers see no table. Replace it."
    }
  }
}
