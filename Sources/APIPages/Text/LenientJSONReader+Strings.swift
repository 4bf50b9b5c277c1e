/// Strings and their escapes.
extension LenientJSONReader {
  /// Reads a string in quotes of either kind.
  mutating func string() -> String? {
    let open = index
    guard let quote = peek else { return nil }
    if quote != UInt8(ascii: "\"") { note(.singleQuotes, at: open) }
    index += 1
    let start = index
    while let byte = peek, byte != quote, byte != UInt8(ascii: "\\"), byte >= 32 { index += 1 }
    if peek == quote {
      index += 1
      return String(decoding: bytes[start..<index - 1], as: UTF8.self)
    }
    var text = Array(bytes[start..<index])
    while let byte = peek {
      index += 1
      switch byte {
      case quote: return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): appendEscape(to: &text)
      default:
        if byte < 32 { note(.lineBreak, at: index - 1) }
        text.append(byte)
      }
    }
    index = open
    _ = fail(.unclosed)
    return nil
  }

  /// Reads what follows a backslash.
  private mutating func appendEscape(to text: inout [UInt8]) {
    guard let escaped = peek else { return }
    index += 1
    switch escaped {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(escaped)
    case UInt8(ascii: "n"): text.append(UInt8(ascii: "\n"))
    case UInt8(ascii: "t"): text.append(UInt8(ascii: "\t"))
    case UInt8(ascii: "r"): text.append(UInt8(ascii: "\r"))
    case UInt8(ascii: "b"): text.append(8)
    case UInt8(ascii: "f"): text.append(12)
    case UInt8(ascii: "u"): text.append(contentsOf: String(Character(unicodeEscape())).utf8)
    default:
      note(.escape, at: index - 2)
      text.append(escaped)
    }
  }

  /// Reads the digits behind `\u`, and the second half of a pair that only together is a character.
  private mutating func unicodeEscape() -> Unicode.Scalar {
    let start = index
    guard let first = codeUnit() else {
      note(.escape, at: start - 2)
      return "\u{FFFD}"
    }
    if let scalar = Unicode.Scalar(UInt32(first)) { return scalar }
    let behind = index
    if first < 0xDC00, bytes[index...].starts(with: "\\u".utf8) {
      index += 2
      if let second = codeUnit(), 0xDC00..<0xE000 ~= second {
        let value = 0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00)
        return Unicode.Scalar(value) ?? "\u{FFFD}"
      }
    }
    // Half a pair is allowed by the grammar of RFC 8259 (section 8.2), whatever it may mean.
    index = behind
    return "\u{FFFD}"
  }

  private mutating func codeUnit() -> UInt16? {
    let end = index + 4
    guard end <= bytes.endIndex, bytes[index..<end].allSatisfy(\.isHexDigit) else { return nil }
    defer { index = end }
    return UInt16(String(decoding: bytes[index..<end], as: UTF8.self), radix: 16)
  }
}

extension UInt8 {
  fileprivate var isHexDigit: Bool { isASCIIDigit || (self | 32) &- 97 < 6 }
}
