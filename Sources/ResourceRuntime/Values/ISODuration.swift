#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// A span of time as ISO 8601 writes it: `Edm.Duration`, `P1DT12H30M5.25S`.
///
/// The text is kept. Beside the days to seconds of `Edm.Duration`, years, months and weeks are read, which services
/// write too. Values are equal that span the same, of which a day has 24 hours, a week seven days, a year twelve
/// months; but no number of days is a month.
public struct ISODuration: Sendable {
  /// The text as it was read.
  public let text: String
  /// The years and months, in months; negative if the span counts backwards.
  public let months: Int64
  /// The weeks, days, hours, minutes and whole seconds, in seconds; negative if the span counts backwards.
  public let seconds: Int64
  /// How many of the seconds are written as weeks and days, in days.
  private let days: Int64
  /// The digits of the fraction of a second, as many as were written; empty for none.
  public let fractionDigits: String
  /// Whether a minus sign stands in front of the span, which then counts backwards.
  public let isNegative: Bool

  /// The span that a text spells, or `nil` where it is none.
  ///
  /// At least one part has to be there, parts come in their order, only the last has a fraction, behind a point or a
  /// comma, and the sums of months and of seconds fit into 64 bits. A fraction of a year has to be whole months.
  public init?(_ text: String) {
    var scanner = ASCIIScanner(text.utf8)
    let isNegative = scanner.skip("-")
    if !isNegative { scanner.skip("+") }
    guard scanner.skip("P"), let parts = scanner.readDurationParts(), scanner.isAtEnd,
      let seconds = parts.totalSeconds
    else { return nil }
    self.text = text
    self.isNegative = isNegative
    months = isNegative ? -parts.months : parts.months
    self.seconds = isNegative ? -seconds : seconds
    days = isNegative ? -parts.days : parts.days
    fractionDigits = parts.fractionDigits
  }

  /// A span of days, hours, minutes and seconds, as `Edm.Duration` has them. That of a `TimeInterval` is
  /// `ISODuration(.seconds(interval))`.
  public init(_ duration: Duration) {
    let (seconds, attoseconds) = duration.components
    isNegative = duration < .zero
    months = 0
    self.seconds = seconds
    days = seconds / 86_400
    fractionDigits = SecondFraction.canonical(attoseconds.magnitude.padded(to: 18))

    let total = seconds.magnitude
    let fraction = fractionDigits.isEmpty ? "" : "." + fractionDigits
    var date = "P"
    var time = "T"
    if total >= 86_400 { date += "\(total / 86_400)D" }
    if total / 3_600 % 24 > 0 { time += "\(total / 3_600 % 24)H" }
    if total / 60 % 60 > 0 { time += "\(total / 60 % 60)M" }
    if total % 60 > 0 || !fraction.isEmpty || total == 0 { time += "\(total % 60)\(fraction)S" }
    text = (isNegative ? "-" : "") + date + (time == "T" ? "" : time)
  }
}

extension ISODuration {
  /// The span down to 10⁻¹⁸ seconds, or `nil` where it has years or months, whose length depends on the calendar.
  public var duration: Duration? {
    guard months == 0 else { return nil }
    let attoseconds = SecondFraction.value(fractionDigits, to: 18)
    return Duration(
      secondsComponent: seconds, attosecondsComponent: isNegative ? -attoseconds : attoseconds)
  }

  /// The span in seconds, or `nil` where it has years or months, whose length depends on the calendar.
  public var timeInterval: TimeInterval? {
    duration.map { $0 / .seconds(1) }
  }

  /// The months, days, seconds and nanoseconds of the span, for Foundation's calendars, which know how long each month
  /// and day is: `calendar.date(byAdding: span.dateComponents, to: date)`.
  public var dateComponents: DateComponents {
    let nanoseconds = Int(SecondFraction.value(fractionDigits, to: 9))
    return DateComponents(
      month: Int(clamping: months), day: Int(clamping: days), second: Int(clamping: seconds - days * 86_400),
      nanosecond: isNegative ? -nanoseconds : nanoseconds)
  }
}

extension ISODuration: Hashable {
  public static func == (left: ISODuration, right: ISODuration) -> Bool {
    left.months == right.months && left.seconds == right.seconds && left.signedFraction == right.signedFraction
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(months)
    hasher.combine(seconds)
    hasher.combine(signedFraction)
  }

  private var signedFraction: String {
    let digits = SecondFraction.canonical(fractionDigits)
    return isNegative && !digits.isEmpty ? "-" + digits : digits
  }
}

extension ISODuration: FieldValue, LosslessStringConvertible {
  public init?(_json: JSONValue) {
    guard case .string(let text) = _json else { return nil }
    self.init(text)
  }

  public var _json: JSONValue { .string(text) }

  public var description: String { text }
}
