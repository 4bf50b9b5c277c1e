import ResourceRuntime
import Testing

@Suite struct PatchTests {
  @Test func aPatchTellsAbsentNullAndValueApart() {
    var patch = Patch<TokenIssuancePolicy> {
      $0.displayName = "Contoso"
      $0.description = nil
    }
    #expect(String(json: patch) == #"{"displayName":"Contoso","description":null}"#)
    #expect(patch[state: \.description] == .null)
    #expect(patch[state: \.priority] == .absent)

    patch[state: \.description] = .absent
    patch["extension_x"] = 1
    #expect(String(json: patch) == #"{"displayName":"Contoso","extension_x":1}"#)
    #expect(!patch.isEmpty && Patch<TokenIssuancePolicy>().isEmpty)
  }

  @Test(arguments: [
    // Alike, new, other, deleted by null, and known only before.
    (#"{"a":1,"b":2,"c":3,"e":5}"#, #"{"a":1,"b":4,"c":null,"d":6}"#, #"{"b":4,"c":null,"d":6}"#),
    // The same number and the same members in another order are no change.
    (#"{"a":1.0,"b":{"x":1,"y":2}}"#, #"{"a":1,"b":{"y":2,"x":1}}"#, "{}"),
    // A nested resource has what changed in it; a collection is replaced.
    (#"{"a":{"x":1,"y":2},"l":[1,2]}"#, #"{"a":{"x":1,"y":3},"l":[2]}"#, #"{"a":{"y":3},"l":[2]}"#),
    (#"{"a":{"x":{"y":1,"z":2}}}"#, #"{"a":{"x":{"y":1,"z":null}}}"#, #"{"a":{"x":{"z":null}}}"#),
    // A nested resource that only lost members did not change, one of another type is a new one.
    (#"{"a":{"x":1,"y":2}}"#, #"{"a":{"x":1}}"#, "{}"),
    (
      ##"{"a":{"@odata.type":"#t","x":1}}"##, ##"{"a":{"@odata.type":"#u","x":1}}"##,
      ##"{"a":{"@odata.type":"#u","x":1}}"##
    ),
    // Annotations of the service are no change; the type goes with one.
    (#"{"@odata.etag":"1","a":1}"#, #"{"@odata.etag":"2","a":1}"#, "{}"),
    (##"{"@odata.type":"#t","a":1}"##, ##"{"@odata.type":"#t","a":2}"##, ##"{"@odata.type":"#t","a":2}"##),
    // An `@` in a name makes no annotation.
    (
      #"{"a":{"anna@contoso.com":1},"m@delta":[1]}"#, #"{"a":{"anna@contoso.com":2},"m@delta":[2]}"#,
      #"{"a":{"anna@contoso.com":2},"m@delta":[2]}"#
    ),
    // Binding a navigation property is a change like any other.
    ("{}", #"{"manager@odata.bind":"https://x/users/1"}"#, #"{"manager@odata.bind":"https://x/users/1"}"#),
    (#"{"a":null}"#, #"{"a":{"x":1}}"#, #"{"a":{"x":1}}"#),
    // A text of other characters is another one, however it looks.
    (#"{"a":"Ren\u00e9"}"#, #"{"a":"Rene\u0301"}"#, "{\"a\":\"Rene\u{301}\"}"),
    // The type of a member goes with it, other annotations of members don't.
    (
      ##"{"a":1,"a@odata.type":"#Int64","b@odata.count":1}"##, ##"{"a":2,"a@odata.type":"#Int64","b@odata.count":2}"##,
      ##"{"a":2,"a@odata.type":"#Int64"}"##
    ),
  ])
  func changesAreWhatAPatchHasToSay(before: String, after: String, expected: String) throws {
    let before = try TokenIssuancePolicy(jsonText: before)
    let after = try TokenIssuancePolicy(jsonText: after)
    #expect(String(json: after.changes(from: before)) == expected)
    #expect(after.changes(from: after).isEmpty)
  }

  @Test func aChainThatEndsInNothingChangesNothing() {
    let patch = Patch<TokenIssuancePolicy> {
      $0.settings?.theme = "dark"
      $0.definition?.append("x")
    }
    #expect(patch.isEmpty)

    var policy = TokenIssuancePolicy { $0["settings"] = [1, 2] }
    policy["settings", as: PolicySettings.self]?.theme = "dark"
    policy["other", as: PolicySettings.self]?.theme = "dark"
    #expect(String(json: policy) == #"{"settings":[1,2]}"#)

    let nested = Patch<TokenIssuancePolicy> {
      $0.settings = PolicySettings { $0.theme = "light" }
      $0.settings?.theme = "dark"
    }
    #expect(nested.settings?.theme == "dark")
  }

  @Test func changesFollowWhatWasWritten() throws {
    let before = try TokenIssuancePolicy(jsonText: #"{"id":"7","displayName":"a","priority":1}"#)
    var after = before
    after.displayName = "b"
    after.priority = nil
    #expect(String(json: after.changes(from: before)) == #"{"displayName":"b","priority":null}"#)
  }
}
