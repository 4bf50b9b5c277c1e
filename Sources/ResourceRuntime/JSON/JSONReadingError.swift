extension JSONValue {
  /// Why bytes are not a JSON document, and where.
  public struct ReadingError: Error, Hashable, Sendable {
    /// The offset of the offending byte from the start of the document, in bytes.
    public let offset: Int
    public let reason: Reason

    /// What is wrong.
    public enum Reason: Hashable, Sendable {
      /// The document ends where something has to follow.
      case unexpectedEnd(expected: String)
      /// A byte that can not stand here.
      case unexpectedByte(UInt8, expected: String)
      /// Something follows behind the value that is the document.
      case trailingContent
      /// A control character in a string, which RFC 8259 wants escaped.
      case controlCharacter(UInt8)
      /// A backslash followed by something that is not an escape.
      case invalidEscape
      /// An escape of half of a surrogate pair (RFC 8259, section 8.2): no text has such a character.
      case loneSurrogate
      /// Bytes that are not UTF-8 (RFC 3629).
      case invalidUTF8
      /// Arrays and objects nested deeper than allowed.
      case tooDeep(limit: Int)
      /// A document of more bytes than can be read.
      case tooLong(limit: Int)
      /// A document of another kind than the one asked for.
      case otherKind(expected: String, found: String)
    }
  }
}

extension JSONValue.ReadingError: CustomStringConvertible {
  public var description: String {
    "JSON, byte \(offset): \(reason)"
  }
}

extension JSONValue.ReadingError.Reason: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unexpectedEnd(let expected): "the document ends, expected \(expected)"
    case .unexpectedByte(let byte, let expected): "found \(Self.name(of: byte)), expected \(expected)"
    case .trailingContent: "content behind the end of the document"
    case .controlCharacter(let byte): "\(Self.name(of: byte)) in a string has to be escaped"
    case .invalidEscape: "a backslash has to be followed by one of \" \\ / b f n r t, or by u and four hex digits"
    case .loneSurrogate: "half of a surrogate pair"
    case .invalidUTF8: "not valid UTF-8"
    case .tooDeep(let limit): "nested deeper than \(limit) levels"
    case .tooLong(let limit): "longer than \(limit) bytes"
    case .otherKind(let expected, let found): "the document is of kind \(found), expected \(expected)"
    }
  }

  private static func name(of byte: UInt8) -> String {
    (0x21...0x7E).contains(byte) ? "'\(Unicode.Scalar(byte))'" : "byte 0x" + String(byte, radix: 16, uppercase: true)
  }
}
