/// JSON as people write it into pages.
///
/// The annotations in HTML comments are JSON by intent: beyond RFC 8259 they hold trailing or missing commas,
/// comments, raw line breaks in strings, single quotes and bare keys.
indirect enum LenientJSON: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(String)
  case string(String)
  case array([LenientJSON])
  case object([Member])

  struct Member: Hashable, Sendable {
    var name: String
    var value: LenientJSON
  }

  /// The first member of that name, in any case; nil for everything but objects.
  subscript(name: String) -> LenientJSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name.lowercased() == name }?.value
  }

  /// The text of a string, or of the first string of an array: `name` and `@odata.type` are lists here and there.
  var text: String? {
    switch self {
    case .string(let text): text
    case .array(let items): items.lazy.compactMap(\.text).first
    default: nil
    }
  }

  /// A Boolean, also one written as a string (`"abstract": "true"`).
  var flag: Bool? {
    switch self {
    case .bool(let value): value
    case .string(let text):
      switch text.lowercased() {
      case "true": true
      case "false": false
      default: nil
      }
    default: nil
    }
  }
}

/// Reads ``LenientJSON`` out of UTF-8 text.
struct LenientJSONReader {
  /// Deeper nesting than this is no annotation; it is given up rather than risk the stack.
  private static let deepest = 64

  private let bytes: ArraySlice<UInt8>
  private var index: Int
  /// Whether the text so far was JSON by RFC 8259.
  private(set) var isStrict = true

  /// The value at the start of some text and whether it was strict JSON, or nil if there is none to be found.
  static func read(_ text: ArraySlice<UInt8>) -> (value: LenientJSON, isStrict: Bool)? {
    var reader = LenientJSONReader(text)
    guard let value = reader.value(depth: 0) else { return nil }
    reader.skipSpace()
    return (value, reader.isStrict && reader.peek == nil)
  }

  private init(_ text: ArraySlice<UInt8>) {
    bytes = text
    index = text.startIndex
  }

  private var peek: UInt8? { index < bytes.endIndex ? bytes[index] : nil }

  private mutating func value(depth: Int) -> LenientJSON? {
    guard depth < Self.deepest else { return nil }
    skipSpace()
    switch peek {
    case UInt8(ascii: "{"): return object(depth: depth)
    case UInt8(ascii: "["): return array(depth: depth)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return string().map(LenientJSON.string)
    case nil: return nil
    default:
      switch bareWord() {
      case "": return nil
      case "null": return .null
      case "true": return .bool(true)
      case "false": return .bool(false)
      case let word where word.utf8.first.map { $0.isASCIIDigit || $0 == UInt8(ascii: "-") } == true:
        return .number(word)
      case let word:
        isStrict = false
        return .string(word)
      }
    }
  }

  private mutating func object(depth: Int) -> LenientJSON? {
    index += 1
    var members: [LenientJSON.Member] = []
    while true {
      skipSpace()
      switch peek {
      case nil:
        isStrict = false
        return .object(members)
      case UInt8(ascii: "}"):
        index += 1
        return .object(members)
      case UInt8(ascii: ","):
        index += 1
        skipSpace()
        if peek == UInt8(ascii: "}") || members.isEmpty { isStrict = false }
        continue
      default: break
      }
      let name: String?
      if peek == UInt8(ascii: "\"") || peek == UInt8(ascii: "'") {
        name = string()
      } else {
        isStrict = false
        name = bareWord()
      }
      guard let name, !name.isEmpty else { return nil }
      skipSpace()
      guard peek == UInt8(ascii: ":") else { return nil }
      index += 1
      guard let value = value(depth: depth + 1) else { return nil }
      members.append(.init(name: name, value: value))
      skipSpace()
      if peek != UInt8(ascii: ","), peek != UInt8(ascii: "}") { isStrict = false }
    }
  }

  private mutating func array(depth: Int) -> LenientJSON? {
    index += 1
    var items: [LenientJSON] = []
    while true {
      skipSpace()
      switch peek {
      case nil:
        isStrict = false
        return .array(items)
      case UInt8(ascii: "]"):
        index += 1
        return .array(items)
      case UInt8(ascii: ","):
        index += 1
        skipSpace()
        if peek == UInt8(ascii: "]") || items.isEmpty { isStrict = false }
      default:
        guard let item = value(depth: depth + 1) else { return nil }
        items.append(item)
      }
    }
  }

  private mutating func string() -> String? {
    guard let quote = peek else { return nil }
    if quote != UInt8(ascii: "\"") { isStrict = false }
    index += 1
    var text: [UInt8] = []
    while let byte = peek {
      index += 1
      switch byte {
      case quote: return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let escaped = peek else { return nil }
        index += 1
        switch escaped {
        case UInt8(ascii: "n"): text.append(UInt8(ascii: "\n"))
        case UInt8(ascii: "t"): text.append(UInt8(ascii: "\t"))
        case UInt8(ascii: "r"): text.append(UInt8(ascii: "\r"))
        case UInt8(ascii: "u"): text.append(contentsOf: unicodeEscape())
        default: text.append(escaped)
        }
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        isStrict = false
        text.append(byte)
      default: text.append(byte)
      }
    }
    return nil
  }

  private mutating func unicodeEscape() -> String.UTF8View {
    let end = min(index + 4, bytes.endIndex)
    let digits = String(decoding: bytes[index..<end], as: UTF8.self)
    guard let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) else {
      isStrict = false
      return "\u{FFFD}".utf8
    }
    index = end
    return String(Character(scalar)).utf8
  }

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

  /// Skips white space, and comments, which JSON has not.
  private mutating func skipSpace() {
    while let byte = peek {
      if byte <= 32 {
        index += 1
      } else if byte == UInt8(ascii: "/"), bytes[index...].starts(with: "//".utf8) {
        isStrict = false
        while let byte = peek, byte != UInt8(ascii: "\n") { index += 1 }
      } else if byte == UInt8(ascii: "/"), bytes[index...].starts(with: "/*".utf8) {
        isStrict = false
        index += 2
        while index < bytes.endIndex, !bytes[index...].starts(with: "*/".utf8) { index += 1 }
        index = min(index + 2, bytes.endIndex)
      } else {
        return
      }
    }
  }
}
