import ResourceRuntime
import Testing

/// Bytes that are no JSON document, why they are none, and the offset of the first byte that is wrong.
struct RefusedDocument: Sendable, CustomTestStringConvertible {
  let name: String
  let bytes: [UInt8]
  let kind: ErrorKind
  let offset: Int

  init(_ name: String, _ text: String, _ kind: ErrorKind, at offset: Int) {
    self.init(name, Array(text.utf8), kind, at: offset)
  }

  /// A document of bytes that are written as characters of that number, as in ISO 8859-1: `\u{FF}` is the byte 0xFF.
  init(_ name: String, bytes text: String, _ kind: ErrorKind, at offset: Int) {
    self.init(name, text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }, kind, at: offset)
  }

  private init(_ name: String, _ bytes: [UInt8], _ kind: ErrorKind, at offset: Int) {
    self.name = name
    self.bytes = bytes
    self.kind = kind
    self.offset = offset
  }

  var testDescription: String { name }
}

/// The kinds of errors of the reader, without the words that say what was expected.
enum ErrorKind: Hashable, Sendable {
  case end, trailing, escape, surrogate, utf8, other
  case byte(UInt8)
  case control(UInt8)
  case depth(Int)

  /// A character that can not stand where it does.
  static func found(_ character: Unicode.Scalar) -> ErrorKind {
    .byte(UInt8(truncatingIfNeeded: character.value))
  }

  init(_ reason: JSONValue.ReadingError.Reason) {
    switch reason {
    case .unexpectedEnd: self = .end
    case .unexpectedByte(let byte, _): self = .byte(byte)
    case .trailingContent: self = .trailing
    case .controlCharacter(let byte): self = .control(byte)
    case .invalidEscape: self = .escape
    case .loneSurrogate: self = .surrogate
    case .invalidUTF8: self = .utf8
    case .tooDeep(let limit): self = .depth(limit)
    default: self = .other
    }
  }
}
