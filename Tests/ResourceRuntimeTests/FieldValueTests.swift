import Foundation
import ResourceRuntime
import Testing

/// A value, read from JSON and written again.
private func read<Value: FieldValue>(_ json: String, as type: Value.Type = Value.self) throws -> Value? {
  Value(_json: try JSONValue(jsonText: json))
}

@Suite struct FieldValueTests {
  @Test func wholeNumbersAreReadWhereTheyFit() throws {
    #expect(try read("127", as: Int8.self) == 127)
    #expect(try read("128", as: Int8.self) == nil)
    #expect(try read("255", as: UInt8.self) == 255)
    #expect(try read("-1", as: UInt8.self) == nil)
    #expect(try read("-32768", as: Int16.self) == -32_768)
    #expect(try read("2147483647", as: Int32.self) == .max)
    #expect(try read("2147483648", as: Int32.self) == nil)
    #expect(try read("9223372036854775807", as: Int64.self) == .max)
    #expect(try read("1.0", as: Int32.self) == 1)
    #expect(try read("1.5", as: Int32.self) == nil)
    #expect(try read("true", as: Int32.self) == nil)
  }

  @Test func bigNumbersAreReadFromStrings() throws {
    #expect(try read(#""9223372036854775807""#, as: Int64.self) == .max)
    #expect(try read(#""-9223372036854775808""#, as: Int64.self) == .min)
    #expect(try read(#""9223372036854775808""#, as: Int64.self) == nil)
    #expect(try read(#""""#, as: Int64.self) == nil)
    #expect(try read(#""12""#, as: Int.self) == 12)
    #expect(try read(#""0.10""#, as: Decimal.self) == Decimal(string: "0.1"))
    #expect(try read(#""12""#, as: Int32.self) == nil)
    #expect(try read(#""x""#, as: Int64.self) == nil)
    #expect(String(json: Int64.max) == "9223372036854775807")
  }

  @Test func floatingPointNumbersKnowTheirNames() throws {
    #expect(try read("0.1", as: Double.self) == 0.1)
    #expect(try read("1", as: Double.self) == 1)
    #expect(try read("0.1", as: Float.self) == 0.1)
    #expect(try read("1e400", as: Double.self) == nil)
    #expect(try read("1e300", as: Float.self) == nil)
    #expect(try read(#""INF""#, as: Double.self) == .infinity)
    #expect(try read(#""-INF""#, as: Float.self) == -.infinity)
    #expect(try read(#""NaN""#, as: Double.self)?.isNaN == true)
    #expect(try read(#""1""#, as: Double.self) == nil)
    #expect(String(json: [0.1, .infinity, -.infinity, .nan]) == #"[0.1,"INF","-INF","NaN"]"#)
  }

  @Test func decimalsLoseNothing() throws {
    let text = "12345678901234567890.12345678901234567"
    let decimal = try #require(try read(text, as: Decimal.self))

    #expect(String(json: decimal) == text)
    #expect(String(json: Decimal.nan) == "null")
  }

  @Test func identifiersAreWrittenInLowerCase() throws {
    let id = try #require(try read(#""6F9619FF-8B86-D011-B42D-00CF4FC964FF""#, as: UUID.self))

    #expect(String(json: id) == #""6f9619ff-8b86-d011-b42d-00cf4fc964ff""#)
    #expect(try read(#""6F9619FF""#, as: UUID.self) == nil)
  }

  @Test func bytesAreWrittenInTheStandardAlphabet() throws {
    #expect(String(json: Data("???>".utf8)) == #""Pz8/Pg==""#)
    #expect(try read("1", as: Data.self) == nil)
  }

  @Test func arraysAreReadAsAWhole() throws {
    #expect(try read("[1,2]", as: [Int].self) == [1, 2])
    #expect(try read("[]", as: [Int].self) == [])
    #expect(try read("[1,null]", as: [Int].self) == nil)
    #expect(try read("[[\"a\"],[]]", as: [[String]].self) == [["a"], []])
    #expect(try read("1", as: [Int].self) == nil)
  }

  @Test func nothingIsReadFromAnotherKind() throws {
    #expect(try read("1", as: String.self) == nil)
    #expect(try read("\"true\"", as: Bool.self) == nil)
    #expect(try read("0", as: Bool.self) == nil)
    #expect(try read("[]", as: PolicySettings.self) == nil)
    #expect(try read("1", as: DateTimeOffset.self) == nil)
    #expect(try read("{}", as: JSONValue.self) == [:])
  }
}
