import Foundation
import ResourceRuntime
import Testing

@Suite struct JSONCodingTests {
  private static let text = """
    {"theme":"dark","n":[1,-2,18446744073709551615,0.1,true,null],"fallback":{"theme":null,"o":{}},"e":[]}
    """

  @Test func resourcesThatSaySoAreCodable() throws {
    let settings = try PolicySettings(jsonText: Self.text)
    let encoded = try JSONEncoder().encode(settings)
    let decoded = try JSONDecoder().decode(PolicySettings.self, from: encoded)

    #expect(decoded == settings)
    #expect(try JSONDecoder().decode(PolicySettings.self, from: Data(Self.text.utf8)) == settings)
  }

  @Test func otherEncodersWillDo() throws {
    let settings = PolicySettings {
      $0.theme = "dark"
      $0.alternatives = [PolicySettings { $0.theme = "light" }]
    }
    let encoded = try PropertyListEncoder().encode(["settings": settings])
    let decoded = try PropertyListDecoder().decode([String: PolicySettings].self, from: encoded)

    #expect(decoded == ["settings": settings])
  }

  @Test(arguments: ["null", "true", "1", "-1.5", "\"a\"", "[]", "{}", "[[1],{\"a\":null}]", "18446744073709551615"])
  func valuesAreCodable(text: String) throws {
    let value = try JSONValue(jsonText: text)

    #expect(try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8)) == value)
    #expect(try JSONDecoder().decode(JSONValue.self, from: JSONEncoder().encode(value)) == value)
  }

  @Test func numbersBeyondEveryTypeAreRefusedByOtherEncoders() throws {
    let value = try JSONValue(jsonText: "[1e400]")

    #expect(throws: EncodingError.self) { try JSONEncoder().encode(value) }
    #expect(String(json: value) == "[1e400]")
  }

  @Test func anotherKindIsAnErrorOfTheDecoder() {
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(PolicySettings.self, from: Data("[1]".utf8)) }
  }

  @Test func timesAreCodableAsTexts() throws {
    struct Times: Codable, Equatable {
      var moment = DateTimeOffset("2021-07-05T08:30:00.1234567+02:00")
      var day = CalendarDate("2021-07-05")
      var time = TimeOfDay("08:30:00.0000000")
      var span = ISODuration("P1DT2H")
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let data = try encoder.encode(Times())

    #expect(
      String(decoding: data, as: UTF8.self) == """
        {"day":"2021-07-05","moment":"2021-07-05T08:30:00.1234567+02:00","span":"P1DT2H","time":"08:30:00.0000000"}
        """)
    #expect(try JSONDecoder().decode(Times.self, from: data) == Times())
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([CalendarDate].self, from: Data(#"["2021-02-30"]"#.utf8))
    }
  }
}
