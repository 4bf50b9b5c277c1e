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
  /// The digits of the fraction of a second, as many as were written; empty for none.
  public let fractionDigits: String
  /// Whether a minus sign stands in front of the span, which then counts backwards.
  public let isNegative: Bool

  /// The span that a text spells, or `nil` where it is none.
  ///
  /// At least one part has to be there, parts come in their order, only seconds have a fraction, and the sums of months
  /// and of seconds fit into 64 bits.
  public init?(_ text: String) {
    var scanner = ASCIIScanner(text.utf8)
    let isNegative = scanner.skip("-")
    if !isNegative { scanner.skip("+") }
    guard scanner.skip("P"), let parts = scanner.readDurationParts(), scanner.isAtEnd else { return nil }
    self.text = text
    self.isNegative = isNegative
    months = isNegative ? -parts.months : parts.months
    seconds = isNegative ? -parts.seconds : parts.seconds
    fractionDigits = parts.fractionDigits
  }

  /// A span of days, hours, minutes and seconds, as `Edm.Duration` has them.
  public init(_ duration: Duration) {
    let (seconds, attoseconds) = duration.components
    isNegative = duration < .zero
    months = 0
    self.seconds = seconds
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

  /// The span down to 10⁻¹⁸ seconds, or `nil` where it has years or months, whose length depends on the calendar.
  public var duration: Duration? {
    guard months == 0 else { return nil }
    let attoseconds = SecondFraction.value(fractionDigits, to: 18)
    return Duration(
      secondsComponent: seconds, attosecondsComponent: isNegative ? -attoseconds : attoseconds)
  }
}

/// What a duration adds up to, without its sign.
private struct DurationParts {
  var months: Int64 = 0
  var seconds: Int64 = 0
  var fractionDigits = ""

  /// Adds a number of units; `false` where the sum does not fit.
  mutating func add(_ digits: String, of unit: DurationUnit) -> Bool {
    guard let count = Int64(digits) else { return false }
    let path = unit.isInMonths ? \DurationParts.months : \DurationParts.seconds
    let (product, productOverflow) = count.multipliedReportingOverflow(by: unit.factor)
    let (sum, sumOverflow) = self[keyPath: path].addingReportingOverflow(product)
    self[keyPath: path] = sum
    return !productOverflow && !sumOverflow
  }
}

/// A unit of a duration: its letter, and how many months or seconds it has.
private struct DurationUnit {
  let letter: Unicode.Scalar
  let factor: Int64
  var isInMonths = false

  static let ofDate = [
    DurationUnit(letter: "Y", factor: 12, isInMonths: true), DurationUnit(letter: "M", factor: 1, isInMonths: true),
    DurationUnit(letter: "W", factor: 604_800), DurationUnit(letter: "D", factor: 86_400),
  ]
  static let ofTime = [
    DurationUnit(letter: "H", factor: 3_600), DurationUnit(letter: "M", factor: 60),
    DurationUnit(letter: "S", factor: 1),
  ]
}

extension ASCIIScanner {
  /// The parts behind the `P`: those of the date, then, behind a `T`, those of the time.
  fileprivate mutating func readDurationParts() -> DurationParts? {
    var parts = DurationParts()
    guard let dateCount = readParts(of: DurationUnit.ofDate, into: &parts) else { return nil }
    guard skip("T") else { return dateCount > 0 ? parts : nil }
    guard let timeCount = readParts(of: DurationUnit.ofTime, into: &parts), timeCount > 0 else { return nil }
    return parts
  }

  /// Reads numbers with their units, of which each may be there once, in this order; how many were there, or `nil`
  /// where one does not fit or has no unit.
  private mutating func readParts(of units: [DurationUnit], into parts: inout DurationParts) -> Int? {
    var count = 0
    var digits = readDigits()
    for unit in units where !digits.isEmpty {
      if unit.letter == "S", skip(".") {
        parts.fractionDigits = readDigits()
        guard !parts.fractionDigits.isEmpty, next == UInt8(ascii: "S") else { return nil }
      }
      guard skip(unit.letter) else { continue }
      guard parts.add(digits, of: unit) else { return nil }
      count += 1
      digits = readDigits()
    }
    return digits.isEmpty ? count : nil
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
