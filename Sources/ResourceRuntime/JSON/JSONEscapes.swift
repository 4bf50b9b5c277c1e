/// The escapes of JSON strings (RFC 8259, section 7).
enum JSONEscapes {
  /// The text of a string with escapes that are known to be valid.
  static func text(of content: UnsafeBufferPointer<UInt8>) -> String {
    String(unsafeUninitializedCapacity: content.count) { text in
      var length = 0
      var offset = 0
      while offset < content.count {
        if content[offset] != UInt8(ascii: "\\") {
          text[length] = content[offset]
          length += 1
          offset += 1
        } else if case .success(let escape) = read(content, at: offset) {
          // A character is never longer than its escape.
          for byte in UTF8.encode(escape.scalar) ?? UTF8.encodedReplacementCharacter {
            text[length] = byte
            length += 1
          }
          offset += escape.length
        } else {
          offset += 1
        }
      }
      return length
    }
  }

  struct Escape {
    var scalar: Unicode.Scalar
    /// How many bytes spell it, the backslash included.
    var length: Int
  }

  /// Reads the escape whose backslash is at an offset; both halves of a surrogate pair are one.
  static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> Result<Escape, JSONValue.ReadingError> {
    func failure(_ reason: JSONValue.ReadingError.Reason) -> Result<Escape, JSONValue.ReadingError> {
      .failure(JSONValue.ReadingError(offset: offset, reason: reason))
    }
    guard offset + 1 < bytes.count else {
      return .failure(.init(offset: bytes.count, reason: .unexpectedEnd(expected: "an escape")))
    }
    let scalar: Unicode.Scalar
    switch bytes[offset + 1] {
    case UInt8(ascii: "\""): scalar = "\""
    case UInt8(ascii: "\\"): scalar = "\\"
    case UInt8(ascii: "/"): scalar = "/"
    case UInt8(ascii: "b"): scalar = "\u{8}"
    case UInt8(ascii: "f"): scalar = "\u{C}"
    case UInt8(ascii: "n"): scalar = "\n"
    case UInt8(ascii: "r"): scalar = "\r"
    case UInt8(ascii: "t"): scalar = "\t"
    case UInt8(ascii: "u"):
      guard let unit = unit(bytes, at: offset + 2) else { return failure(.invalidEscape) }
      if let scalar = Unicode.Scalar(UInt32(unit)) { return .success(Escape(scalar: scalar, length: 6)) }
      guard UTF16.isLeadSurrogate(unit), offset + 7 < bytes.count, bytes[offset + 6] == UInt8(ascii: "\\"),
        bytes[offset + 7] == UInt8(ascii: "u")
      else { return failure(.loneSurrogate) }
      guard let trail = self.unit(bytes, at: offset + 8) else {
        return .failure(JSONValue.ReadingError(offset: offset + 6, reason: .invalidEscape))
      }
      guard UTF16.isTrailSurrogate(trail),
        let scalar = Unicode.Scalar(0x10000 + ((UInt32(unit) & 0x3FF) << 10) + (UInt32(trail) & 0x3FF))
      else { return failure(.loneSurrogate) }
      return .success(Escape(scalar: scalar, length: 12))
    default: return failure(.invalidEscape)
    }
    return .success(Escape(scalar: scalar, length: 2))
  }

  /// The number that four hex digits spell.
  private static func unit(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> UInt16? {
    guard offset + 4 <= bytes.count else { return nil }
    var unit: UInt16 = 0
    for byte in bytes[offset..<(offset + 4)] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }
}
