import ResourceRuntime
import Testing

/// Of members of one name, which RFC 8259 leaves to the reader, the last counts, in the place of the first.
@Suite struct DuplicateMemberTests {
  @Test(arguments: [
    (#"{"a":1,"a":2}"#, #"{"a":2}"#),
    (#"{"a":1,"a":1}"#, #"{"a":1}"#),
    (#"{"a":1,"b":2,"a":3}"#, #"{"a":3,"b":2}"#),
    (#"{"a":1,"b":2,"b":3,"a":4,"c":5}"#, #"{"a":4,"b":3,"c":5}"#),
    (#"{"x":0,"a":1,"a":2,"a":3}"#, #"{"x":0,"a":3}"#),
    (#"{"":1,"":2}"#, #"{"":2}"#),
    (#"{"a":1,"a":null}"#, #"{"a":null}"#),
    (#"{"a":{"b":1},"a":{"c":2}}"#, #"{"a":{"c":2}}"#),
    (#"{"a":[{}],"b":1,"a":[1,{"d":2}]}"#, #"{"a":[1,{"d":2}],"b":1}"#),
    (#"{"o":{"a":1,"a":2},"a":3}"#, #"{"o":{"a":2},"a":3}"#),
    (#"{"o":{"a":1,"a":2},"o":{"b":1,"a":2,"b":3}}"#, #"{"o":{"b":3,"a":2}}"#),
    (#"[{"a":1,"a":2},{"a":1}]"#, #"[{"a":2},{"a":1}]"#),
    ("{ \"a\" : 1 ,\n\"b\" : 2 , \"a\" : 3 }", #"{"a":3,"b":2}"#),
    ("\u{FEFF}{\"a\":1,\"a\":2}", #"{"a":2}"#),
    (##"{"@odata.type":"#a","id":"1","@odata.type":"#b"}"##, ##"{"@odata.type":"#b","id":"1"}"##),
  ])
  func theLastCountsInThePlaceOfTheFirst(text: String, expected: String) throws {
    let value = try JSONValue(jsonText: text)

    #expect(String(json: value) == expected)
    #expect(value.isExactly(try JSONValue(jsonText: expected)))
  }

  /// Names are the same whatever escapes spell them.
  @Test(arguments: [
    (#"{"a":1,"\u0061":2}"#, "a"), (#"{"\u0061":1,"a":2}"#, "a"), (#"{"\u0061":1,"\u0061":2}"#, "a"),
    (#"{"/":1,"\/":2}"#, "/"), (#"{"\/":1,"\u002F":2}"#, "/"), (#"{"\u002f":1,"\u002F":2}"#, "/"),
    (#"{"\n":1,"\u000a":2}"#, "\n"), (#"{"\\":1,"\u005C":2}"#, "\\"), (#"{"\"":1,"\u0022":2}"#, "\""),
    (#"{"é":1,"\u00e9":2}"#, "é"), (#"{"🌍":1,"\uD83C\uDF0D":2}"#, "🌍"),
    (#"{"displayName":1,"display\u004eame":2}"#, "displayName"),
  ])
  func spellingsOfOneNameAreOneMember(text: String, name: String) throws {
    let policy = try TokenIssuancePolicy(jsonText: text)

    #expect(policy._storage.names == [name])
    #expect(policy[name] == 2)
    #expect(try JSONValue(jsonText: String(json: policy)) == .object(policy._storage))
  }

  @Test(arguments: [
    "{\"\u{E9}\":1,\"e\u{301}\":2}", "{\"\u{E9}\":1,\"\\u0065\\u0301\":2}", #"{"a":1,"A":2}"#, #"{"a":1,"a ":2}"#,
    #"{"a":1,"a\u0000":2}"#, #"{"\\u0061":1,"a":2}"#, "{\"\u{212B}\":1,\"\u{C5}\":2}",
    #"{"aaaaaaaaXaaaaaaaa":1,"aaaaaaaaYaaaaaaaa":2}"#,
  ])
  func otherNamesAreOtherMembers(text: String) throws {
    let policy = try TokenIssuancePolicy(jsonText: text)

    #expect(policy._storage.count == 2)
    #expect(policy._storage.names.compactMap { policy[$0] } == [1, 2])
  }

  /// Sizes around those at which a reader may go over from one way of comparing names to another.
  @Test(arguments: [2, 8, 9, 15, 16, 17, 18, 31, 32, 33, 63, 64, 65, 66, 127, 128, 129, 255, 256, 257, 1_000])
  func theRuleHoldsForAnyNumberOfMembers(_ count: Int) throws {
    let names = (0..<count).map { "member\($0)" }
    let members = names.map { "\"\($0)\":\"first\"" }
    for repeated in [0, count / 2, count - 1] {
      let text = "{\(members.joined(separator: ",")),\"\(names[repeated])\":\"last\"}"
      let policy = try TokenIssuancePolicy(jsonText: text)

      #expect(policy._storage.names == names)
      #expect(names.indices.allSatisfy { policy[names[$0]] == ($0 == repeated ? "last" : "first") })
    }
    let unique = try TokenIssuancePolicy(jsonText: "{\(members.joined(separator: ","))}")
    #expect(unique._storage.names == names)
  }

  @Test(arguments: [
    "all of one name", "each name twice", "each name twice, once escaped", "no name twice",
    "no name twice, all escaped", "names that only their middles tell apart", "names that are canonically equivalent",
  ])
  func manyMembersAreReadInLinearTime(_ names: String) throws {
    // It takes less than a second; comparing each name to each would take minutes.
    let text = "{" + Self.names(names).map { "\"\($0)\":1" }.joined(separator: ",") + "}"
    var policy: TokenIssuancePolicy?
    let elapsed = try ContinuousClock().measure {
      policy = try TokenIssuancePolicy(jsonText: text)
    }

    let expected = ["all of one name": 1, "each name twice": 32_768, "each name twice, once escaped": 32_768]
    #expect(policy?._storage.count == expected[names] ?? 65_536)
    #expect(elapsed < .seconds(20))
  }

  private static func names(_ description: String) -> [String] {
    let half = 0..<32_768
    let all = 0..<65_536
    let filler = String(repeating: "x", count: 24)
    return switch description {
    case "all of one name": all.map { _ in "name" }
    case "each name twice": half.map { "name\($0)" } + half.map { "name\($0)" }
    case "each name twice, once escaped": half.map { "name\($0)" } + half.map { "n\\u0061me\($0)" }
    case "no name twice, all escaped": all.map { "n\\u0061me\($0)" }
    case "names that only their middles tell apart": all.map { filler + String($0 + 1_000_000) + filler }
    // An é in one character or in two, in sixteen places: to Swift's strings, these are all the same.
    case "names that are canonically equivalent":
      all.map { number in (0..<16).map { number >> $0 & 1 == 0 ? "\u{E9}" : "e\u{301}" }.joined() }
    default: all.map { "name\($0)" }
    }
  }
}
