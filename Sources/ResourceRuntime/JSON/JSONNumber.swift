/// A JSON number (RFC 8259, section 6) as its text, so that no digit is lost, however many there are.
///
/// Numbers are equal when they count the same: `1`, `1.0` and `10e-1`.
public struct JSONNumber: Sendable {
  /// The number as JSON spells it.
  public let text: String

  /// The number that a text spells, or `nil` where it is not the text of a JSON number.
  public init?(_ text: String) {
    guard Self.isNumber(text.utf8) else { return nil }
    self.text = text
  }

  /// A whole number.
  public init(_ value: some BinaryInteger) {
    text = String(value)
  }

  /// The shortest text that reads as the value, or `nil` where it is infinite or not a number: JSON has no such
  /// numbers.
  public init?(_ value: Double) {
    guard value.isFinite else { return nil }
    text = value.description
  }

  /// The shortest text that reads as the value, or `nil` where it is infinite or not a number.
  public init?(_ value: Float) {
    guard value.isFinite else { return nil }
    text = value.description
  }

  /// A number of a text known to be one.
  init(validated text: String) {
    self.text = text
  }

  /// Whether all of the text is a number by the grammar of RFC 8259.
  private static func isNumber(_ text: String.UTF8View) -> Bool {
    var scanner = ASCIIScanner(text)
    return scanner.skipJSONNumber() && scanner.isAtEnd
  }
}

extension ASCIIScanner {
  /// Goes on behind a number by the grammar of RFC 8259: no leading zero, no plus sign, digits on both sides of the
  /// point. `false` where there is none.
  mutating func skipJSONNumber() -> Bool {
    skip("-")
    if !skip("0") {
      guard skipDigits() > 0 else { return false }
    }
    if skip(".") {
      guard skipDigits() > 0 else { return false }
    }
    if skip("e") || skip("E") {
      if !skip("+") { skip("-") }
      guard skipDigits() > 0 else { return false }
    }
    return true
  }
}

extension JSONNumber: CustomStringConvertible {
  public var description: String { text }
}
