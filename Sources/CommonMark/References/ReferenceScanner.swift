/// Finds the link reference definitions of a page.
///
/// libcmark resolves links with them and then forgets them: the lines belong to no node, or to a
/// paragraph that begins behind them. So they are looked for on the lines that no leaf block covers,
/// and at the start of paragraphs.
struct ReferenceScanner {
  private let source: PageSource
  /// The first line that no leaf block so far has covered.
  private var nextLine: Int
  private var found: [Found] = []
  /// For paragraphs and headings that begin with definitions: the line they begin on by libcmark, and
  /// the line that their text begins on.
  private(set) var textLines: [Int: Int] = [:]

  private struct Found {
    let label: String
    let source: String
    let position: SourcePosition
  }

  init(source: PageSource) {
    self.source = source
    nextLine = source.bodyLine
  }

  /// Looks through a whole tree.
  mutating func scan(_ root: CMarkNode) {
    var node = root.firstChild
    // A loop, since the tree may be deeper than any stack.
    while let current = node {
      switch current.kind {
      case .blockQuote, .list, .item:
        if let child = current.firstChild {
          node = child
          continue
        }
      default: cover(current)
      }
      node = current.next
      var ancestor = current
      while node == nil, let parent = ancestor.parent {
        ancestor = parent
        node = parent.next
      }
    }
    scanLines(before: source.lineCount + 1)
  }

  /// The definitions, read by libcmark itself; what it does not take for a definition is none.
  func definitions() -> ReferenceDefinitions {
    guard !found.isEmpty else { return ReferenceDefinitions() }
    // Each definition, and a paragraph that consists of a link to it.
    var markdown: [UInt8] = []
    var line = 1
    var byLine: [Int: Found] = [:]
    for one in found {
      markdown.append(contentsOf: one.source.utf8)
      line += one.source.utf8.count { $0 == .newline } + 2
      byLine[line] = one
      line += one.label.utf8.count { $0 == .newline } + 2
      markdown.append(contentsOf: "\n\n[\(one.label)]\n\n".utf8)
    }
    let definitions = markdown.withUnsafeBufferPointer { buffer in
      CMark.withTree(parsing: buffer, isValidUTF8: false) { root -> [ReferenceDefinitions.Definition] in
        var definitions: [ReferenceDefinitions.Definition] = []
        var node = root.firstChild
        while let paragraph = node {
          node = paragraph.next
          guard let one = byLine[paragraph.startLine], let link = paragraph.firstChild, link.kind == .link
          else { continue }
          definitions.append(
            ReferenceDefinitions.Definition(
              label: one.label, destination: link.destination, title: link.title, position: one.position))
        }
        return definitions
      }
    }
    return ReferenceDefinitions(definitions ?? [])
  }

  private mutating func cover(_ leaf: CMarkNode) {
    let start = source.line(ofParsed: leaf.startLine)
    scanLines(before: start)
    nextLine = max(nextLine, max(source.line(ofParsed: leaf.endLine), start) + 1)
    guard leaf.kind == .paragraph || leaf.kind == .heading else { return }
    let first = source.textStart(ofLine: start) + leaf.startColumn - 1
    guard first < source.bytes.count, mayBeginDefinition(first..<source.end(ofLine: start)) else { return }
    let end = max(start, min(source.line(ofParsed: leaf.endLine), source.lineCount))
    let prefix = ContainerPrefix(around: leaf, in: source)
    let lineCount = readDefinitions(in: (start...end).map { prefix.content(ofLine: $0, in: source) })
    if lineCount > 0, start + lineCount <= end { textLines[start] = start + lineCount }
  }

  /// Looks at the lines since the last leaf block. Nearly all are empty.
  private mutating func scanLines(before end: Int) {
    while nextLine < end {
      let line = nextLine
      nextLine += 1
      let first = content(ofLine: line, mayBeginItem: true)
      guard mayBeginDefinition(first.range) else { continue }
      // A paragraph ends at an empty line.
      var lines = [first]
      while line + lines.count < end {
        let next = content(ofLine: line + lines.count, mayBeginItem: false)
        if next.range.isEmpty { break }
        lines.append(next)
      }
      nextLine = line + max(1, readDefinitions(in: lines))
    }
  }

  /// A line that belongs to no block, without what quotes and lists may have put in front of it.
  private func content(ofLine line: Int, mayBeginItem: Bool) -> ContentLine {
    let end = source.end(ofLine: line)
    var offset = source.textStart(ofLine: line)
    while offset < end {
      if source.bytes[offset].isBlank || source.bytes[offset] == .greaterThan {
        offset += 1
      } else if mayBeginItem, let behindMarker = ListMarker.end(source.bytes, offset..<end) {
        offset = behindMarker
      } else {
        break
      }
    }
    return ContentLine(line: line, range: offset..<end, indent: 0, isLazy: false)
  }

  /// Reads the definitions at the start of some lines.
  /// - Returns: how many lines they take.
  private mutating func readDefinitions(in lines: [ContentLine]) -> Int {
    var text: [UInt8] = []
    for line in lines {
      text.append(contentsOf: source.bytes[line.range])
      text.append(.newline)
    }
    var parser = ReferenceParser(text)
    var found: [Found] = []
    var lineCount = 0
    var end = 0
    while let span = parser.next() {
      let line = lines[lineCount]
      found.append(
        Found(
          label: source.string(text[span.label]),
          source: source.string(text[span.definition].dropLast()),
          position: source.position(ofOffset: line.range.lowerBound, inLine: line.line)))
      lineCount += text[span.definition].count { $0 == .newline }
      end = span.definition.upperBound
    }
    guard lineCount > 0, isAllDefinitions(text[..<end]) else { return 0 }
    self.found += found
    return lineCount
  }

  /// Whether libcmark takes all of a text for definitions, leaving nothing.
  private func isAllDefinitions(_ text: ArraySlice<UInt8>) -> Bool {
    text.withUnsafeBufferPointer { buffer in
      CMark.withTree(parsing: buffer, isValidUTF8: false) { $0.firstChild == nil } ?? false
    }
  }

  /// Whether a line begins with a bracket, and a colon follows the closing one, if that is on the line.
  /// Most lines that begin with a bracket are links.
  private func mayBeginDefinition(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty, source.bytes[range.lowerBound] == .openBracket else { return false }
    var offset = range.lowerBound + 1
    while offset < range.upperBound {
      switch source.bytes[offset] {
      case .closeBracket: return offset + 1 < range.upperBound && source.bytes[offset + 1] == .colon
      case .openBracket: return false
      case .backslash: offset += 1
      default: break
      }
      offset += 1
    }
    return true
  }
}
