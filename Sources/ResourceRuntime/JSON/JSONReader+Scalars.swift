// MARK: Numbers

extension JSONReader {
  /// Reads a number by the grammar of RFC 8259, section 6, as its text.
  mutating func readNumber() throws(JSONValue.ReadingError) -> JSONNumber {
    let start = offset
    skip("-")
    if !skip("0") { try readDigits() }
    if skip(".") { try readDigits() }
    if skip("e") || skip("E") {
      if !skip("+") { skip("-") }
      try readDigits()
    }
    return JSONNumber(validated: text(from: start))
  }

  private mutating func readDigits() throws(JSONValue.ReadingError) {
    guard let first = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else { throw unexpected("a digit") }
    while let next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(next) { offset += 1 }
  }

  /// The text from a position up to here, which is known to be valid UTF-8.
  private func text(from start: Int) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<offset]), as: UTF8.self)
  }
}

// MARK: Strings

extension JSONReader {
  /// Reads a string behind its opening quotation mark.
  mutating func readString() throws(JSONValue.ReadingError) -> String {
    let start = offset
    try skipPlainCharacters()
    if next == UInt8(ascii: "\"") {
      defer { offset += 1 }
      return text(from: start)
    }
    return try readEscapedString(from: start)
  }

  /// Reads a string on, of which the first escape is next.
  private mutating func readEscapedString(from start: Int) throws(JSONValue.ReadingError) -> String {
    var characters = Array(bytes[start..<offset])
    while !skip("\"") {
      try appendEscape(to: &characters)
      let plainStart = offset
      try skipPlainCharacters()
      characters.append(contentsOf: bytes[plainStart..<offset])
    }
    return String(decoding: characters, as: UTF8.self)
  }

  /// Goes on up to a quotation mark or a backslash.
  private mutating func skipPlainCharacters() throws(JSONValue.ReadingError) {
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): return
      case 0x00..<0x20: throw error(.controlCharacter(byte))
      case 0x20..<0x80: offset += 1
      default: try skipMultibyteCharacter(byte)
      }
    }
    throw unexpected("'\"'")
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

// MARK: Escapes

extension JSONReader {
  /// Reads an escape from its backslash on, and appends the character in UTF-8.
  private mutating func appendEscape(to characters: inout [UInt8]) throws(JSONValue.ReadingError) {
    let start = offset
    offset += 1
    guard let kind = next else { throw unexpected("an escape") }
    offset += 1
    switch kind {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): characters.append(kind)
    case UInt8(ascii: "b"): characters.append(0x08)
    case UInt8(ascii: "f"): characters.append(0x0C)
    case UInt8(ascii: "n"): characters.append(0x0A)
    case UInt8(ascii: "r"): characters.append(0x0D)
    case UInt8(ascii: "t"): characters.append(0x09)
    case UInt8(ascii: "u"): characters.append(contentsOf: Unicode.UTF8.bytes(of: try readEscapedScalar(from: start)))
    default: throw error(.invalidEscape, at: start)
    }
  }

  /// Reads the hex digits of an escape, and of the second half of a surrogate pair where the first asks for it.
  private mutating func readEscapedScalar(from start: Int) throws(JSONValue.ReadingError) -> Unicode.Scalar {
    let unit = try readHexDigits(from: start)
    if let scalar = Unicode.Scalar(UInt32(unit)) { return scalar }
    guard UTF16.isLeadSurrogate(unit), skip("\\"), skip("u") else { throw error(.loneSurrogate, at: start) }
    let trail = try readHexDigits(from: start)
    let value = 0x10000 + ((UInt32(unit) & 0x3FF) << 10) + (UInt32(trail) & 0x3FF)
    guard UTF16.isTrailSurrogate(trail), let scalar = Unicode.Scalar(value) else {
      throw error(.loneSurrogate, at: start)
    }
    return scalar
  }

  private mutating func readHexDigits(from start: Int) throws(JSONValue.ReadingError) -> UInt16 {
    var value: UInt16 = 0
    for _ in 0..<4 {
      guard let next, let digit = Character(Unicode.Scalar(next)).hexDigitValue else {
        throw error(.invalidEscape, at: start)
      }
      value = value << 4 | UInt16(digit)
      offset += 1
    }
    return value
  }
}

extension Unicode.UTF8 {
  fileprivate static func bytes(of scalar: Unicode.Scalar) -> [UInt8] {
    encode(scalar).map { Array($0) } ?? []
  }
}
