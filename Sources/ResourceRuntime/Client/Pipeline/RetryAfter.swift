internal import HTTPTypes

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// The wait that a service asks for by the header field `Retry-After` (RFC 9110, section 10.2.3): seconds, which may have
/// a fraction, or a date.
enum RetryAfter {
  /// The wait, `nil` where the field is absent or says nothing.
  static func wait(in fields: HTTPFields, now: Date) -> Duration? {
    guard let text = fields[.retryAfter] else { return nil }
    if let seconds = seconds(text) { return seconds }
    guard let date = HTTPDate.parse(text) else { return nil }
    // The service's own clock tells best how far its date is away.
    let reference = fields[.date].flatMap(HTTPDate.parse) ?? now
    return .seconds(max(0, date.timeIntervalSince(reference)))
  }

  private static func seconds(_ text: String) -> Duration? {
    let isNumber = text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
    guard isNumber, let value = Double(text), value < 1e9 else { return nil }
    return .seconds(value)
  }
}

/// Dates of HTTP in their three forms (RFC 9110, section 5.6.7).
enum HTTPDate {
  static func parse(_ text: String) -> Date? {
    // Sun, 06 Nov 1994 08:49:37 GMT · Sunday, 06-Nov-94 08:49:37 GMT · Sun Nov  6 08:49:37 1994
    let parts = text.split { $0 == " " || $0 == "," || $0 == "-" }.map(String.init)
    switch parts.count {
    case 6: return date(day: parts[1], month: parts[2], year: parts[3], time: parts[4])
    case 5: return date(day: parts[2], month: parts[1], year: parts[4], time: parts[3])
    default: return nil
    }
  }

  private static func date(day: String, month: String, year: String, time: String) -> Date? {
    let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    let clock = time.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    guard let day = Int(day), let month = months.firstIndex(of: month.lowercased()), var number = Int(year),
      clock.count == 3, let hour = clock[0], let minute = clock[1], let second = clock[2],
      (0...23).contains(hour), (0...59).contains(minute), (0...60).contains(second)
    else { return nil }
    if year.utf8.count == 2 { number += number < 70 ? 2000 : 1900 }
    guard GregorianCalendar.isValid(year: number, month: month + 1, day: day) else { return nil }
    let days = GregorianCalendar.daysSince1970(year: number, month: month + 1, day: day)
    return Date(timeIntervalSince1970: Double(days) * 86_400 + Double(hour * 3_600 + minute * 60 + second))
  }
}
