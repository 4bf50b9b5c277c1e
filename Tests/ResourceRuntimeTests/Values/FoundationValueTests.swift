import Foundation
import ResourceRuntime
import Testing

@Suite struct IdentifierTests {
  private static let id = UUID(uuidString: "6f9619ff-8b86-d011-b42d-00cf4fc964ff")

  @Test(arguments: [
    "6f9619ff-8b86-d011-b42d-00cf4fc964ff", "6F9619FF-8B86-D011-B42D-00CF4FC964FF",
    "6f9619ff8b86d011b42d00cf4fc964ff", "{6f9619ff-8b86-d011-b42d-00cf4fc964ff}", "{6F9619FF8B86D011B42D00CF4FC964FF}",
  ])
  func everyFormIsRead(text: String) throws {
    #expect(UUID(_json: .string(text)) == Self.id)
  }

  @Test(arguments: [
    "", "{}", "6f9619ff", "6f9619ff-8b86-d011-b42d-00cf4fc964f", "6f9619ff-8b86-d011-b42d-00cf4fc964fff",
    "6f9619ff-8b86-d011-b42d-00cf4fc964fg", "+f9619ff-8b86-d011-b42d-00cf4fc964ff",
    " 6f9619ff-8b86-d011-b42d-00cf4fc964f", "6f9619ff-8b86-d011-b42d00cf4fc964ff-",
    "6f96-19ff8b86-d011-b42d-00cf4fc964ff", "{6f9619ff-8b86-d011-b42d-00cf4fc964ff",
    "6f9619ff-8b86-d011-b42d-00cf4fc964ff}", "６f9619ff8b86d011b42d00cf4fc964",
  ])
  func otherTextsAreRefused(text: String) {
    #expect(UUID(_json: .string(text)) == nil)
  }
}

@Suite struct BinaryTests {
  @Test(arguments: [
    ("", ""), ("Zg==", "f"), ("Zg", "f"), ("Zg=", "f"), ("Zm8=", "fo"), ("Zm8", "fo"), ("Zm9v", "foo"),
    ("Pz8/Pj4+", "???>>>"), ("Pz8_Pj4-", "???>>>"), ("Pz8_Pg", "???>"), ("Zm9v\r\nZm9v\r\n", "foofoo"),
    ("Zm9v\nZg==\n", "foof"),
  ])
  func bytesAreReadInBothAlphabets(text: String, bytes: String) {
    #expect(Data(_json: .string(text)) == Data(bytes.utf8))
  }

  @Test(arguments: [
    "Z", "Z===", "=", "==", "====", "Zg===", "Zm8==", "Zm9v=", "Zm9v====", "Zg==Zg==", "Zm9=v", "AA=A", "Zm 9v",
    "Zm9v ",
    "Zm.v", "Zm9é", "\0",
  ])
  func otherTextsAreRefused(text: String) {
    #expect(Data(_json: .string(text)) == nil)
  }

  @Test func allBytesComeAndGo() throws {
    for count in 0...100 {
      let data = Data((0..<count).map { UInt8(truncatingIfNeeded: $0 &* 151) })
      let text = data.base64EncodedString()
      let inURLs = String(text.map { $0 == "+" ? "-" : $0 == "/" ? "_" : $0 }.prefix { $0 != "=" })

      try #require(Data(_json: data._json) == data)
      try #require(Data(_json: .string(inURLs)) == data)
    }
  }
}

@Suite struct DecimalTests {
  @Test(arguments: [
    "0", "1", "-1", "0.1", "1234.5678", "99999999999999999999999999999999999999",
    "340282366920938463463374607431768211455", "-340282366920938463463374607431768211455",
    "3.40282366920938463463374607431768211455", "12345678901234567890.12345678901234567",
  ])
  func decimalsLoseNothing(text: String) throws {
    let value = try #require(Decimal(_json: .number(text)))

    #expect(String(json: value) == text)
    #expect(Decimal(_json: .string(text)) == value)
  }

  @Test(arguments: ["1e127", "1e128", "-12e150", "1e165", "1e-128", "99999999999999999999999999999999999999e-128"])
  func powersOfTenAreRead(text: String) throws {
    let number = try #require(JSONNumber(text))
    let value = try #require(number.decimal)

    #expect(JSONNumber(value) == number)
  }

  @Test(arguments: [
    "340282366920938463463374607431768211456", "999999999999999999999999999999999999999",
    "0.1234567890123456789012345678901234567891", "1e166", "12e165", "1e-129", "1e400", "1e99999999999999999999",
  ])
  func whatDoesNotFitIsNotRounded(text: String) {
    #expect(Decimal(_json: .number(text)) == nil)
  }

  @Test func theGreatestAndTheLeastComeAndGo() {
    for value in [Decimal.greatestFiniteMagnitude, .leastFiniteMagnitude, .leastNonzeroMagnitude, .pi] {
      #expect(Decimal(_json: value._json) == value)
    }
  }
}
