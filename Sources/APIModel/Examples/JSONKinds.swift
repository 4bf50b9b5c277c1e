import APIPages

extension PrimitiveType {
  /// Whether a value of the type can be written so (OData JSON Format 4.01, section 7.1).
  func accepts(_ json: LenientJSON.Kind) -> Bool {
    switch (self, json) {
    case (_, .null), (.untyped, _), (.stream, _): true
    case (.boolean, .bool): true
    case (.string, .string), (.binary, .string), (.guid, .string), (.date, .string), (.timeOfDay, .string),
      (.dateTimeOffset, .string), (.duration, .string):
      true
    case (.int16, .number(let text)), (.int32, .number(let text)), (.int64, .number(let text)),
      (.byte, .number(let text)), (.signedByte, .number(let text)):
      !text.utf8.contains(UInt8(ascii: "."))
    case (.double, .number), (.single, .number), (.decimal, .number): true
    // IEEE754Compatible puts 64-bit numbers into strings.
    case (.int64, .string(let text)), (.decimal, .string(let text)): Double(text) != nil
    case (.double, .string(let text)), (.single, .string(let text)): ["INF", "-INF", "NaN"].contains(text)
    default: false
    }
  }
}

extension LenientJSON.Kind {
  /// What stands there, within a sentence.
  var words: String {
    switch self {
    case .null: "null"
    case .bool: "a Boolean"
    case .number: "a number"
    case .string: "a string"
    case .array: "a list"
    case .object: "an object"
    }
  }
}
