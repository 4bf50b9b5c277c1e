import APIPages

/// JSON of pages, whatever was forgiven when it was read, as RFC 8259 has it.
enum StrictJSON {
  /// The text of a value on lines.
  static func text(of value: LenientJSON, indentation: String = "") -> String {
    let inner = indentation + "  "
    switch value.kind {
    case .array(let items) where !items.isEmpty:
      return "[\n" + items.map { inner + text(of: $0, indentation: inner) }.joined(separator: ",\n")
        + "\n\(indentation)]"
    case .object(let members) where !members.isEmpty:
      return "{\n"
        + members.map { "\(inner)\(string($0.name)): \(text(of: $0.value, indentation: inner))" }
        .joined(separator: ",\n") + "\n\(indentation)}"
    case .array: return "[]"
    case .object: return "{}"
    case .null: return "null"
    case .bool(let value): return value ? "true" : "false"
    case .string(let text): return string(text)
    case .number(let text): return isNumber(text) ? text : string(text)
    }
  }

  /// A text as a JSON string.
  static func string(_ text: String) -> String {
    var escaped = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": escaped += "\\\""
      case "\\": escaped += "\\\\"
      case "\n": escaped += "\\n"
      case "\t": escaped += "\\t"
      case "\u{0}"..<" ":
        let digits = String(scalar.value, radix: 16)
        escaped += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped + "\""
  }

  /// Whether a text is a number by RFC 8259, section 6; pages also have `007` and `+1`.
  private static func isNumber(_ text: String) -> Bool { LenientJSON.read(text).isStrict }
}
