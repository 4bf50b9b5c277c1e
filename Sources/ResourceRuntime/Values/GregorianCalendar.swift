/// The calendar of RFC 3339 and ISO 8601: Gregorian, extended to all years.
enum GregorianCalendar {
  /// Whether there is such a day. Years may be negative; year 0 is the one before year 1.
  static func isValid(year: Int, month: Int, day: Int) -> Bool {
    (1...12).contains(month) && (1...dayCount(year: year, month: month)).contains(day)
  }

  private static func dayCount(year: Int, month: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  // Both conversions count years from March on, so that a leap day is the last day of its year, and in eras of 400
  // years, after which the calendar repeats.
  private static let daysPerEra: Int64 = 146_097
  /// The days from 1 March of year 0 to 1 January 1970.
  private static let daysToEpoch: Int64 = 719_468

  /// The days from 1 January 1970 to a valid day.
  static func daysSince1970(year: Int, month: Int, day: Int) -> Int64 {
    let marchYear = Int64(month > 2 ? year : year - 1)
    let era = floorDivision(marchYear, 400)
    let yearOfEra = marchYear - era * 400
    let monthFromMarch = (month + 9) % 12
    let dayOfYear = Int64((153 * monthFromMarch + 2) / 5 + day - 1)
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * daysPerEra + dayOfEra - daysToEpoch
  }

  /// The day that lies so many days from 1 January 1970.
  static func day(daysSince1970 days: Int64) -> (year: Int, month: Int, day: Int) {
    let shifted = days + daysToEpoch
    let era = floorDivision(shifted, daysPerEra)
    let dayOfEra = shifted - era * daysPerEra
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = Int(5 * dayOfYear + 2) / 153
    let day = Int(dayOfYear) - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (Int(era * 400 + yearOfEra) + (month <= 2 ? 1 : 0), month, day)
  }

  /// The quotient rounded down, also below zero.
  static func floorDivision(_ value: Int64, _ divisor: Int64) -> Int64 {
    value >= 0 ? value / divisor : (value + 1) / divisor - 1
  }
}

extension ASCIIScanner {
  /// A day as `YYYY-MM-DD`; the year has four digits or more, and a sign if it is negative (OData ABNF, `dateValue`).
  mutating func readDay() -> (year: Int, month: Int, day: Int)? {
    let isNegative = skip("-")
    let digits = readDigits()
    guard (4...9).contains(digits.count), digits.count == 4 || !digits.hasPrefix("0"), let year = Int(digits) else {
      return nil
    }
    guard skip("-"), let month = readNumber(digits: 2), skip("-"), let day = readNumber(digits: 2) else { return nil }
    let signedYear = isNegative ? -year : year
    guard GregorianCalendar.isValid(year: signedYear, month: month, day: day) else { return nil }
    return (signedYear, month, day)
  }

  /// A time as `hh:mm`, `hh:mm:ss` or with a fraction of any number of digits (OData ABNF, `timeOfDayValue`). There is
  /// no hour 24, and a second 60 only where it is asked for.
  mutating func readTime(
    lastSecond: Int = 59
  ) -> (hour: Int, minute: Int, second: Int, fractionDigits: String)? {
    guard let hour = readNumber(digits: 2), hour < 24, skip(":"), let minute = readNumber(digits: 2), minute < 60 else {
      return nil
    }
    guard skip(":") else { return (hour, minute, 0, "") }
    guard let second = readNumber(digits: 2), second <= lastSecond else { return nil }
    guard skip(".") else { return (hour, minute, second, "") }
    let fractionDigits = readDigits()
    return fractionDigits.isEmpty ? nil : (hour, minute, second, fractionDigits)
  }
}
