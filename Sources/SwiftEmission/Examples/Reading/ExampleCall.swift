import APIModel
import APIPages

/// A function and its arguments as an example has them: `range(address='A1:B2')`, `users('42')`.
struct ExampleCall {
  struct Argument {
    /// Nil for a key.
    var name: String?
    /// As written: `'A1:B2'`, `true`, `2021-07-05T00:00:00Z`.
    var value: String

    /// The text between the quotes of a literal of a string or an enumeration, where two quotes are one; nil for other
    /// literals.
    var quoted: String? {
      let literal = value.dropFirst(PathSegment.Argument.literalType(of: value)?.count ?? 0)
      guard literal.utf8.count >= 2, literal.utf8.first == UInt8(ascii: "'"), literal.utf8.last == UInt8(ascii: "'")
      else { return nil }
      return literal.dropFirst().dropLast().split(separator: "''", omittingEmptySubsequences: false)
        .joined(separator: "'")
    }
  }

  var name: String
  var arguments: [Argument]

  /// Reads a segment, percent-decoded; nil if it is no call.
  init?(_ segment: String) {
    let bytes = Array(segment.utf8)
    guard bytes.last == UInt8(ascii: ")"), let open = bytes.firstIndex(of: UInt8(ascii: "(")), open > 0 else {
      return nil
    }
    name = String(decoding: bytes[..<open], as: UTF8.self)
    arguments = Self.split(bytes[(open + 1)..<(bytes.count - 1)]).map(Self.argument)
  }

  /// The call as a segment, without spaces between its arguments.
  var segment: String {
    "\(name)(\(arguments.map { ($0.name.map { "\($0)=" } ?? "") + $0.value }.joined(separator: ",")))"
  }

  private static func argument(_ text: ArraySlice<UInt8>) -> Argument {
    var end = text.startIndex
    while end < text.endIndex, isNameByte(text[end]) { end += 1 }
    guard end > text.startIndex else { return Argument(name: nil, value: trimmed(text)) }
    let rest = text[end...].drop { $0 == 32 }
    guard rest.first == UInt8(ascii: "=") else { return Argument(name: nil, value: trimmed(text)) }
    return Argument(name: trimmed(text[..<end]), value: trimmed(rest.dropFirst()))
  }

  /// The parts between commas outside of quotes and brackets.
  private static func split(_ list: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var depth = 0
    var isQuoted = false
    var start = list.startIndex
    for index in list.indices {
      switch list[index] {
      case UInt8(ascii: "'"): isQuoted.toggle()
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += isQuoted ? 0 : 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= isQuoted ? 0 : 1
      case UInt8(ascii: ",") where depth <= 0 && !isQuoted:
        parts.append(list[start..<index])
        start = index + 1
      default: continue
      }
    }
    parts.append(list[start...])
    return parts.map { $0.drop { $0 == 32 } }.filter { !$0.isEmpty }
  }

  private static func trimmed(_ text: ArraySlice<UInt8>) -> String { String(decoding: text.trimmed, as: UTF8.self) }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (byte | 32) &- 97 < 26 || byte &- 48 < 10 || byte == UInt8(ascii: "_")
  }
}
