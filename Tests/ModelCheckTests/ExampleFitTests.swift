import APIModel
import APIPages
import TestSupport
import Testing

/// Examples against the documented types.
@Suite struct ExampleFitTests {
  @Test func nothingIsWrongWithTheHarbour() {
    #expect(Docs.harbour().told == [])
    let docs = Docs.harbour()
    let pages = docs.pages
    let fit = ExampleFit(of: pages, in: APIModel(linking: pages))
    #expect([fit.bodies, fit.strict, fit.typed, fit.fitting] == [4, 4, 4, 4])
  }

  private func told(_ body: String) -> [String] {
    Docs.harbour(Harbour.shipGet(answering: body)).found.map { "\($0.id.rawValue): \($0.message)" }
  }

  @Test func membersThatNoTableLists() {
    let found = Docs.harbour(Harbour.shipGet(answering: #"{ "id": "7", "drauhgt": 4, "mast": 1 }"#)).found
    #expect(found.map(\.id) == [.exampleUnknownMember, .exampleUnknownMember])
    #expect(found.map(\.location.column) == [14, 28])
    #expect(found[0].suggestion == "draught")
    #expect(found[0].message.contains("did you mean 'draught'?"))
    #expect(found[1].suggestion == nil)
  }

  @Test func repeatedItemsAreReportedOnce() {
    #expect(told(#"{ "berth": { "value": [] }, "berths": [{ "x": 1 }, { "x": 2 }] }"#).count == 2)
  }

  @Test(arguments: [
    ##"{ "@odata.context": 1, "@odata.etag": "x", "name@odata.type": "#String", "holds@odata.nextLink": "x" }"##,
    #"{ "name": null, "crew": null, "holds": null, "flag": null, "berth": null }"#,
    #"{ "draught": 4, "crew": -3, "arrival": "2021-01-01T00:00:00Z", "holds": [], "flag": "foreign" }"#,
    ##"{ "@odata.type": "#sea.port.tug", "pull": 3, "name": "Max" }"##,
    #"{ "@odata.type": "sea.port.ship", "name": "Max" }"#,
    #"{ "pull": 3 }"#,
    #"{ "draught": "INF", "berth": { "metres": "90071992547409931" } }"#,
    #"{ "value": { "name": "Max" } }"#,
    #"{ "error": { "code": "sunk" } }"#,
  ])
  func whatFits(_ body: String) {
    #expect(told(body) == [])
  }

  @Test(arguments: [
    #"{ "name": 7 }"#, #"{ "crew": "12" }"#, #"{ "crew": 1.5 }"#, #"{ "isMoored": "true" }"#, #"{ "arrival": 2021 }"#,
    #"{ "flag": { "@odata.type": "sea.port.flag" } }"#, #"{ "flag": 1 }"#, #"{ "berth": "north" }"#,
    #"{ "holds": [1] }"#, #"{ "draught": "deep" }"#, #"{ "berth": { "metres": "long" } }"#, #""just text""#,
  ])
  func valuesOfAnotherKind(_ body: String) {
    let messages = told(body)
    #expect(messages.count == 1)
    #expect(messages.allSatisfy { $0.hasPrefix("example-wrong-kind: ") }, "\(messages)")
  }

  @Test(arguments: [
    #"{ "name": ["Aurora"] }"#, #"{ "holds": "coal" }"#, #"{ "flag": ["home"] }"#,
    #"{ "berth": [{ "quayside": "north" }] }"#,
    #"{ "value": [{ "id": "7" }] }"#, #"[{ "id": "7" }]"#,
  ])
  func listsAgainstSingleValues(_ body: String) {
    let messages = told(body)
    #expect(messages.count == 1)
    #expect(messages.allSatisfy { $0.hasPrefix("example-wrong-collection: ") }, "\(messages)")
  }

  @Test func collectionsNeedTheirEnvelope() {
    let page = Harbour.shipList.replacing(
      "{ \"value\": [{ \"id\": \"7\" }, { \"pull\": 3 }] }", with: "{ \"id\": \"7\" }")
    #expect(Docs.harbour(["api/ship-list.md": page]).found.map(\.id) == [.exampleWrongCollection])
  }

  @Test func valuesThatAreNoMembers() {
    let found = Docs.harbour(Harbour.shipGet(answering: #"{ "flag": "Home" }"#)).found
    #expect(found.map(\.id) == [.exampleUnknownValue])
    #expect(found.first?.suggestion == "home")
    #expect(told(#"{ "flag": "1" }"#) == [])
    #expect(told(#"{ "flag": "home,foreign" }"#).count == 1)
  }

  @Test func severalMembersAtOnce() {
    let flags = Harbour.flag.replacing(
      "# flag enum type", with: "# flag enum type\n\nThis enumeration is multi-valued."
    )
    .replacing("## Members", with: "## Members\n\nThis enumeration is multi-valued.")
    let files = ["resources/flag.md": flags]
    let fitting = files.merging(Harbour.shipGet(answering: #"{ "flag": "home, foreign" }"#)) { $1 }
    #expect(Docs.harbour(fitting).told == [])
    let wrong = files.merging(Harbour.shipGet(answering: #"{ "flag": "home,none" }"#)) { $1 }
    #expect(Docs.harbour(wrong).found.map(\.id) == [.exampleUnknownValue])
  }

  @Test func typesThatObjectsName() {
    #expect(told(##"{ "@odata.type": "#sea.port.barge", "x": 1 }"##).first?.hasPrefix("unknown-type: ") == true)
    #expect(
      told(##"{ "@odata.type": "#sea.port.berth", "quayside": "north" }"##).first?.hasPrefix("example-wrong-type: ")
        == true)
    // A named type has no members of types that derive from it.
    #expect(
      told(##"{ "@odata.type": "#sea.port.ship", "pull": 3 }"##).first?.hasPrefix("example-unknown-member: ") == true)
  }

  /// What is of no documented type is searched for objects that name theirs.
  @Test func typesInsideWhatIsUntyped() {
    let body = #"{ "error": 0, "list": [{ "@odata.type": "sea.port.berth", "quaysied": "" }] }"#
    let page = Harbour.request(
      "Dance", "POST /ships/{id}/dance", examples: [Harbour.request("POST https://port.example/ships/7/dance", body)])
    let docs = Docs.harbour([
      "api/ship-dance.md": page,
      "resources/dances.md": "# Dances\n\n|Method|Description|\n|---|---|\n|[Dance](../api/ship-dance.md)|Dances.|\n",
    ])
    #expect(docs.found.map(\.id) == [.exampleUnknownMember])
    #expect(docs.found.first?.suggestion == "quayside")
  }

  @Test func bodiesOfRequests() {
    let page = Harbour.request(
      "Create ship", "POST /ships",
      examples: [
        Harbour.request("POST https://port.example/v1.0/ships", #"{ "nam": "Aurora" }"#),
        Harbour.response(type: "sea.port.ship", "{}"),
      ])
    #expect(Docs.harbour(["api/ship-post.md": page]).found.map(\.id) == [.exampleUnknownMember])
  }

  @Test func openTypesTakeAnyMember() {
    let open = Harbour.ship.replacing("\"keyProperty\"", with: "\"openType\": true, \"keyProperty\"")
    let stated = Harbour.ship.replacing("A vessel", with: "This is an _open type_. A vessel")
    for ship in [open, stated] {
      let files = ["resources/ship.md": ship].merging(Harbour.shipGet(answering: #"{ "mast": 1 }"#)) { $1 }
      #expect(Docs.harbour(files).told == [])
    }
  }

  @Test func typesOfWhichNothingIsKnown() {
    let berth = "# berth resource type\n\nNamespace: sea.port\n\n## Properties\n\nNone.\n"
    let files = ["resources/berth.md": berth].merging(Harbour.shipGet(answering: #"{ "berth": "north" }"#)) { $1 }
    #expect(Docs.harbour(files).found.filter { $0.id == .exampleWrongKind } == [])
  }

  @Test func annotationsThatNameNoType() {
    let page = Harbour.request(
      "Get ship", "GET /ships/{id}",
      examples: [
        Harbour.response(type: "sea.port.ship", "{}"), Harbour.response(type: "sea.port.shipp", "{}"),
      ])
    let found = Docs.harbour(["api/ship-get.md": page]).found
    #expect(found.map(\.id) == [.unknownType])
    #expect(found.first?.suggestion == "sea.port.ship")
  }

  // MARK: JSON that is none

  @Test func lenientAndUnreadableJSON() {
    let lenient = Docs.harbour(Harbour.shipGet(answering: "{\n  \"id\": \"7\",\n}")).found
    #expect(lenient.map { "\($0.severity) \($0.id.rawValue) \($0.location.column)" } == ["note lenient-json 12"])
    let unreadable = Docs.harbour(Harbour.shipGet(answering: "{ \"id\" \"7\" }")).found
    #expect(unreadable.map { "\($0.severity) \($0.id.rawValue)" } == ["warning unreadable-json"])
  }

  @Test(arguments: [
    String(repeating: "[", count: 100_000), String(repeating: "{\"a\":", count: 100_000), "{\"id\": \"",
    "{ \"" + String(repeating: "x", count: 1_000_000) + "\": 1 }",
  ])
  func hostileBodies(_ body: String) {
    #expect(Docs.harbour(Harbour.shipGet(answering: body)).found.count == 1)
  }

  @Test func manyFindingsInOneBody() {
    let time = processorTime {
      let members = (0..<40_000).map { "\"member\($0)\": \($0)" }.joined(separator: ",\n")
      #expect(Docs.harbour(Harbour.shipGet(answering: "{\n\(members)\n}")).found.count == 40_000)
    }
    #expect(time < .seconds(60))
  }

  @Test func bodiesThatAreNotMeantToBeJSON() {
    let page = Harbour.shipGet.replacing("application/json", with: "text/html").replacing("\"Aurora\"", with: "Aurora")
    #expect(Docs.harbour(["api/ship-get.md": page]).told == [])
  }
}
