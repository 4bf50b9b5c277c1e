/// Reads ``LenientJSON`` out of UTF-8 text.
struct LenientJSONReader {
  /// Deeper nesting than this is no sample; it is given up rather than risk the stack.
  private static let deepest = 64

  let bytes: ArraySlice<UInt8>
  var index: Int
  var reading = LenientJSON.Reading()

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

  var peek: UInt8? { index < bytes.endIndex ? bytes[index] : nil }

  private func offset(_ index: Int) -> Int { index - bytes.startIndex }

  /// Notes a departure from RFC 8259, of which the first one is kept.
  mutating func note(_ kind: LenientJSON.Departure.Kind, at index: Int) {
    guard reading.departure == nil else { return }
    reading.departure = .init(kind: kind, offset: offset(index))
  }

  /// Gives up, which is told whatever was forgiven before.
  mutating func fail(_ kind: LenientJSON.Departure.Kind) -> LenientJSON? {
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
}
