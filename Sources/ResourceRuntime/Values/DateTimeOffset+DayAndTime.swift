extension DateTimeOffset {
  /// The point in time of a clock that is set by an offset from UTC, or `nil` for an offset of a day or more.
  ///
  /// - Parameter offsetMinutes: The offset in minutes, positive to the east.
  public init?(day: CalendarDate, time: TimeOfDay, offsetMinutes: Int) {
    guard offsetMinutes.magnitude < 24 * 60 else { return nil }
    self.init("\(day)T\(time)\(Self.text(ofOffset: offsetMinutes))")
  }

  /// The day on a clock set by the offset; that of a leap second is the next day.
  public var day: CalendarDate {
    Self.clock(secondsSince1970, fractionDigits: fractionDigits, offsetMinutes: offsetMinutes).day
  }

  /// The time on a clock set by the offset, with every digit of the fraction; that of a leap second is the one after
  /// it.
  public var time: TimeOfDay {
    Self.clock(secondsSince1970, fractionDigits: fractionDigits, offsetMinutes: offsetMinutes).time
  }

  /// What a clock set by an offset shows so many seconds after 1970-01-01T00:00:00Z.
  static func clock(
    _ secondsSince1970: Int64, fractionDigits: String, offsetMinutes: Int
  ) -> (day: CalendarDate, time: TimeOfDay) {
    let seconds = secondsSince1970 + Int64(offsetMinutes) * 60
    let days = GregorianCalendar.floorDivision(seconds, 86_400)
    let time = TimeOfDay(secondOfDay: Int(seconds - days * 86_400), fractionDigits: fractionDigits)
    return (CalendarDate(daysSince1970: days), time)
  }

  /// An offset as RFC 3339 writes it: `Z`, `+02:00`.
  static func text(ofOffset minutes: Int) -> String {
    guard minutes != 0 else { return "Z" }
    let (hours, rest) = minutes.magnitude.quotientAndRemainder(dividingBy: 60)
    return "\(minutes < 0 ? "-" : "+")\(hours.padded(to: 2)):\(rest.padded(to: 2))"
  }
}
