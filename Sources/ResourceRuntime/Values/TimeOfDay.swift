#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

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

  /// The time that a text spells (OData ABNF, `timeOfDayValue`), or `nil` where it is none: a day ends before 24:00.
  public init?(_ text: String) {
    var scanner = ASCIIScanner(text.utf8)
    guard let time = scanner.readTime(), scanner.isAtEnd else { return nil }
    self.text = text
    (hour, minute, second, fractionDigits) = time
  }

  /// A time, or `nil` where there is no such time. Zeros at the end of the fraction of a second are left out.
  public init?(hour: Int, minute: Int, second: Int, nanosecond: Int = 0) {
    guard 0..<24 ~= hour, 0..<60 ~= minute, 0..<60 ~= second, 0..<1_000_000_000 ~= nanosecond else { return nil }
    self.init(
      secondOfDay: hour * 3_600 + minute * 60 + second,
      fractionDigits: SecondFraction.canonical(nanosecond.padded(to: 9)))
  }

  /// The time of components with hour and minute, or `nil` where one is missing or there is no such time. A second or
  /// nanosecond that is missing is zero.
  public init?(_ components: DateComponents) {
    guard let hour = components.hour, let minute = components.minute else { return nil }
    self.init(
      hour: hour, minute: minute, second: components.second ?? 0, nanosecond: components.nanosecond ?? 0)
  }

  /// The time of a moment in a time zone, to the microsecond.
  public init(_ date: Date, in timeZone: TimeZone) {
    self = DateTimeOffset(date, in: timeZone).time
  }

  /// A time so many seconds from midnight, fewer than a day has.
  init(secondOfDay: Int, fractionDigits: String) {
    (hour, minute, second) = (secondOfDay / 3_600, secondOfDay / 60 % 60, secondOfDay % 60)
    self.fractionDigits = fractionDigits
    text =
      "\(hour.padded(to: 2)):\(minute.padded(to: 2)):\(second.padded(to: 2))"
      + (fractionDigits.isEmpty ? "" : "." + fractionDigits)
  }

  /// Hour, minute, second and nanosecond for Foundation's calendars.
  public var dateComponents: DateComponents {
    DateComponents(hour: hour, minute: minute, second: second, nanosecond: nanoseconds)
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
