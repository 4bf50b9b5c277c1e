/// What the block quotes and list items around a block put in front of each of its lines.
struct ContainerPrefix {
  private enum Container {
    case blockQuote
    /// The item's own first line holds its marker; later lines are indented by `width` columns.
    case item(firstLine: Int, width: Int)
  }

  private var containers: [Container] = []

  init(around block: CMarkNode, in source: PageSource) {
    var ancestors: [CMarkNode] = []
    var ancestor = block.parent
    while let current = ancestor {
      ancestors.append(current)
      ancestor = current.parent
    }
    for ancestor in ancestors.reversed() {
      switch ancestor.kind {
      case .blockQuote: containers.append(.blockQuote)
      case .item:
        let line = source.line(ofParsed: ancestor.startLine)
        let cursor = strip(line, of: source).cursor
        containers.append(.item(firstLine: line, width: Self.itemWidth(at: cursor, in: source, line: line)))
      default: break
      }
    }
  }

  /// A line's content.
  func content(ofLine line: Int, in source: PageSource) -> ContentLine {
    var (cursor, isLazy) = strip(line, of: source)
    let column = cursor.column
    let end = source.end(ofLine: line)
    cursor.skipBlanks(in: source.bytes, to: end)
    return ContentLine(
      line: line, range: cursor.offset..<end, indent: cursor.column - column, isLazy: isLazy)
  }

  /// Walks over the prefix as far as the line has it (CommonMark 0.30, appendix, phase 1).
  private func strip(_ line: Int, of source: PageSource) -> (cursor: LineCursor, isLazy: Bool) {
    var cursor = LineCursor(offset: source.textStart(ofLine: line))
    let end = source.end(ofLine: line)
    for container in containers {
      var ahead = cursor
      ahead.skipBlanks(in: source.bytes, to: end)
      let indent = ahead.column - cursor.column
      switch container {
      case .blockQuote:
        guard indent < 4, ahead.offset < end, source.bytes[ahead.offset] == .greaterThan else { return (cursor, true) }
        ahead.advance(1, in: source.bytes, to: end)
        if ahead.offset < end, source.bytes[ahead.offset].isBlank { ahead.advance(1, in: source.bytes, to: end) }
        cursor = ahead
      case .item(let firstLine, let width):
        guard line == firstLine || indent >= width else { return (cursor, true) }
        cursor.advance(width, in: source.bytes, to: end)
      }
    }
    return (cursor, false)
  }

  /// How many columns an item's marker takes, with the blanks around it (CommonMark 0.30, 5.2).
  private static func itemWidth(at start: LineCursor, in source: PageSource, line: Int) -> Int {
    let end = source.end(ofLine: line)
    var cursor = start
    cursor.skipBlanks(in: source.bytes, to: end)
    while cursor.offset < end, source.bytes[cursor.offset].isDigit { cursor.advance(1, in: source.bytes, to: end) }
    cursor.advance(1, in: source.bytes, to: end)
    let markerEnd = cursor.column
    cursor.skipBlanks(in: source.bytes, to: end)
    let padding = cursor.column - markerEnd
    // An item that begins empty or with indented code counts one blank.
    let counted = padding >= 5 || cursor.offset == end ? 1 : padding
    return markerEnd + counted - start.column
  }
}

/// A place in a line that knows its column, tabs going to the next multiple of four.
private struct LineCursor {
  var offset: Int
  /// From 0.
  var column = 0

  init(offset: Int) { self.offset = offset }

  mutating func skipBlanks(in bytes: [UInt8], to end: Int) {
    while offset < end, bytes[offset].isBlank {
      column += bytes[offset] == .tab ? 4 - column % 4 : 1
      offset += 1
    }
  }

  /// Goes ahead by columns, also into the middle of a tab.
  mutating func advance(_ columns: Int, in bytes: [UInt8], to end: Int) {
    let target = column + columns
    while column < target, offset < end {
      let width = bytes[offset] == .tab ? 4 - column % 4 : 1
      if column + width > target {
        column = target
        return
      }
      column += width
      offset += 1
    }
  }
}
