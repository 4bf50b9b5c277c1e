/// The digits behind the point of a number of seconds: `5` in `0.5`.
enum SecondFraction {
  /// The fraction as a number of parts of a second, digits beyond them cut off: of `5`, 500 with three digits.
  static func value(_ digits: String, to count: Int) -> Int64 {
    let kept = digits.prefix(count)
    return Int64(kept + String(repeating: "0", count: count - kept.count)) ?? 0
  }

  /// A fraction times a whole number: what is whole of the product, and the digits of its fraction, as many as before.
  static func product(_ digits: String, _ factor: Int64) -> (whole: Int64, digits: String) {
    var carry: Int64 = 0
    var product: [UInt8] = []
    for digit in digits.utf8.reversed() {
      carry += Int64(digit - UInt8(ascii: "0")) * factor
      product.append(UInt8(ascii: "0") + UInt8(carry % 10))
      carry /= 10
    }
    return (carry, String(decoding: product.reversed(), as: UTF8.self))
  }

  /// The digits without zeros at the end: equal for equal fractions, and ordered as the fractions are.
  static func canonical(_ digits: String) -> String {
    String(digits.reversed().drop { $0 == "0" }.reversed())
  }
}

extension BinaryInteger {
  /// The number with zeros in front, up to a width: `07`.
  func padded(to width: Int) -> String {
    let digits = String(magnitude)
    return (self < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
