import APIPages

/// An argument of a function in a path as a Swift expression.
enum URLValue {
  /// The expression for a value of a type.
  ///
  /// - Parameter type: what the parameter takes: `String`, `any URLLiteral`, `DateTimeOffset`, …
  /// - Throws: ``NoTest`` where the argument has no such value.
  static func expression(for argument: ExampleCall.Argument, as type: String) throws(NoTest) -> ValueExpression {
    if let quoted = argument.quoted { return try expression(forText: quoted, as: type) }
    let value = argument.value
    switch type {
    case "String": return .literal(value)
    case "Bool":
      if ["true", "false"].contains(value.lowercased()) { return ValueExpression(value.lowercased()) }
    case "Int", "Int64", "Double", "Float", "Decimal":
      if isNumber(value) { return ValueExpression(value) }
    case "any URLLiteral":
      if ["true", "false"].contains(value) || isNumber(value) { return ValueExpression(value) }
      if let type = literalType(of: value) { return read(value, as: type) }
      return .literal(value)
    default:
      if !value.utf8.contains(UInt8(ascii: "{")) { return read(value, as: type) }
    }
    throw NoTest(.unreadableArgument, argument.name.map { "\($0)=\(value)" } ?? value)
  }

  private static func expression(forText text: String, as type: String) throws(NoTest) -> ValueExpression {
    switch type {
    case "String", "any URLLiteral": .literal(text)
    case "Bool", "Int", "Int64", "Double", "Float": throw NoTest(.unreadableArgument, "'\(text)'")
    default: read(text, as: type)
    }
  }

  /// A value that the runtime reads from its text at run time.
  private static func read(_ text: String, as type: String) -> ValueExpression {
    ValueExpression("value(\(StringLiteral.literal(text)), as: \(type).self)", canThrow: true)
  }

  static func isNumber(_ text: String) -> Bool {
    guard let last = text.utf8.last, last &- 48 < 10 else { return false }
    let reading = LenientJSON.read(text)
    if case .number? = reading.value?.kind { return reading.isStrict }
    return false
  }

  /// The type of a literal without quotes (OData ABNF, `primitiveLiteral`).
  private static func literalType(of text: String) -> String? {
    let bytes = Array(text.utf8)
    func matches(_ pattern: String) -> Bool {
      bytes.count >= pattern.utf8.count
        && zip(bytes, pattern.utf8).allSatisfy { byte, expected in
          expected == UInt8(ascii: "0") ? byte &- 48 < 10 : byte == expected
        }
    }
    if matches("0000-00-00T") { return "DateTimeOffset" }
    if matches("0000-00-00"), bytes.count == 10 { return "CalendarDate" }
    let isGUID =
      bytes.count == 36
      && bytes.enumerated().allSatisfy { index, byte in
        [8, 13, 18, 23].contains(index)
          ? byte == UInt8(ascii: "-") : byte &- 48 < 10 || (byte | 32) &- 97 < 6
      }
    return isGUID ? "UUID" : nil
  }
}
