/// Reads the value of one front matter entry.
struct FrontMatterValue {
  let source: PageSource

  /// - Parameters:
  ///   - firstLine: the bytes behind the key's colon.
  ///   - lines: the indented lines below it, which continue it.
  func read(_ firstLine: Range<Int>, continuedBy lines: Range<Int>) -> String {
    let first = trimmed(firstLine)
    if lines.isEmpty { return unquoted(source.bytes[first]) }
    var value: [UInt8] = []
    // `>` and `|` announce a value that is all on the lines below.
    let announcement = first.isEmpty ? nil : source.bytes[first.lowerBound]
    if announcement != .greaterThan, announcement != .pipe { value.append(contentsOf: source.bytes[first]) }
    for line in lines {
      if !value.isEmpty { value.append(.space) }
      value.append(contentsOf: source.bytes[trimmed(source.start(ofLine: line)..<source.end(ofLine: line))])
    }
    return unquoted(value[...])
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, source.bytes[start].isWhitespace { start += 1 }
    while start < end, source.bytes[end - 1].isWhitespace { end -= 1 }
    return start..<end
  }

  /// The value without its quotes, if it begins and ends with the same; within them, `''` stands for
  /// an apostrophe, and a backslash makes a quote or a backslash plain.
  private func unquoted(_ value: ArraySlice<UInt8>) -> String {
    guard value.count >= 2, let quote = value.first, quote == value.last else { return source.string(value) }
    let inner = value.dropFirst().dropLast()
    switch quote {
    case .apostrophe: return source.string(unescaped(inner, escape: .apostrophe, escapable: [.apostrophe]))
    case .quote: return source.string(unescaped(inner, escape: .backslash, escapable: [.quote, .backslash]))
    default: return source.string(value)
    }
  }

  private func unescaped(_ bytes: ArraySlice<UInt8>, escape: UInt8, escapable: [UInt8]) -> ArraySlice<UInt8> {
    guard bytes.contains(escape) else { return bytes }
    var result: [UInt8] = []
    var offset = bytes.startIndex
    while offset < bytes.endIndex {
      let isEscape = bytes[offset] == escape && offset + 1 < bytes.endIndex && escapable.contains(bytes[offset + 1])
      if isEscape { offset += 1 }
      result.append(bytes[offset])
      offset += 1
    }
    return result[...]
  }
}
