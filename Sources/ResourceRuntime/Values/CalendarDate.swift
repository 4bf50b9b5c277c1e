#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// A day without a time: `Edm.Date`, `2021-07-05`.
public struct CalendarDate: Hashable, Sendable {
  /// The year; 0 is the one before year 1, and negative numbers come before it.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, 1 to 31.
  public let day: Int

  /// A day of the Gregorian calendar, or `nil` where there is no such day, or its year has more than nine digits.
  public init?(year: Int, month: Int, day: Int) {
    guard year.magnitude <= 999_999_999, GregorianCalendar.isValid(year: year, month: month, day: day) else {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day that a text spells (OData ABNF, `dateValue`), or `nil` where it is none.
  public init?(_ text: String) {
    var scanner = ASCIIScanner(text.utf8)
    guard let (year, month, day) = scanner.readDay(), scanner.isAtEnd else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day of a moment in a time zone; of years before 1 and after 9999, the first and the last day between them.
  public init(_ date: Date, in timeZone: TimeZone) {
    self = DateTimeOffset(date, in: timeZone).day
  }

  /// The day that lies so many days from 1 January 1970.
  init(daysSince1970 days: Int64) {
    (year, month, day) = GregorianCalendar.day(daysSince1970: days)
  }

  /// The day of components with year, month and day, or `nil` where one is missing or there is no such day.
  public init?(_ components: DateComponents) {
    guard let year = components.year, let month = components.month, let day = components.day else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Year, month and day for Foundation's calendars: `calendar.date(from: day.dateComponents)` is when it begins.
  public var dateComponents: DateComponents {
    DateComponents(year: year, month: month, day: day)
  }
}

extension CalendarDate: Comparable {
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

extension CalendarDate: FieldValue, LosslessStringConvertible {
  public init?(_json: JSONValue) {
    guard case .string(let text) = _json else { return nil }
    self.init(text)
  }

  public var _json: JSONValue { .string(description) }

  /// The day as `YYYY-MM-DD`.
  public var description: String {
    "\(year.padded(to: 4))-\(month.padded(to: 2))-\(day.padded(to: 2))"
  }
}
