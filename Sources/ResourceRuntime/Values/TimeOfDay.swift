/// A time without a day: `Edm.TimeOfDay`, `08:30:00.0000000`.
///
/// The text is kept, with every digit of its fraction. Values are equal, and ordered, as the times are.
public struct TimeOfDay: Sendable {
  /// The text as it was read.
  public let text: String
  /// The hour, 0 to 23.
  public let hour: Int
  /// The minute, 0 to 59.
  public let minute: Int
  /// The second, 0 to 59.
  public let second: Int
  /// The digits of the fraction of a second, as many as were written; empty for none.
  public let fractionDigits: String

  /// The time that a text spells (OData ABNF, `timeOfDayValue`), or `nil` where it is none.
  public init?(_ text: String) {
    var scanner = ASCIIScanner(text.utf8)
    guard let time = scanner.readTime(), scanner.isAtEnd else { return nil }
    self.text = text
    (hour, minute, second, fractionDigits) = time
  }

  /// A time of whole seconds, or `nil` where there is no such time.
  public init?(hour: Int, minute: Int, second: Int) {
    self.init("\(hour.padded(to: 2)):\(minute.padded(to: 2)):\(second.padded(to: 2))")
  }

  /// The nanoseconds since the whole second, 0 to 999,999,999; further digits are cut off.
  public var nanoseconds: Int {
    Int(SecondFraction.value(fractionDigits, to: 9))
  }

  private var secondOfDay: Int { hour * 3_600 + minute * 60 + second }
}

extension TimeOfDay: Hashable, Comparable {
  public static func == (left: TimeOfDay, right: TimeOfDay) -> Bool {
    left.secondOfDay == right.secondOfDay
      && SecondFraction.canonical(left.fractionDigits) == SecondFraction.canonical(right.fractionDigits)
  }

  public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool {
    if left.secondOfDay != right.secondOfDay { return left.secondOfDay < right.secondOfDay }
    return SecondFraction.canonical(left.fractionDigits) < SecondFraction.canonical(right.fractionDigits)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(secondOfDay)
    hasher.combine(SecondFraction.canonical(fractionDigits))
  }
}

extension TimeOfDay: FieldValue, LosslessStringConvertible {
  public init?(_json: JSONValue) {
    guard case .string(let text) = _json else { return nil }
    self.init(text)
  }

  public var _json: JSONValue { .string(text) }

  public var description: String { text }
}
