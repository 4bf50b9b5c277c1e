import APIPages
import CommonMark
import Testing

/// JSON as people write it, strict or not, and where its values stand.
@Suite struct LenientJSONTests {
  @Test(arguments: [
    "{}", "[]", " [ ] ", "null", "true", "0", "-1.50e+3", #""text""#, #"{"a":[1,{"b":null}],"c":""}"#,
    #""\" \\ \/ \b \f \n \r \t \u00e9 \uD83D\uDEA2""#, #"{"a":1,"a":2}"#,
  ])
  func strictJSON(_ text: String) {
    let reading = LenientJSON.read(text)
    #expect(reading.value != nil)
    #expect(reading.departure == nil)
    #expect(!reading.hasOmissions)
  }

  @Test(arguments: [
    (#"{"a":1,}"#, LenientJSON.Departure.Kind.surplusComma, 6),
    ("[1,,2]", .surplusComma, 3), ("[,1]", .surplusComma, 1),
    (#"{"a":1 "b":2}"#, .missingComma, 7), ("[1 2]", .missingComma, 3),
    (#"{"a":}"#, .missingValue, 5),
    ("{'a':1}", .singleQuotes, 1),
    ("{a:1}", .bareWord, 1), (#"{"a":String}"#, .bareWord, 5), ("True", .bareWord, 0),
    ("[1, // one\n2]", .comment, 4), ("/* first */ 1", .comment, 0), ("[1, /* endless", .comment, 4),
    ("{\"a\":\"b\nc\"}", .lineBreak, 7),
    (#""\x""#, .escape, 1), (#""\u12""#, .escape, 1),
    ("01", .number, 0), ("1.", .number, 0), (".5", .number, 0), ("+1", .number, 0), ("1e", .number, 0),
    (#"{"a":1, ...}"#, .omission, 8), ("[1, …]", .omission, 4), (#"{"a": ...}"#, .omission, 6),
    (#"{"a":1"#, .unclosed, 0), ("[1", .unclosed, 0),
    ("{} {}", .trailingText, 3), ("1 2", .trailingText, 2),
    ("[1,\u{A0}2]", .strayCharacter, 3), ("\u{FEFF}1", .strayCharacter, 0),
  ])
  func whatIsForgiven(_ text: String, _ kind: LenientJSON.Departure.Kind, _ offset: Int) {
    let reading = LenientJSON.read(text)
    #expect(reading.value != nil, "\(text)")
    #expect(reading.departure?.kind == kind, "\(text)")
    #expect(reading.departure?.offset == offset, "\(text)")
    #expect(reading.hasOmissions == (kind == .omission))
  }

  @Test(arguments: [
    ("", LenientJSON.Departure.Kind.empty), ("   ", .empty), ("}", .empty), (",", .empty),
    (#"{"a" 1}"#, .missingColon), ("{a}", .missingColon), ("[1}", .unclosed), (#"{"a":"b"#, .unclosed),
    (#"""#, .unclosed),
    (#"{"a":1]"#, .bareWord),
  ])
  func whatCantBeRead(_ text: String, _ kind: LenientJSON.Departure.Kind) {
    let reading = LenientJSON.read(text)
    #expect(reading.value == nil, "\(text)")
    #expect(reading.departure?.kind == kind, "\(text)")
  }

  @Test func valuesAreRead() {
    let text = #"{"é": ["\uD83D\uDEA2", 'it''s', -1.5, false, null], b: "c", "B": "d",}"#
    let value = LenientJSON.read(text.replacingQuotes).value
    #expect(value?["b"]?.text == "c")
    #expect(value?["é"]?.text == "🚢")
    guard case .array(let items)? = value?["é"]?.kind else {
      Issue.record("no list")
      return
    }
    #expect(items.map(\.kind) == [.string("🚢"), .string("its"), .number("-1.5"), .bool(false), .null])
  }

  @Test func placesCountBytes() {
    let text = PlacedText(
      "{\n  \"é\": 1,\n  \"b\": [\n    2 ]\n}", page: PagePath("a.md"), position: .init(line: 10, column: 3))
    let members = text.json().value?.members ?? []
    #expect(members.map { text.location(at: $0.offset).description } == ["a.md:11:5", "a.md:12:5"])
    #expect(members.map { text.location(at: $0.value.offset).description } == ["a.md:11:11", "a.md:12:10"])
  }

  @Test func halvesOfPairsAreNoCharacters() {
    #expect(LenientJSON.read(#""\uD83D!""#).value?.text == "\u{FFFD}!")
    #expect(LenientJSON.read(#""\uDEA2""#).value?.text == "\u{FFFD}")
    #expect(LenientJSON.read(#""\uD83D\u0041""#).value?.text == "\u{FFFD}A")
  }

  // MARK: Hostile text

  @Test(arguments: ["[", "{\"a\":", "[{\"a\":[", "{a:'"])
  func depthIsNoTrouble(_ opening: String) {
    let reading = LenientJSON.read(String(repeating: opening, count: 200_000))
    #expect(reading.value == nil)
  }

  @Test func sizeIsNoTrouble() {
    let list = "[" + String(repeating: "{\"name\":\"Aurora\",\"crew\":[1,2]},", count: 100_000) + "0]"
    let reading = LenientJSON.read(list)
    #expect(reading.isStrict)
    guard case .array(let items)? = reading.value?.kind else {
      Issue.record("no list")
      return
    }
    #expect(items.count == 100_001)
  }

  @Test(arguments: ["//", "/*", "...", ",", "'", "\\", "\"\\", "\"\\u", "-", "{,", ":", "\u{0}", "…", "é"])
  func repetitionIsNoTrouble(_ piece: String) {
    for prefix in ["", "{", "[", "\"", "{\"a\":"] {
      _ = LenientJSON.read(prefix + String(repeating: piece, count: 20_000))
    }
  }

  /// Every cut of a text is read or refused, and says where.
  @Test func everyCutIsReadOrRefused() {
    let text = Array(#"{"a": [1, 'b', /* c */ {"d": "\u00e9\n…"}, ...], e: -1.5e3, "f": tr"#.utf8)
    for end in text.indices {
      let reading = LenientJSON.read(String(decoding: text[..<end], as: UTF8.self))
      #expect(reading.departure != nil)
      #expect((0...end + 2).contains(reading.departure?.offset ?? -1))
    }
  }
}

extension String {
  /// Two single quotes are one too many for a string in single quotes.
  fileprivate var replacingQuotes: String { split(separator: "''").joined(separator: "") }
}
