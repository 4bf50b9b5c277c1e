import Foundation
import ResourceRuntime
import Testing

@Suite struct JSONNumberTests {
  @Test(arguments: ["0", "-0", "10", "-7", "0.5", "1e5", "1.5E-10", "1e+2"])
  func numbersByTheStandardAreNumbers(text: String) {
    #expect(JSONNumber(text)?.text == text)
  }

  @Test(arguments: ["", "-", "+1", "01", "1.", ".5", "1e", "0x1", " 1", "1 ", "NaN", "Infinity", "١", "1_000"])
  func othersAreNot(text: String) {
    #expect(JSONNumber(text) == nil)
  }

  @Test(arguments: [
    ("1", "1.0"), ("100", "1e2"), ("0.001", "1E-3"), ("0", "-0.000e5"), ("12.50", "1250e-2"),
    ("1e999999999", "10e999999998"),
  ])
  func equalNumbersAreEqual(left: String, right: String) throws {
    let left = try #require(JSONNumber(left))
    let right = try #require(JSONNumber(right))

    #expect(left == right)
    #expect(left.hashValue == right.hashValue)
  }

  @Test(arguments: [
    ("1", "-1"), ("1", "10"), ("0.1", "0.10000000000000000000000000001"), ("9007199254740992", "9007199254740993"),
    ("1e99999999999999999999", "1e99999999999999999998"),
  ])
  func unequalNumbersAreNot(left: String, right: String) {
    #expect(JSONNumber(left) != JSONNumber(right))
  }

  @Test(
    arguments: [
      ("9223372036854775807", Int64.max), ("-9223372036854775808", .min), ("1.0", 1), ("1e3", 1000), ("-0", 0),
      ("0e9", 0),
      ("1500e-2", 15), ("9223372036854775808", nil), ("1.5", nil), ("1e19", nil), ("1e999999999999", nil),
      ("1e-1", nil),
    ] as [(String, Int64?)])
  func integersAreExact(text: String, expected: Int64?) throws {
    #expect(try #require(JSONNumber(text)).integer() == expected)
  }

  @Test(
    arguments: [
      ("0.1", 0.1), ("1e400", nil), ("-1e400", nil), ("1e-400", 0),
      ("1.7976931348623157e308", .greatestFiniteMagnitude),
    ] as [(String, Double?)])
  func doublesAreTheNearest(text: String, expected: Double?) throws {
    #expect(try #require(JSONNumber(text)).double == expected)
  }

  @Test(
    arguments: [
      ("0.1", "0.1"), ("-12345678901234567890.123456789012345678", "-12345678901234567890.123456789012345678"),
      ("1.500", "1.5"), ("1e3", "1000"), ("0.000", "0"), ("1e-30", "0.000000000000000000000000000001"),
      ("1234567890123456789012345678901234567891", nil), ("1e200", nil),
    ] as [(String, String?)])
  func decimalsAreExactOrNone(text: String, expected: String?) throws {
    let decimal = try #require(JSONNumber(text)).decimal

    #expect(decimal?.description == expected)
  }

  @Test func numbersAreMadeFromValues() {
    #expect(JSONNumber(-7).text == "-7")
    #expect(JSONNumber(UInt64.max).text == "18446744073709551615")
    #expect(JSONNumber(0.1)?.text == "0.1")
    #expect(JSONNumber(Double.infinity) == nil)
    #expect(JSONNumber(Float.nan) == nil)
    #expect(JSONNumber(Decimal.nan) == nil)
    #expect(JSONNumber(Decimal(string: "12.340") ?? 0)?.text == "12.34")
    #expect(JSONNumber("\(Double.leastNonzeroMagnitude)") != nil, "what Swift prints is JSON")
    #expect(JSONNumber("\(1e22)") != nil)
  }
}
