/// Reads ``LenientJSON`` out of UTF-8 text.
struct LenientJSONReader {
  /// Deeper nesting than this is no sample; it is given up rather than risk the stack.
  private static let deepest = 64

  private let bytes: ArraySlice<UInt8>
  private var index: Int
  private var reading = LenientJSON.Reading()

  init(_ text: ArraySlice<UInt8>) {
    bytes = text
    index = text.startIndex
  }

  mutating func read() -> LenientJSON.Reading {
    skipSpace()
    reading.value = value(depth: 0)
    if reading.value != nil {
      skipSpace()
      if peek != nil { note(.trailingText, at: index) }
    } else {
      note(.empty, at: index)
    }
    return reading
  }

  // MARK: Places

  private var peek: UInt8? { index < bytes.endIndex ? bytes[index] : nil }

  private func offset(_ index: Int) -> Int { index - bytes.startIndex }

  /// Notes a departure from RFC 8259, of which the first one is kept.
  private mutating func note(_ kind: LenientJSON.Departure.Kind, at index: Int) {
    guard reading.departure == nil else { return }
    reading.departure = .init(kind: kind, offset: offset(index))
  }

  /// Gives up, which is told whatever was forgiven before.
  private mutating func fail(_ kind: LenientJSON.Departure.Kind) -> LenientJSON? {
    reading.departure = .init(kind: kind, offset: offset(index))
    return nil
  }

  // MARK: Values

  private mutating func value(depth: Int) -> LenientJSON? {
    guard depth < Self.deepest else { return fail(.nesting) }
    let start = index
    let kind: LenientJSON.Kind
    switch peek {
    case UInt8(ascii: "{"):
      guard let members = members(depth: depth) else { return nil }
      kind = .object(members)
    case UInt8(ascii: "["):
      guard let items = items(depth: depth) else { return nil }
      kind = .array(items)
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      guard let text = string() else { return nil }
      kind = .string(text)
    case nil: return fail(.empty)
    case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"):
      guard depth > 0 else { return fail(.empty) }
      note(.missingValue, at: index)
      kind = .null
    default:
      guard let word = wordValue() else { return fail(.empty) }
      kind = word
    }
    return LenientJSON(kind, at: offset(start))
  }

  private mutating func wordValue() -> LenientJSON.Kind? {
    let start = index
    switch bareWord() {
    case "": return nil
    case "null": return .null
    case "true": return .bool(true)
    case "false": return .bool(false)
    case let word where Self.isNumber(word.utf8): return .number(word)
    case let word where Self.isOmission(word.utf8):
      note(.omission, at: start)
      reading.hasOmissions = true
      return .null
    case let word where word.utf8.allSatisfy({ $0.isASCIIDigit || "+-.eE".utf8.contains($0) }):
      note(.number, at: start)
      return .number(word)
    case let word:
      note(.bareWord, at: start)
      return .string(word)
    }
  }

  private mutating func members(depth: Int) -> [LenientJSON.Member]? {
    let open = index
    index += 1
    var members: [LenientJSON.Member] = []
    var needsComma = false
    while true {
      skipSpace()
      switch peek {
      case nil:
        note(.unclosed, at: open)
        return members
      case UInt8(ascii: "}"):
        index += 1
        return members
      case UInt8(ascii: ","):
        skipComma(isDue: needsComma, closing: UInt8(ascii: "}"))
        needsComma = false
        continue
      default: break
      }
      if skipOmission() { continue }
      if needsComma { note(.missingComma, at: index) }
      guard let member = member(depth: depth) else { return nil }
      members.append(member)
      needsComma = true
    }
  }

  private mutating func member(depth: Int) -> LenientJSON.Member? {
    let start = index
    let name: String?
    if peek == UInt8(ascii: "\"") || peek == UInt8(ascii: "'") {
      name = string()
      if name == nil { return nil }
    } else {
      note(.bareWord, at: index)
      name = bareWord()
    }
    guard let name, !name.isEmpty || index > start else {
      _ = fail(.bareWord)
      return nil
    }
    skipSpace()
    guard peek == UInt8(ascii: ":") else {
      _ = fail(.missingColon)
      return nil
    }
    index += 1
    skipSpace()
    guard let value = value(depth: depth + 1) else { return nil }
    return LenientJSON.Member(name: name, offset: offset(start), value: value)
  }

  private mutating func items(depth: Int) -> [LenientJSON]? {
    let open = index
    index += 1
    var items: [LenientJSON] = []
    var needsComma = false
    while true {
      skipSpace()
      switch peek {
      case nil:
        note(.unclosed, at: open)
        return items
      case UInt8(ascii: "]"):
        index += 1
        return items
      case UInt8(ascii: "}"):
        _ = fail(.unclosed)
        return nil
      case UInt8(ascii: ","):
        skipComma(isDue: needsComma, closing: UInt8(ascii: "]"))
        needsComma = false
        continue
      default: break
      }
      if skipOmission() { continue }
      if needsComma { note(.missingComma, at: index) }
      guard let item = value(depth: depth + 1) else { return nil }
      items.append(item)
      needsComma = true
    }
  }

  private mutating func skipComma(isDue: Bool, closing: UInt8) {
    let comma = index
    index += 1
    skipSpace()
    if !isDue || peek == closing { note(.surplusComma, at: comma) }
  }

  // MARK: Strings

  private mutating func string() -> String? {
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

  // MARK: Words and space

  private mutating func bareWord() -> String {
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
  private mutating func skipOmission() -> Bool {
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
  private static func isOmission(_ word: String.UTF8View) -> Bool {
    word.elementsEqual("…".utf8) || word.count > 1 && word.allSatisfy { $0 == UInt8(ascii: ".") }
  }

  /// `-1.5e3`, by the grammar of RFC 8259, section 6.
  private static func isNumber(_ word: String.UTF8View) -> Bool {
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
  private mutating func skipSpace() {
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
    return next.starts(with: [0xC2, 0xA0]) || next.elementsEqual([0xE2, 0x80, 0x8B]) || next.elementsEqual([0xEF, 0xBB, 0xBF])
  }
}

extension UInt8 {
  fileprivate var isHexDigit: Bool { isASCIIDigit || (self | 32) &- 97 < 6 }
}
