/// Reads the value of one front matter entry.
enum FrontMatterValue {
  /// - Parameters:
  ///   - firstLine: what stands behind the key's colon.
  ///   - lines: the indented lines below it.
  static func read(_ firstLine: String, continued lines: Range<Int>, in source: PageSource) -> String {
    var parts = [trim(firstLine[...])]
    for line in lines {
      let text = source.string(source.start(ofLine: line)..<source.end(ofLine: line))
      parts.append(trim(text[...]))
    }
    // `>` and `|` announce a value that is all on the lines below.
    if parts.count > 1, let indicator = parts[0].utf8.first, indicator == .greaterThan || indicator == .pipe {
      parts[0] = ""
    }
    return unquoted(parts.filter { !$0.isEmpty }.joined(separator: " "))
  }

  private static func trim(_ text: Substring) -> Substring {
    var text = text.utf8
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return Substring(text)
  }

  /// The value without its quotes, if it begins and ends with the same; within them, `''` or a
  /// backslash stands for the quote.
  private static func unquoted(_ value: String) -> String {
    let bytes = Array(value.utf8)
    guard bytes.count >= 2, let quote = bytes.first, quote == bytes.last else { return value }
    let inner = bytes[1..<bytes.count - 1]
    switch quote {
    case .apostrophe: return unescaped(inner, escape: .apostrophe, escapable: [.apostrophe])
    case .quote: return unescaped(inner, escape: .backslash, escapable: [.quote, .backslash])
    default: return value
    }
  }

  private static func unescaped(_ bytes: ArraySlice<UInt8>, escape: UInt8, escapable: [UInt8]) -> String {
    guard bytes.contains(escape) else { return String(decoding: bytes, as: UTF8.self) }
    var result: [UInt8] = []
    var offset = bytes.startIndex
    while offset < bytes.endIndex {
      let isEscape =
        bytes[offset] == escape && offset + 1 < bytes.endIndex && escapable.contains(bytes[offset + 1])
      if isEscape { offset += 1 }
      result.append(bytes[offset])
      offset += 1
    }
    return String(decoding: result, as: UTF8.self)
  }
}
