/// Finds the tables in the lines of a paragraph.
///
/// CommonMark knows no tables; GFM lets a delimiter row turn the paragraph's line before it into a
/// header, and what follows into rows. What stands before the header stays a paragraph, and so does
/// what follows a line that can be no row.
struct TableFinder {
  let source: PageSource

  /// A part of a paragraph.
  enum Part {
    case paragraph(Range<Int>)
    case table(Table)
  }

  /// The parts, by index into `lines`; nil if there is no table.
  /// - Parameter underline: the line below, if it makes the lines a heading. It may only be a row.
  func parts(of lines: [ContentLine], underline: ContentLine? = nil) -> [Part]? {
    var parts: [Part] = []
    var next = 0
    while case (var builder, let range)? = firstTable(in: lines, from: next, underline: underline) {
      if next < range.lowerBound { parts.append(.paragraph(next..<range.lowerBound)) }
      parts.append(.table(builder.table()))
      next = range.upperBound
      if builder.isLastTable { break }
    }
    if parts.isEmpty { return nil }
    if next < lines.count { parts.append(.paragraph(next..<lines.count)) }
    return parts
  }

  /// Whether a line may be a delimiter row, going by its first byte.
  @inline(__always)
  static func mayBeginDelimiterRow(_ byte: UInt8) -> Bool {
    // A no-break space begins with C2, the other two spaces with E2 and EF.
    byte == .pipe || byte == .hyphen || byte == .colon || byte == 0xC2 || byte == 0xE2 || byte == 0xEF
  }

  private func firstTable(
    in lines: [ContentLine], from first: Int, underline: ContentLine?
  ) -> (TableBuilder, Range<Int>)? {
    var scanner = RowScanner()
    for place in lines.indices.dropFirst(first + 1) {
      guard let delimiter = delimiterRow(lines[place]) else { continue }
      let header = lines[place - 1]
      scanner.scan(header.range, of: source.bytes)
      guard
        var builder = TableBuilder(
          header: header, delimiterLine: lines[place], delimiter: delimiter, source: source, scanner: &scanner)
      else { continue }
      // A table that is none to GFM must not swallow one that is.
      if !builder.isGFM, beginsGFMTable(lines, at: place, with: &scanner) { continue }
      var end = place + 1
      while end < lines.count {
        if !builder.isGFM, beginsGFMTable(lines, at: end, with: &scanner) { break }
        guard builder.add(lines[end], with: &scanner) else { break }
        end += 1
      }
      if end == lines.count, let underline { _ = builder.add(underline, with: &scanner) }
      return (builder, place - 1..<end)
    }
    return nil
  }

  private func delimiterRow(_ line: ContentLine) -> DelimiterRow? {
    guard !line.range.isEmpty, Self.mayBeginDelimiterRow(source.bytes[line.range.lowerBound]) else { return nil }
    return DelimiterRow(line.range, of: source.bytes)
  }

  private func beginsGFMTable(_ lines: [ContentLine], at header: Int, with scanner: inout RowScanner) -> Bool {
    guard header + 1 < lines.count, let delimiter = delimiterRow(lines[header + 1]) else { return false }
    scanner.scan(lines[header].range, of: source.bytes)
    let builder = TableBuilder(
      header: lines[header], delimiterLine: lines[header + 1], delimiter: delimiter, source: source,
      scanner: &scanner)
    return builder?.isGFM ?? false
  }
}
