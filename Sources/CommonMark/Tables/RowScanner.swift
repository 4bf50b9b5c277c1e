/// Splits a line into cells as GFM does (its section 4.10): at every pipe without a backslash before
/// it, code spans or not.
struct RowScanner {
  /// The bytes of one cell, trimmed.
  struct CellSpan {
    var range: Range<Int>
    /// Whether `\|` occurs, which stands for `|`.
    var hasEscapedPipe: Bool
    /// Whether it may hold markup.
    var hasMarkup: Bool

    var isEmpty: Bool { range.isEmpty }
  }

  /// The cells of the line scanned last.
  private(set) var cells: [CellSpan] = []
  private(set) var hasFirstPipe = false
  private(set) var hasLastPipe = false

  /// Splits a line. A lone pipe has no cells.
  mutating func scan(_ line: Range<Int>, of bytes: [UInt8]) {
    cells.removeAll(keepingCapacity: true)
    hasFirstPipe = false
    hasLastPipe = false
    bytes.withUnsafeBufferPointer { scan(line, of: $0) }
  }

  private mutating func scan(_ line: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) {
    let end = line.upperBound
    var offset = Self.skipSpaces(bytes, from: line.lowerBound, to: end)
    if offset < end, bytes[offset] == .pipe {
      hasFirstPipe = true
      offset = Self.skipSpaces(bytes, from: offset + 1, to: end)
    }
    while offset < end {
      let start = offset
      var hasEscapedPipe = false
      var hasMarkup = false
      var previous = UInt8.space
      while offset < end {
        let byte = bytes[offset]
        if byte == .pipe {
          if previous != .backslash { break }
          hasEscapedPipe = true
        } else if Cell.maybeMarkup(byte) {
          hasMarkup = true
        }
        previous = byte
        offset += 1
      }
      cells.append(
        CellSpan(
          range: Self.trim(bytes, start..<offset), hasEscapedPipe: hasEscapedPipe, hasMarkup: hasMarkup))
      hasLastPipe = offset < end
      offset = Self.skipSpaces(bytes, from: offset + 1, to: end)
    }
  }

  /// Drops a last cell that holds nothing but spaces of the kind that GFM takes for text.
  mutating func dropInvisibleLastCell() {
    guard !hasLastPipe, cells.count > 1, cells[cells.count - 1].isEmpty else { return }
    cells.removeLast()
    hasLastPipe = true
  }

  @inline(__always)
  private static func skipSpaces(_ bytes: UnsafeBufferPointer<UInt8>, from offset: Int, to end: Int) -> Int {
    var offset = offset
    while offset < end, bytes[offset].isWhitespace { offset += 1 }
    return offset
  }

  /// A cell's bytes without the spaces at its edges, those included that only look like spaces.
  @inline(__always)
  private static func trim(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while end > start {
      let width = SpaceWidth.trailing(bytes, from: start, to: end)
      if width == 0 { break }
      end -= width
    }
    while start < end {
      let width = SpaceWidth.leading(bytes, from: start, to: end)
      if width == 0 { break }
      start += width
    }
    return start..<end
  }
}
