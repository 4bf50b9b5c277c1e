import CommonMark

/// Finds where in a page's bytes its links stand: the tree of CommonMark knows the places of blocks only.
struct LinkPlaces {
  private let bytes: [UInt8]
  /// The offset of each line's first byte.
  private let lines: [Int]
  /// Where the search goes on: links come in the order of the page.
  private var offset = 0
  private var end = 0
  /// How many links of this part were not found.
  private var misses = 0
  /// A part with more of them is looked at no longer, since each search goes to its end.
  private static let mostMisses = 64

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var lines = [0]
    for index in bytes.indices {
      let isLastOrAlone = index + 1 == bytes.count || bytes[index + 1] != UInt8(ascii: "\n")
      if bytes[index] == UInt8(ascii: "\n") || bytes[index] == UInt8(ascii: "\r") && isLastOrAlone {
        lines.append(index + 1)
      }
    }
    self.lines = lines
  }

  /// Looks in a part of the page from now on.
  mutating func enter(_ range: SourceRange) {
    offset = place(range.start)
    end = max(offset, place(range.end))
    misses = 0
  }

  /// Looks in the line of a table's cell from now on.
  mutating func enter(_ cell: Cell) {
    offset = place(cell.position)
    end = cell.position.line < lines.count ? lines[cell.position.line] : bytes.count
    misses = 0
  }

  private func place(_ position: SourcePosition) -> Int {
    guard lines.indices.contains(position.line - 1) else { return bytes.count }
    return min(lines[position.line - 1] + position.column - 1, bytes.count)
  }

  /// The place of the next link to a destination: of its text in brackets. A link whose destination stands elsewhere on
  /// the page, or is written with escapes, is placed where the search is.
  mutating func next(_ destination: String) -> SourcePosition {
    let needle = destination.utf8
    var index = misses < Self.mostMisses ? offset : end
    while index < end {
      if bytes[index] == UInt8(ascii: "]"), index + 1 < end, bytes[index + 1] == UInt8(ascii: "(") {
        let target = bytes[(index + 2)..<end].drop { $0 <= 32 || $0 == UInt8(ascii: "<") }
        if target.starts(with: needle) {
          let open = bytes[offset..<index].lastIndex(of: UInt8(ascii: "[")) ?? index
          offset = min(target.startIndex + needle.count, end)
          return position(open)
        }
      }
      index += 1
    }
    misses += 1
    return position(offset)
  }

  private func position(_ offset: Int) -> SourcePosition {
    var low = 0
    var high = lines.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lines[middle] <= offset { low = middle } else { high = middle }
    }
    return SourcePosition(line: low + 1, column: offset - lines[low] + 1)
  }
}
