/// Splits front matter from the top of a page.
struct FrontMatterScanner {
  let source: PageSource

  enum Finding {
    case none
    /// Front matter, whose closing fence is line `lastLine`.
    case found(FrontMatter, lastLine: Int)
    /// An opening fence without a closing one.
    case unclosed
  }

  /// Looks for front matter: `---` on the first line, `---` on a later one, spaces and tabs allowed
  /// behind both.
  func scan() -> Finding {
    let first = source.textStart(ofLine: 1)
    guard isFence(from: first, to: source.end(ofLine: 1)), source.lineCount > 1 else { return .none }
    for line in 2...source.lineCount
    where isFence(from: source.start(ofLine: line), to: source.end(ofLine: line)) {
      let frontMatter = FrontMatter(
        text: source.string(source.start(ofLine: 2)..<source.start(ofLine: line)),
        range: SourceRange(
          start: source.position(ofOffset: first, inLine: 1), end: source.endPosition(ofLine: line)),
        entries: entries(inLines: 2..<line))
      return .found(frontMatter, lastLine: line)
    }
    return .unclosed
  }

  private func isFence(from start: Int, to end: Int) -> Bool {
    guard end - start >= 3, source.bytes[start..<start + 3].allSatisfy({ $0 == .hyphen }) else { return false }
    return source.skippingBlanks(from: start + 3, to: end) == end
  }

  private func entries(inLines lines: Range<Int>) -> [FrontMatter.Entry] {
    var entries: [FrontMatter.Entry] = []
    var line = lines.lowerBound
    while line < lines.upperBound {
      let keyLine = line
      line += 1
      guard let (key, value) = keyAndValue(ofLine: keyLine) else { continue }
      // What is indented below a key belongs to its value.
      let firstContinuation = line
      while line < lines.upperBound, isContinuation(line) { line += 1 }
      entries.append(
        FrontMatter.Entry(
          key: source.string(key),
          value: FrontMatterValue(source: source).read(value, continuedBy: firstContinuation..<line),
          position: source.position(ofOffset: key.lowerBound, inLine: keyLine)))
    }
    return entries
  }

  private func isContinuation(_ line: Int) -> Bool {
    let start = source.start(ofLine: line)
    let end = source.end(ofLine: line)
    return start < end && source.bytes[start].isBlank && source.skippingBlanks(from: start, to: end) < end
  }

  /// The key and the raw value of a `key: value` line at the left edge. The colon that counts is the
  /// first one with a space or nothing behind it, or else the first.
  private func keyAndValue(ofLine line: Int) -> (key: Range<Int>, value: Range<Int>)? {
    let start = source.start(ofLine: line)
    let end = source.end(ofLine: line)
    guard start < end, !source.bytes[start].isBlank else { return nil }
    guard source.bytes[start] != .numberSign, source.bytes[start] != .colon else { return nil }
    let isItem =
      source.bytes[start] == .hyphen && (start + 1 == end || source.bytes[start + 1].isBlank)
    if isItem { return nil }
    var firstColon: Int?
    var colon: Int?
    for offset in start..<end where source.bytes[offset] == .colon {
      firstColon = firstColon ?? offset
      if offset + 1 == end || source.bytes[offset + 1].isBlank {
        colon = offset
        break
      }
    }
    guard let colon = colon ?? firstColon else { return nil }
    var keyEnd = colon
    while keyEnd > start, source.bytes[keyEnd - 1].isBlank { keyEnd -= 1 }
    return (start..<keyEnd, colon + 1..<end)
  }
}
