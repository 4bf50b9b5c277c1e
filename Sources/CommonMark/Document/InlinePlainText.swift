extension Array where Element == Inline {
  /// The text without markup: text and code joined, line ends and `<br>` as spaces, other HTML left
  /// out, whitespace, no-break spaces included, folded into single spaces and trimmed. Zero-width
  /// spaces, which nobody sees, are left out.
  public var plainText: String {
    // The common case is one text, which is the answer unless it has spaces to fold.
    if count == 1, case .text(let text) = self[0].kind { return PlainText.folding(text) }
    var text = PlainText()
    text.append(self)
    return text.string
  }
}

/// Collects text while folding its whitespace.
struct PlainText {
  private var bytes: [UInt8] = []
  private var needsSpace = false

  var string: String { String(decoding: bytes, as: UTF8.self) }

  mutating func append(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline.kind {
      case .text(let text), .code(let text): append(text)
      case .softBreak, .lineBreak: needsSpace = true
      case .html(let tag): if Self.isLineBreakTag(tag) { needsSpace = true }
      case .emphasis(let content), .strong(let content): append(content)
      case .link(_, _, let content), .image(_, _, let content): append(content)
      }
    }
  }

  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      bytes.reserveCapacity(bytes.count + utf8.count + 1)
      var offset = 0
      while offset < utf8.count {
        let width = SpaceWidth.leading(utf8, from: offset, to: utf8.count)
        if width > 0 {
          if !SpaceWidth.isInvisible(width) { needsSpace = true }
          offset += width
          continue
        }
        if needsSpace, !bytes.isEmpty { bytes.append(.space) }
        needsSpace = false
        let word = offset
        repeat { offset += 1 } while offset < utf8.count && SpaceWidth.leading(utf8, from: offset, to: utf8.count) == 0
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[word..<offset]))
      }
    }
  }

  /// One text, folded; the same string where there is nothing to fold.
  static func folding(_ text: String) -> String {
    if isFolded(text) { return text }
    var folded = PlainText()
    folded.append(text)
    return folded.string
  }

  /// Whether a text has no whitespace but single spaces within. May say no to a folded one.
  private static func isFolded(_ text: String) -> Bool {
    var previous = UInt8.space
    for byte in text.utf8 {
      if byte == .space {
        if previous == .space { return false }
      } else if byte.isWhitespace || byte >= 0x80 {
        return false
      }
      previous = byte
    }
    return previous != .space || text.isEmpty
  }

  /// Whether a tag is `<br>` in any of its spellings.
  private static func isLineBreakTag(_ tag: String) -> Bool {
    var name = tag.utf8.dropFirst()
    if name.first == UInt8(ascii: "/") { name = name.dropFirst() }
    // Five bits of an ASCII letter are the same in both cases.
    guard name.count > 2, name.prefix(2).map({ $0 | 0x20 }) == Array("br".utf8) else { return false }
    let next = name[name.index(name.startIndex, offsetBy: 2)]
    return next == .greaterThan || next == UInt8(ascii: "/") || next.isWhitespace
  }
}
