/// What stands without quotes, and the space around it.
extension LenientJSONReader {
  mutating func bareWord() -> String {
    let start = index
    while let byte = peek, !Self.endsWord(byte) { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private static func endsWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "\""), 0...32:
      true
    default: false
    }
  }

  /// Skips dots that stand for members or items left out.
  mutating func skipOmission() -> Bool {
    let start = index
    guard peek == UInt8(ascii: ".") || peek == 0xE2, Self.isOmission(bareWord().utf8) else {
      index = start
      return false
    }
    note(.omission, at: start)
    reading.hasOmissions = true
    return true
  }

  /// `...` or `…`
  static func isOmission(_ word: String.UTF8View) -> Bool {
    word.elementsEqual("…".utf8) || word.count > 1 && word.allSatisfy { $0 == UInt8(ascii: ".") }
  }

  /// `-1.5e3`, by the grammar of RFC 8259, section 6.
  static func isNumber(_ word: String.UTF8View) -> Bool {
    var rest = word[...]
    func skipDigits() -> Int {
      let count = rest.prefix(while: \.isASCIIDigit).count
      rest = rest.dropFirst(count)
      return count
    }
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    let startsWithZero = rest.first == UInt8(ascii: "0")
    let count = skipDigits()
    guard count > 0, !startsWithZero || count == 1 else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard skipDigits() > 0 else { return false }
    }
    if let sign = rest.first, sign | 32 == UInt8(ascii: "e") {
      rest = rest.dropFirst()
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
      guard skipDigits() > 0 else { return false }
    }
    return rest.isEmpty
  }

  /// Skips white space, and comments, which JSON has not.
  mutating func skipSpace() {
    while let byte = peek {
      if byte == 32 || byte == 9 || byte == 10 || byte == 13 {
        index += 1
      } else if byte < 32 || isInvisible {
        note(.strayCharacter, at: index)
        index += byte < 32 ? 1 : byte == 0xC2 ? 2 : 3
      } else if byte == UInt8(ascii: "/"), bytes[index...].starts(with: "//".utf8) {
        note(.comment, at: index)
        while let byte = peek, byte != UInt8(ascii: "\n") { index += 1 }
      } else if byte == UInt8(ascii: "/"), bytes[index...].starts(with: "/*".utf8) {
        note(.comment, at: index)
        index += 2
        while index < bytes.endIndex, !bytes[index...].starts(with: "*/".utf8) { index += 1 }
        index = min(index + 2, bytes.endIndex)
      } else {
        return
      }
    }
  }

  /// Whether a no-break space, a zero-width space or a byte order mark stands here.
  private var isInvisible: Bool {
    let next = bytes[index...].prefix(3)
    return next.starts(with: [0xC2, 0xA0]) || next.elementsEqual([0xE2, 0x80, 0x8B])
      || next.elementsEqual([0xEF, 0xBB, 0xBF])
  }
}
