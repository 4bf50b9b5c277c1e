/// Percent-encoding of UTF-8 (RFC 3986, section 2.1).
enum PercentEncoding {
  private static let unreserved = CharacterSet(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
  )

  /// What a key keeps as a segment. Of the characters that a segment may have, those are encoded that mean something
  /// to OData: a colon begins a path inside a drive, parentheses, quotes and semicolons belong to keys and functions.
  static let keys = unreserved.adding("@,!=")

  /// What a literal inside of parentheses keeps.
  static let pathLiterals = unreserved.adding("@,!='")

  /// What the name of a query option keeps.
  static let queryNames = unreserved.adding("$@")

  /// What the value of a query option keeps: all that a query may have, but for `&` and `+`, which servers read as the
  /// end of the value and as a space.
  static let queryValues = unreserved.adding("!$'()*,;=:@/?")

  /// What a link from a service keeps: all that a path and a query may have, and what is encoded already.
  static let links = queryValues.adding("&+%")

  static func encode(_ text: String, keeping kept: CharacterSet) -> String {
    let hexDigits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if kept.contains(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), hexDigits[Int(byte >> 4)], hexDigits[Int(byte & 0xF)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Some of the ASCII characters.
  struct CharacterSet: Sendable {
    private var isMember = [Bool](repeating: false, count: 256)

    init(_ characters: StaticString) {
      self = CharacterSet().adding(characters)
    }

    private init() {}

    func adding(_ characters: StaticString) -> CharacterSet {
      var result = self
      characters.withUTF8Buffer { bytes in
        for byte in bytes { result.isMember[Int(byte)] = true }
      }
      return result
    }

    func contains(_ byte: UInt8) -> Bool {
      isMember[Int(byte)]
    }
  }
}
