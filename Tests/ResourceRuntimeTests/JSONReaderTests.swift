import ResourceRuntime
import Testing

@Suite struct JSONReaderTests {
  @Test(arguments: [
    "null", "true", "false", "0", "-0", "12", "-1.5", "1e5", "1E+5", "1.25e-7", "\"\"", "\"text\"", "[]", "{}",
    "[1,[2,[3]],{}]", #"{"a":{"b":[{"c":null}]},"":1}"#,
    "123456789012345678901234567890.123456789012345678901234567890",
    "1e400", "-1e-400", #""Grüße, 世界 🌍""#, "\"\u{7F}\u{80}\u{7FF}\u{800}\u{FFFF}\u{10000}\u{10FFFF}\"",
  ])
  func validDocumentsAreWrittenAsTheyWere(text: String) throws {
    #expect(String(json: try JSONValue(jsonText: text)) == text)
  }

  @Test func whitespaceIsSkipped() throws {
    let value = try JSONValue(jsonText: " \t\r\n{ \"a\" : [ 1 , 2 ] ,\n\"b\":{ } } \n")

    #expect(String(json: value) == #"{"a":[1,2],"b":{}}"#)
  }

  @Test func aByteOrderMarkIsIgnored() throws {
    #expect(try JSONValue(jsonText: "\u{FEFF}[1]") == [1])
    #expect(throws: JSONValue.ReadingError.self) { try JSONValue(jsonText: "[\u{FEFF}1]") }
  }

  @Test(arguments: [
    (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u0041\u00e9\u4E16""#, "Aé世"), (#""\uD83C\uDF0D""#, "🌍"),
    (#""\u0000""#, "\0"), (#""\uFFFF""#, "\u{FFFF}"), (#""a\u002Fb""#, "a/b"), (#""\\u0041""#, #"\u0041"#),
  ])
  func escapesAreResolved(text: String, expected: String) throws {
    #expect(try JSONValue(jsonText: text) == .string(expected))
  }

  @Test(arguments: [
    // Documents
    ("", 0, "the document ends, expected a value"), ("  ", 2, "the document ends, expected a value"),
    ("1 2", 2, "content behind the end of the document"), ("[1]]", 3, "content behind the end of the document"),
    ("x", 0, "found 'x', expected a value"), ("\u{A0}1", 0, "found byte 0xC2, expected a value"),
    // Words
    ("nul", 3, "the document ends, expected 'null'"), ("trux", 3, "found 'x', expected 'true'"),
    ("True", 0, "found 'T', expected a value"), ("nullx", 4, "content behind the end of the document"),
    ("NaN", 0, "found 'N', expected a value"), ("-Infinity", 1, "found 'I', expected a digit"),
    // Numbers
    ("01", 1, "content behind the end of the document"), ("-", 1, "the document ends, expected a digit"),
    ("+1", 0, "found '+', expected a value"), (".5", 0, "found '.', expected a value"),
    ("1.", 2, "the document ends, expected a digit"), ("1.e5", 2, "found 'e', expected a digit"),
    ("1e", 2, "the document ends, expected a digit"), ("1e+", 3, "the document ends, expected a digit"),
    ("0x10", 1, "content behind the end of the document"), ("--1", 1, "found '-', expected a digit"),
    // Arrays
    ("[", 1, "the document ends, expected a value"), ("[1", 2, "the document ends, expected ',' or ']'"),
    ("[1,]", 3, "found ']', expected a value"), ("[,1]", 1, "found ',', expected a value"),
    ("[1 2]", 3, "found '2', expected ',' or ']'"), ("[1}", 2, "found '}', expected ',' or ']'"),
    // Objects
    ("{", 1, "the document ends, expected the name of a member"),
    ("{1:2}", 1, "found '1', expected the name of a member"),
    (#"{"a"}"#, 4, "found '}', expected ':'"), (#"{"a":}"#, 5, "found '}', expected a value"),
    (#"{"a":1,}"#, 7, "found '}', expected the name of a member"),
    (#"{"a":1 "b":2}"#, 7, "found '\"', expected ',' or '}'"),
    (#"{"a":1]"#, 6, "found ']', expected ',' or '}'"), ("{'a':1}", 1, "found ''', expected the name of a member"),
    // Strings
    ("\"a", 2, "the document ends, expected '\"'"), ("\"\\", 2, "the document ends, expected an escape"),
    ("\"a\nb\"", 2, "byte 0xA in a string has to be escaped"), ("\"\0\"", 1, "byte 0x0 in a string has to be escaped"),
    (#""\x""#, 1, "a backslash has to be followed by one of \" \\ / b f n r t, or by u and four hex digits"),
    (#""a\u12G4""#, 2, "a backslash has to be followed by one of \" \\ / b f n r t, or by u and four hex digits"),
    (#""\u12"#, 1, "a backslash has to be followed by one of \" \\ / b f n r t, or by u and four hex digits"),
    (#""\uD800""#, 1, "half of a surrogate pair"), (#""\uDC00""#, 1, "half of a surrogate pair"),
    (#""\uD800\n""#, 1, "half of a surrogate pair"), (#""\uD800\uD800""#, 1, "half of a surrogate pair"),
    (#""x\uDC00\uD800""#, 2, "half of a surrogate pair"),
  ])
  func invalidDocumentsAreRefused(text: String, offset: Int, reason: String) {
    let error = #expect(throws: JSONValue.ReadingError.self) { try JSONValue(jsonText: text) }

    #expect(error?.offset == offset)
    #expect(error?.reason.description == reason)
  }

  @Test(
    arguments: [
      [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80],
      [0xED, 0xBF, 0xBF], [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80],
      [0xF5, 0x80, 0x80, 0x80], [0xFF], [0xC3], [0xC3, 0x28], [0xE2, 0x82], [0xE2, 0x28, 0xA1], [0xE2, 0x82, 0x28],
      [0xF0, 0x9F, 0x8C], [0xF0, 0x9F, 0x28, 0x8D], [0xF0, 0x9F, 0x8C, 0x28],
    ] as [[UInt8]])
  func invalidUTF8IsRefused(bytes: [UInt8]) {
    for document in [Array("\"a".utf8) + bytes + Array("\"".utf8), Array("\"a".utf8) + bytes] {
      let error = #expect(throws: JSONValue.ReadingError.self) { try JSONValue(jsonData: document) }

      #expect(error?.offset == 2)
      #expect(error?.reason == .invalidUTF8)
    }
  }

  @Test func invalidUTF8IsRefusedInNamesAndBehindEscapes() {
    #expect(throws: JSONValue.ReadingError.self) {
      try JSONValue(jsonData: Array("{\"".utf8) + [0xFF] + Array("\":1}".utf8))
    }
    #expect(throws: JSONValue.ReadingError.self) {
      try JSONValue(jsonData: Array("\"\\n".utf8) + [0xC3] + Array("\"".utf8))
    }
  }

  @Test func nestingHasALimit() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    let deep = #"{"a":"# + nested(127) + "}"

    #expect(String(json: try JSONValue(jsonText: nested(128))) == nested(128))
    #expect(String(json: try JSONValue(jsonText: deep)) == deep)
    let error = #expect(throws: JSONValue.ReadingError.self) { try JSONValue(jsonText: nested(129)) }
    #expect(error?.offset == 128)
    #expect(error?.reason == .tooDeep(limit: 128))
    #expect(throws: JSONValue.ReadingError.self) {
      try JSONValue(jsonData: Array(repeating: UInt8(ascii: "["), count: 1_000_000))
    }
    #expect(throws: JSONValue.ReadingError.self) { try JSONValue(jsonData: nested(3).utf8, maximumDepth: 2) }
  }

  @Test func ofDuplicateMembersTheLastCountsInThePlaceOfTheFirst() throws {
    #expect(String(json: try JSONValue(jsonText: #"{"a":1,"b":2,"a":3}"#)) == #"{"a":3,"b":2}"#)
    #expect(String(json: try JSONValue(jsonText: #"{"a":1,"\u0061":2}"#)) == #"{"a":2}"#)

    let many = (0..<100).map { "\"\($0 % 50)\":\($0)" }.joined(separator: ",")
    let expected = (50..<100).map { "\"\($0 % 50)\":\($0)" }.joined(separator: ",")
    #expect(String(json: try JSONValue(jsonText: "{\(many)}")) == "{\(expected)}")
  }

  @Test func namesAreComparedCharacterByCharacter() throws {
    // One é in one scalar, one in two: equal strings in Swift, two members in JSON.
    let text = "{\"\u{E9}\":1,\"e\u{301}\":2}"
    let value = try JSONValue(jsonText: text)

    #expect(Array(String(json: value).utf8) == Array(text.utf8))
    let policy = try TokenIssuancePolicy(jsonText: text)
    #expect(policy["\u{E9}"] == 1)
    #expect(policy["e\u{301}"] == 2)
  }

  @Test func bigObjectsAreReadInLinearTime() throws {
    let members = (0..<100_000).map { "\"member\($0)\":\($0)" }
    let clock = ContinuousClock()
    var policy: TokenIssuancePolicy?
    let elapsed = try clock.measure {
      policy = try TokenIssuancePolicy(jsonText: "{" + members.joined(separator: ",") + "}")
    }

    #expect(policy?["member99999"] == 99_999)
    // Comparing each name to each would take minutes.
    #expect(elapsed < .seconds(30))
  }

  @Test func bigArraysAreReadInLinearTime() throws {
    let items = [String](repeating: #"{"id":"1","applies":[[],{}]}"#, count: 100_000)
    let clock = ContinuousClock()
    var page: Page<DirectoryObject>?
    let elapsed = try clock.measure {
      page = try Page(jsonData: #"{"value":[\#(items.joined(separator: ","))]}"#.utf8)
    }

    #expect(page?.value.count == 100_000)
    #expect(elapsed < .seconds(30))
  }

  @Test func otherKindsOfDocumentsAreNamed() {
    let error = #expect(throws: JSONValue.ReadingError.self) { try TokenIssuancePolicy(jsonText: "[1]") }

    #expect(error?.description == "JSON, byte 0: the document is of kind array, expected object")
    #expect(throws: JSONValue.ReadingError.self) { try [DirectoryObject](jsonData: "[1]".utf8) }
    #expect(throws: JSONValue.ReadingError.self) { try Page<DirectoryObject>(jsonData: "null".utf8) }
  }
}
