/// What the text of a duration adds up to, without its sign.
struct DurationParts {
  /// The years and months, in months.
  private(set) var months: Int64 = 0
  /// The weeks and days, in days, without a fraction of the last.
  private(set) var days: Int64 = 0
  /// The hours, minutes and whole seconds, and the whole seconds of a fraction of all but months, in seconds.
  private(set) var seconds: Int64 = 0
  /// The digits of the fraction of a second.
  private(set) var fractionDigits = ""

  /// The days and seconds in seconds, or `nil` where they do not fit.
  var totalSeconds: Int64? {
    let (product, productOverflow) = days.multipliedReportingOverflow(by: 86_400)
    let (sum, sumOverflow) = product.addingReportingOverflow(seconds)
    return productOverflow || sumOverflow ? nil : sum
  }

  /// Adds a number of units; `false` where the sum does not fit, or a fraction of a month is left.
  fileprivate mutating func add(_ digits: String, fraction: String, of unit: DurationUnit) -> Bool {
    guard let count = Int64(digits) else { return false }
    switch unit.measure {
    case .months(let factor):
      let (whole, rest) = SecondFraction.product(fraction, factor)
      return Self.add(count, times: factor, to: &months) && Self.add(whole, times: 1, to: &months)
        && SecondFraction.canonical(rest).isEmpty
    case .days(let factor):
      return Self.add(count, times: factor, to: &days) && add(fraction, ofSeconds: factor * 86_400)
    case .seconds(let factor):
      return Self.add(count, times: factor, to: &seconds) && add(fraction, ofSeconds: factor)
    }
  }

  private mutating func add(_ fraction: String, ofSeconds factor: Int64) -> Bool {
    let (whole, rest) = SecondFraction.product(fraction, factor)
    fractionDigits = rest
    return Self.add(whole, times: 1, to: &seconds)
  }

  private static func add(_ count: Int64, times factor: Int64, to total: inout Int64) -> Bool {
    let (product, productOverflow) = count.multipliedReportingOverflow(by: factor)
    let (sum, sumOverflow) = total.addingReportingOverflow(product)
    total = sum
    return !productOverflow && !sumOverflow
  }
}

/// A unit of a duration: its letter, and what it is a multiple of.
private struct DurationUnit {
  enum Measure {
    case months(Int64)
    case days(Int64)
    case seconds(Int64)
  }

  let letter: Unicode.Scalar
  let measure: Measure

  static let ofDate = [
    DurationUnit(letter: "Y", measure: .months(12)), DurationUnit(letter: "M", measure: .months(1)),
    DurationUnit(letter: "W", measure: .days(7)), DurationUnit(letter: "D", measure: .days(1)),
  ]
  static let ofTime = [
    DurationUnit(letter: "H", measure: .seconds(3_600)), DurationUnit(letter: "M", measure: .seconds(60)),
    DurationUnit(letter: "S", measure: .seconds(1)),
  ]
}

extension ASCIIScanner {
  /// The parts behind the `P`: those of the date, then, behind a `T`, those of the time.
  mutating func readDurationParts() -> DurationParts? {
    var parts = DurationParts()
    guard let dateCount = readParts(of: DurationUnit.ofDate, into: &parts) else { return nil }
    guard skip("T") else { return dateCount > 0 ? parts : nil }
    guard let timeCount = readParts(of: DurationUnit.ofTime, into: &parts), timeCount > 0 else { return nil }
    return parts
  }

  /// Reads numbers with their units, of which each may be there once, in this order; how many were there, or `nil`
  /// where one does not fit, has no unit, or has a fraction and is not the last.
  private mutating func readParts(of units: [DurationUnit], into parts: inout DurationParts) -> Int? {
    var count = 0
    var rest = units[...]
    var digits = readDigits()
    while !digits.isEmpty {
      var fraction = ""
      if skip(".") || skip(",") {
        fraction = readDigits()
        if fraction.isEmpty { return nil }
      }
      guard let index = rest.firstIndex(where: { skip($0.letter) }) else { return nil }
      guard parts.add(digits, fraction: fraction, of: units[index]), fraction.isEmpty || isAtEnd else { return nil }
      rest = rest[(index + 1)...]
      count += 1
      digits = readDigits()
    }
    return count
  }
}
