/// The row of dashes below a table's header.
struct DelimiterRow {
  let alignments: [Table.Alignment]
  /// Whether it holds a pipe, without which it might be the underline of a heading.
  let hasPipe: Bool
  /// Whether it holds a space of the kind that GFM takes for text, which makes the row none.
  let hasForeignSpace: Bool

  /// Reads a line; nil if it is no delimiter row.
  init?(_ line: Range<Int>, of bytes: [UInt8]) {
    var alignments: [Table.Alignment] = []
    var hasPipe = false
    var hasForeignSpace = false
    let end = line.upperBound
    var offset = line.lowerBound

    func skipSpaces() {
      while offset < end {
        let width = SpaceWidth.leading(bytes, from: offset, to: end)
        if width == 0 { return }
        if width > 1 { hasForeignSpace = true }
        offset += width
      }
    }
    func skip(_ byte: UInt8) -> Bool {
      guard offset < end, bytes[offset] == byte else { return false }
      offset += 1
      return true
    }

    skipSpaces()
    if skip(.pipe) { hasPipe = true }
    skipSpaces()
    while offset < end {
      let isLeft = skip(.colon)
      guard skip(.hyphen) else { return nil }
      while skip(.hyphen) {}
      let isRight = skip(.colon)
      skipSpaces()
      switch (isLeft, isRight) {
      case (false, false): alignments.append(.none)
      case (true, false): alignments.append(.left)
      case (false, true): alignments.append(.right)
      case (true, true): alignments.append(.center)
      }
      guard offset < end else { break }
      guard skip(.pipe) else { return nil }
      hasPipe = true
      skipSpaces()
    }
    guard !alignments.isEmpty else { return nil }
    self.alignments = alignments
    self.hasPipe = hasPipe
    self.hasForeignSpace = hasForeignSpace
  }
}
