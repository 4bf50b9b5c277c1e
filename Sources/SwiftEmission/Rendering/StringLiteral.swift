/// Text of pages as a Swift string literal.
enum StringLiteral {
  /// The literal of a text, quotes included. Everything beyond printable ASCII is written as an escape.
  static func literal(_ text: String) -> String {
    "\"\(content(text))\""
  }

  /// A text as it stands between the quotes of a literal, of one line or of several.
  static func content(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) {
      return text
    }
    var literal = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": literal += "\\\""
      case "\\": literal += "\\\\"
      case " "..."~": literal.unicodeScalars.append(scalar)
      default: literal += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      }
    }
    return literal
  }
}
