#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// A point in time as the service wrote it: `Edm.DateTimeOffset`, `2021-07-05T08:30:00.1234567+02:00`.
///
/// The text is kept, with every digit of its fraction and its offset. Values are equal, and ordered, as the points in
/// time are, whatever the offset and however many zeros.
public struct DateTimeOffset: Sendable {
  /// The text as it was read.
  public let text: String

  /// The whole seconds since 1970-01-01T00:00:00Z, rounded down.
  public let secondsSince1970: Int64

  /// The digits of the fraction of a second, as many as were written; empty for none.
  public let fractionDigits: String

  /// The offset from UTC, in minutes, positive to the east.
  public let offsetMinutes: Int

  /// The point in time that a text spells (RFC 3339 and OData ABNF, `dateTimeOffsetValue`), or `nil` where it is none.
  ///
  /// The offset has to be there, seconds do not. Years have four digits or more, fractions any number of digits. A leap
  /// second, `23:59:60` in UTC, is counted as the one after it (POSIX, "Seconds Since the Epoch").
  public init?(_ text: String) {
    var scanner = ASCIIScanner(text.utf8)
    guard let day = scanner.readDay(), scanner.skip("T") || scanner.skip("t"),
      let time = scanner.readTime(lastSecond: 60), let offset = scanner.readOffset(), scanner.isAtEnd
    else { return nil }
    let days = GregorianCalendar.daysSince1970(year: day.year, month: day.month, day: day.day)
    let seconds = days * 86_400 + Int64(time.hour * 3_600 + (time.minute - offset) * 60 + time.second)
    guard time.second < 60 || seconds.isMultiple(of: 86_400) else { return nil }
    self.text = text
    secondsSince1970 = seconds
    fractionDigits = time.fractionDigits
    offsetMinutes = offset
  }

  /// A point in time in UTC, to the microsecond, which is what `Date` holds of years around the present. Zeros at the
  /// end of the fraction are left out.
  ///
  /// Years before 1 and after 9999 become the first and the last moment that four digits of a year can tell.
  public init(_ date: Date) {
    self.init(date, in: .gmt)
  }

  /// A point in time with the offset that a time zone has then, in whole minutes; as exact as in UTC, and of the same
  /// years.
  public init(_ date: Date, in timeZone: TimeZone) {
    let first = -62_135_596_800.0
    let last = 253_402_300_799.0
    let seconds = date.timeIntervalSinceReferenceDate + Date.timeIntervalBetween1970AndReferenceDate
    guard seconds >= first, seconds <= last else {
      self.init(secondsSince1970: Int64(seconds > last ? last : first), microseconds: 0, offsetMinutes: 0)
      return
    }
    // The reference date is nearer to the present than 1970, and so holds finer parts of a second.
    let whole = date.timeIntervalSinceReferenceDate.rounded(.down)
    let microseconds = Int64(((date.timeIntervalSinceReferenceDate - whole) * 1_000_000).rounded())
    let offset = timeZone.secondsFromGMT(for: date) / 60
    let isInside = (first...last).contains(seconds + Double(offset) * 60)
    self.init(
      secondsSince1970: Int64(whole + Date.timeIntervalBetween1970AndReferenceDate) + microseconds / 1_000_000,
      microseconds: microseconds % 1_000_000,
      offsetMinutes: isInside ? offset : 0
    )
  }

  private init(secondsSince1970: Int64, microseconds: Int64, offsetMinutes: Int) {
    self.secondsSince1970 = secondsSince1970
    self.offsetMinutes = offsetMinutes
    fractionDigits = SecondFraction.canonical(microseconds.padded(to: 6))
    let (day, time) = Self.clock(secondsSince1970, fractionDigits: fractionDigits, offsetMinutes: offsetMinutes)
    text = "\(day)T\(time)\(Self.text(ofOffset: offsetMinutes))"
  }
}

extension ASCIIScanner {
  /// An offset as `Z` or `±hh:mm`, in minutes.
  fileprivate mutating func readOffset() -> Int? {
    if skip("Z") || skip("z") { return 0 }
    let isNegative = skip("-")
    guard isNegative || skip("+"), let hours = readNumber(digits: 2), hours < 24, skip(":"),
      let minutes = readNumber(digits: 2), minutes < 60
    else { return nil }
    return (isNegative ? -1 : 1) * (hours * 60 + minutes)
  }
}

extension DateTimeOffset {
  /// The nearest `Date`, which holds parts of a second to about a tenth of a microsecond.
  public var date: Date {
    let seconds = Double(secondsSince1970) - Date.timeIntervalBetween1970AndReferenceDate
    return Date(timeIntervalSinceReferenceDate: seconds + Double(nanoseconds) / 1_000_000_000)
  }

  /// The nanoseconds since the whole second, 0 to 999,999,999; further digits are cut off.
  public var nanoseconds: Int {
    Int(SecondFraction.value(fractionDigits, to: 9))
  }
}

extension DateTimeOffset: Hashable, Comparable {
  public static func == (left: DateTimeOffset, right: DateTimeOffset) -> Bool {
    left.secondsSince1970 == right.secondsSince1970
      && SecondFraction.canonical(left.fractionDigits) == SecondFraction.canonical(right.fractionDigits)
  }

  public static func < (left: DateTimeOffset, right: DateTimeOffset) -> Bool {
    if left.secondsSince1970 != right.secondsSince1970 { return left.secondsSince1970 < right.secondsSince1970 }
    return SecondFraction.canonical(left.fractionDigits) < SecondFraction.canonical(right.fractionDigits)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(secondsSince1970)
    hasher.combine(SecondFraction.canonical(fractionDigits))
  }
}

extension DateTimeOffset: FieldValue, LosslessStringConvertible {
  public init?(_json: JSONValue) {
    guard case .string(let text) = _json else { return nil }
    self.init(text)
  }

  public var _json: JSONValue { .string(text) }

  public var description: String { text }
}
