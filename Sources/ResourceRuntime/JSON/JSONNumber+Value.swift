/// A decimal number as its digits and a power of ten: the same for every text of one number.
struct DecimalDigits: Hashable {
  var isNegative: Bool
  /// ASCII digits, without zeros at either end; none for zero.
  var digits: [UInt8]
  /// The power of ten that the digits, read as a whole number, are multiplied with.
  var exponent: Int

  /// The digits of a valid number, or `nil` where the exponent leaves the range of `Int`.
  init?(_ number: JSONNumber) {
    let text = Array(number.text.utf8)
    let mantissaEnd = text.firstIndex { $0 == UInt8(ascii: "e") || $0 == UInt8(ascii: "E") } ?? text.endIndex
    let mantissa = text[..<mantissaEnd].filter { $0 != UInt8(ascii: "-") }
    let point = mantissa.firstIndex(of: UInt8(ascii: "."))
    digits = mantissa.filter { $0 != UInt8(ascii: ".") }
    let fractionCount = point.map { mantissa.count - 1 - $0 } ?? 0

    while digits.last == UInt8(ascii: "0") { digits.removeLast() }
    let trailingZeros = mantissa.count - (point == nil ? 0 : 1) - digits.count
    digits = Array(digits.drop { $0 == UInt8(ascii: "0") })
    guard !digits.isEmpty else {
      isNegative = false
      exponent = 0
      return
    }

    isNegative = text.first == UInt8(ascii: "-")
    var written = 0
    if mantissaEnd < text.endIndex {
      guard let value = Int(String(decoding: text[(mantissaEnd + 1)...], as: UTF8.self)) else { return nil }
      written = value
    }
    let (sum, overflow) = written.addingReportingOverflow(trailingZeros - fractionCount)
    guard !overflow else { return nil }
    exponent = sum
  }
}

extension JSONNumber: Hashable {
  public static func == (left: JSONNumber, right: JSONNumber) -> Bool {
    if left.text == right.text { return true }
    guard let leftDigits = DecimalDigits(left), let rightDigits = DecimalDigits(right) else { return false }
    return leftDigits == rightDigits
  }

  public func hash(into hasher: inout Hasher) {
    if let digits = DecimalDigits(self) {
      hasher.combine(digits)
    } else {
      hasher.combine(text)
    }
  }
}

extension JSONNumber {
  /// The number as an integer, or `nil` where it is not whole or does not fit. `1.0` and `1e3` are whole.
  public func integer<Integer: FixedWidthInteger>(as type: Integer.Type = Integer.self) -> Integer? {
    if let value = Integer(text) { return value }
    // No integer type of Swift holds more than 39 digits; the limit keeps `1e999999999` from being written out.
    guard let number = DecimalDigits(self), number.exponent >= 0, number.exponent <= 39 else { return nil }
    guard !number.digits.isEmpty else { return 0 }
    let zeros = String(repeating: "0", count: number.exponent)
    return Integer((number.isNegative ? "-" : "") + String(decoding: number.digits, as: UTF8.self) + zeros)
  }

  /// The nearest `Double`, or `nil` where the number is beyond all of them.
  public var double: Double? {
    Double(text).flatMap { $0.isFinite ? $0 : nil }
  }

  /// The nearest `Float`, or `nil` where the number is beyond all of them.
  public var float: Float? {
    Float(text).flatMap { $0.isFinite ? $0 : nil }
  }
}
