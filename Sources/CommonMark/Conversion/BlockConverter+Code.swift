/// Code blocks and HTML blocks.
extension BlockConverter {
  func htmlBlock(_ node: CMarkNode) -> Block {
    let literal = node.literal
    let start = start(of: node)
    let range = range(from: start, toLine: start.line + Self.lineCount(literal) - 1)
    return Block(kind: .htmlBlock(literal), range: range)
  }

  func codeBlock(_ node: CMarkNode) -> Block {
    let start = start(of: node)
    let literal = node.literal
    let fence = fence(at: start, literal: literal)
    var lastLine = start.line + Self.lineCount(literal) - (fence == nil ? 1 : 0)
    if let fence, lastLine < source.lineCount, closes(fence, line: lastLine + 1, of: node, openedAt: start) {
      lastLine += 1
    }
    let code = CodeBlock(
      info: fence == nil ? "" : Self.trimmed(node.fenceInfo), literal: literal, isFenced: fence != nil,
      contentLine: fence == nil ? start.line : start.line + 1)
    return Block(kind: .codeBlock(code), range: range(from: start, toLine: lastLine))
  }

  /// The character of a block's fence; nil for indented code, which may begin with the like of a fence.
  private func fence(at start: SourcePosition, literal: String) -> UInt8? {
    let lineStart = source.start(ofLine: start.line)
    let first = lineStart + start.column - 1
    guard first < source.bytes.count else { return nil }
    let fence = source.bytes[first]
    guard fence == .backtick || fence == .tilde else { return nil }
    var blanks = first
    while blanks > lineStart, source.bytes[blanks - 1].isBlank { blanks -= 1 }
    let mayBeIndented = first - blanks >= 4 || source.bytes[blanks..<first].contains(.tab)
    guard mayBeIndented else { return fence }
    // The first line of indented code is part of the code, a fence is not. (Beyond ASCII and after a
    // NUL, the code may differ from the source.)
    let text = source.bytes[first..<source.end(ofLine: start.line)].prefix { $0 < 0x80 && $0 != .nul }
    return literal.utf8.starts(with: text) ? nil : fence
  }

  /// Whether a line is the closing fence of a code block.
  private func closes(_ fence: UInt8, line: Int, of node: CMarkNode, openedAt start: SourcePosition) -> Bool {
    let content = ContainerPrefix(around: node, in: source).content(ofLine: line, in: source)
    guard !content.isLazy, !content.isIndented else { return false }
    let opening = source.bytes[(source.start(ofLine: start.line) + start.column - 1)...].prefix { $0 == fence }
    let closing = source.bytes[content.range].prefix { $0 == fence }
    return closing.count >= opening.count
      && source.bytes[closing.endIndex..<content.range.upperBound].allSatisfy(\.isBlank)
  }

  /// How many lines a literal has; each ends with a newline.
  private static func lineCount(_ literal: String) -> Int {
    var literal = literal
    return literal.withUTF8 { utf8 in
      var count = 0
      for byte in utf8 { count &+= byte == .newline ? 1 : 0 }
      return count
    }
  }

  private static func trimmed(_ text: String) -> String {
    guard let first = text.utf8.first, let last = text.utf8.last, first.isWhitespace || last.isWhitespace else {
      return text
    }
    var rest = text.utf8[...]
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(Substring(rest))
  }
}
