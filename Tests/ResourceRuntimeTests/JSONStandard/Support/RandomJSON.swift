import ResourceRuntime
import TestSupport

/// JSON values and documents made by chance.
struct RandomJSON {
  private var random: SeededNumbers

  init(seed: UInt64) {
    random = SeededNumbers(seed: seed)
  }

  mutating func number(in range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  private mutating func isChosen(oneIn count: Int) -> Bool {
    number(in: 1...count) == 1
  }

  // MARK: Values

  /// A value of at most so many levels.
  mutating func value(depth: Int) -> JSONValue {
    switch number(in: 0...(depth > 0 ? 9 : 5)) {
    case 0: return .null
    case 1: return .bool(isChosen(oneIn: 2))
    case 2, 3: return .number(numberText())
    case 4, 5: return .string(text())
    case 6, 7: return .array((0..<number(in: 0...6)).map { _ in value(depth: depth - 1) })
    default: return .object(object(depth: depth - 1))
    }
  }

  /// Members of few different names, so that some of them are the same.
  private mutating func object(depth: Int) -> ResourceStorage {
    var storage = ResourceStorage()
    for _ in 0..<number(in: 0...(isChosen(oneIn: 20) ? 100 : 6)) {
      let name = isChosen(oneIn: 2) ? text() : "n\(number(in: 0...99))"
      storage[name] = value(depth: depth)
    }
    return storage
  }

  private mutating func numberText() -> String {
    var text = isChosen(oneIn: 3) ? "-" : ""
    text += isChosen(oneIn: 4) ? "0" : "\(number(in: 1...9))" + digits(0...20)
    if isChosen(oneIn: 3) { text += "." + digits(1...20) }
    if isChosen(oneIn: 4) {
      text += (isChosen(oneIn: 2) ? "e" : "E") + ["", "+", "-"][number(in: 0...2)] + digits(1...4)
    }
    return text
  }

  private mutating func digits(_ counts: ClosedRange<Int>) -> String {
    (0..<number(in: counts)).map { _ in String(number(in: 0...9)) }.joined()
  }

  private mutating func text() -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<number(in: 0...(isChosen(oneIn: 10) ? 60 : 8)) { text.append(character()) }
    return String(text)
  }

  private mutating func character() -> Unicode.Scalar {
    let range: ClosedRange<Int> =
      switch number(in: 0...9) {
      case 0: 0x00...0x1F
      case 1: 0x80...0x7FF
      case 2: 0x800...0xFFFF
      case 3: 0x10000...0x10FFFF
      default: 0x20...0x7F
      }
    // Surrogates are no characters.
    return Unicode.Scalar(UInt32(number(in: range))) ?? "\\"
  }

  // MARK: Documents

  /// A text of a value: with whitespace and escapes by chance.
  mutating func document(_ value: JSONValue) -> String {
    whitespace() + token(value) + whitespace()
  }

  private mutating func token(_ value: JSONValue) -> String {
    switch value {
    case .null: return "null"
    case .bool(let value): return value ? "true" : "false"
    case .number(let number): return number.text
    case .string(let text): return quoted(text)
    case .array(let elements):
      let parts = elements.map { document($0) }
      return "[" + (parts.isEmpty ? whitespace() : parts.joined(separator: ",")) + "]"
    case .object(let storage):
      let parts = storage.names.map { name in
        whitespace() + quoted(name) + whitespace() + ":" + document(storage[name] ?? .null)
      }
      return "{" + (parts.isEmpty ? whitespace() : parts.joined(separator: ",")) + "}"
    }
  }

  private mutating func whitespace() -> String {
    guard isChosen(oneIn: 3) else { return "" }
    return (0..<number(in: 1...3)).map { _ in [" ", "\n", "\t", "\r"][number(in: 0...3)] }.joined()
  }

  private mutating func quoted(_ text: String) -> String {
    "\"" + text.unicodeScalars.map { spelling($0) }.joined() + "\""
  }

  private mutating func spelling(_ character: Unicode.Scalar) -> String {
    let short: [Unicode.Scalar: String] = [
      "\"": "\\\"", "\\": "\\\\", "/": "\\/", "\u{8}": "\\b", "\u{C}": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t",
    ]
    let needsEscape = character.value < 0x20 || character == "\"" || character == "\\"
    if let escape = short[character], isChosen(oneIn: 2) { return escape }
    guard needsEscape || isChosen(oneIn: 10) else { return String(character) }
    return UTF16.encode(character).map { unit in
      unit.map { unit in
        let digits = String(unit, radix: 16, uppercase: isChosen(oneIn: 2))
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }.joined()
    } ?? ""
  }
}
