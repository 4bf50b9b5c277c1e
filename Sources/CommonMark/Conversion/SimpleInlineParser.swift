/// Reads the markup that five of six cells with markup are made of, several times faster than a call of
/// libcmark: text, `code`, and `[text](destination)`. It gives up on whatever could be read otherwise,
/// so that its answers are those of libcmark.
struct SimpleInlineParser {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var offset = 0
  private var inlines: [Inline] = []

  /// The inlines of one line without blanks at its ends; nil if it takes libcmark to tell.
  static func inlines(in source: String) -> [Inline]? {
    var source = source
    return source.withUTF8 { bytes in
      var parser = SimpleInlineParser(bytes: bytes)
      return parser.parse() ? parser.inlines : nil
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  private mutating func parse() -> Bool {
    var textStart = 0
    while offset < bytes.count {
      switch bytes[offset] {
      case .backtick:
        appendText(from: textStart)
        guard readCode() else { return false }
        textStart = offset
      case .openBracket:
        // `![` begins an image.
        if offset > 0, bytes[offset - 1] == UInt8(ascii: "!") { return false }
        appendText(from: textStart)
        guard readLink() else { return false }
        textStart = offset
      case let byte:
        guard isText(byte) else { return false }
        offset += 1
      }
    }
    appendText(from: textStart)
    return true
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }

  private mutating func appendText(from start: Int) {
    if start < offset { inlines.append(Inline(.text(string(start..<offset)))) }
  }

  /// Whether the byte at `offset` stands for itself. An underscore does between letters and digits.
  private func isText(_ byte: UInt8) -> Bool {
    switch byte {
    case .backslash, .asterisk, .lessThan, .ampersand, .nul, .newline, .carriageReturn: false
    case .underscore: isWordByte(at: offset - 1) && isWordByte(at: offset + 1)
    default: true
    }
  }

  private func isWordByte(at place: Int) -> Bool {
    guard bytes.indices.contains(place) else { return false }
    let lowercase = bytes[place] | 0x20
    return bytes[place].isDigit || (lowercase >= UInt8(ascii: "a") && lowercase <= UInt8(ascii: "z"))
  }

  /// Reads a code span between single backticks. Blanks at its ends would need the rule about them.
  private mutating func readCode() -> Bool {
    let start = offset + 1
    var end = start
    while end < bytes.count, bytes[end] != .backtick {
      if bytes[end] == .nul || bytes[end] == .newline || bytes[end] == .carriageReturn { return false }
      end += 1
    }
    guard start < end, end < bytes.count, end + 1 == bytes.count || bytes[end + 1] != .backtick else { return false }
    guard bytes[start] != .space, bytes[end - 1] != .space else { return false }
    inlines.append(Inline(.code(string(start..<end))))
    offset = end + 1
    return true
  }

  /// Reads `[text](destination)` with plain text and neither title nor anything to unescape.
  private mutating func readLink() -> Bool {
    let textStart = offset + 1
    offset = textStart
    while offset < bytes.count, bytes[offset] != .closeBracket {
      let byte = bytes[offset]
      guard isText(byte), byte != .openBracket, byte != .backtick else { return false }
      offset += 1
    }
    let text = textStart..<offset
    guard !text.isEmpty, offset + 1 < bytes.count, bytes[offset + 1] == .openParenthesis else { return false }
    let start = offset + 2
    var end = start
    while end < bytes.count, bytes[end] != .closeParenthesis {
      switch bytes[end] {
      case ...(.space), 0x7F, .backslash, .openParenthesis, .lessThan, .greaterThan, .ampersand, .backtick:
        return false
      default: end += 1
      }
    }
    guard start < end, end < bytes.count else { return false }
    let content = [Inline(.text(string(text)))]
    inlines.append(Inline(.link(destination: string(start..<end), title: "", content: content)))
    offset = end + 1
    return true
  }
}
