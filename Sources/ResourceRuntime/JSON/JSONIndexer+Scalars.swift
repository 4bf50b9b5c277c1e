// MARK: Numbers

extension JSONIndexer {
  /// Reads a number by the grammar of RFC 8259, section 6.
  mutating func readNumber() throws(JSONValue.ReadingError) -> JSONIndex.Entry {
    let start = offset
    skip("-")
    if !skip("0") { try readDigits() }
    if skip(".") { try readDigits() }
    if skip("e") || skip("E") {
      if !skip("+") { skip("-") }
      try readDigits()
    }
    return JSONIndex.Entry(.number, start: start, extent: offset - start)
  }

  private mutating func readDigits() throws(JSONValue.ReadingError) {
    let start = offset
    while let next, next &- UInt8(ascii: "0") < 10 { offset += 1 }
    if offset == start { throw unexpected("a digit") }
  }
}

// MARK: Strings

extension JSONIndexer {
  /// Reads a string from its opening quotation mark on.
  mutating func readString() throws(JSONValue.ReadingError) -> JSONIndex.Entry {
    offset += 1
    let start = offset
    var hasEscapes = false
    while true {
      skipPrintableASCII()
      guard let next else { throw unexpected("'\"'") }
      switch next {
      case UInt8(ascii: "\""):
        offset += 1
        return JSONIndex.Entry(
          hasEscapes ? .escapedString : .plainString, start: start, extent: offset - 1 - start)
      case UInt8(ascii: "\\"):
        hasEscapes = true
        offset += try JSONEscapes.read(bytes, at: offset).get().length
      case 0x00..<0x20: throw error(.controlCharacter(next))
      default: try skipMultibyteCharacter(next)
      }
    }
  }

  /// Goes on up to a quotation mark, a backslash, a control character or a byte outside of ASCII, by eight bytes at a
  /// time.
  private mutating func skipPrintableASCII() {
    let raw = UnsafeRawBufferPointer(bytes)
    while offset + 8 <= bytes.count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      // The high bit of a byte tells that it is none to skip. Borrows run to higher bytes only, so the lowest is right.
      let controls = word &- 0x2020_2020_2020_2020
      let quotes = (word ^ 0x2222_2222_2222_2222) &- 0x0101_0101_0101_0101
      let backslashes = (word ^ 0x5C5C_5C5C_5C5C_5C5C) &- 0x0101_0101_0101_0101
      let marks = (word | controls | quotes | backslashes) & 0x8080_8080_8080_8080
      if marks != 0 {
        offset += marks.trailingZeroBitCount / 8
        return
      }
      offset += 8
    }
    while let next, (0x20..<0x80).contains(next), next != UInt8(ascii: "\""), next != UInt8(ascii: "\\") { offset += 1 }
  }

  /// Goes on behind a character of two to four bytes, checked by the table of well-formed sequences of the Unicode
  /// Standard (section 3.9): no overlong forms, no surrogates, nothing above U+10FFFF.
  private mutating func skipMultibyteCharacter(_ first: UInt8) throws(JSONValue.ReadingError) {
    let second: ClosedRange<UInt8>
    let count: Int
    switch first {
    case 0xC2...0xDF: (second, count) = (0x80...0xBF, 2)
    case 0xE0: (second, count) = (0xA0...0xBF, 3)
    case 0xE1...0xEC, 0xEE...0xEF: (second, count) = (0x80...0xBF, 3)
    case 0xED: (second, count) = (0x80...0x9F, 3)
    case 0xF0: (second, count) = (0x90...0xBF, 4)
    case 0xF1...0xF3: (second, count) = (0x80...0xBF, 4)
    case 0xF4: (second, count) = (0x80...0x8F, 4)
    default: throw error(.invalidUTF8)
    }
    guard offset + count <= bytes.count, second.contains(bytes[offset + 1]) else { throw error(.invalidUTF8) }
    for index in (offset + 2)..<max(offset + 2, offset + count) where bytes[index] & 0xC0 != 0x80 {
      throw error(.invalidUTF8)
    }
    offset += count
  }
}
