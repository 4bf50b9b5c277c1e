import APIModel
import APIPages
import Testing

/// JSON representations against tables.
@Suite struct RepresentationTests {
  @Test func membersThatNoTableLists() {
    let ship = Harbour.ship.replacing(
      "\"crew\": 12,", with: "\"crew\": 12,\n  \"drauhgt\": \"\",\n  \"@odata.etag\": \"\",")
    let found = Docs.harbour(["resources/ship.md": ship]).found
    #expect(found.map { "\($0.location) \($0.id.rawValue)" } == ["resources/ship.md:38:3 untabled-property"])
    #expect(found.first?.suggestion == "draught")
    #expect(found.first?.severity == .note)
  }

  @Test func inheritedMembersAreListed() {
    let tug = Harbour.tug.replacing("{ \"pull\": 60 }", with: "{ \"pull\": 60, \"name\": \"String\" }")
    #expect(Docs.harbour(["resources/tug.md": tug]).told == [])
  }

  @Test func rowsThatTheRepresentationLacks() {
    let ship = Harbour.ship.replacing("  \"crew\": 12,\n", with: "")
    #expect(Docs.harbour(["resources/ship.md": ship]).told == ["resources/ship.md:22:2 unsampled-property"])
    let truncated = ship.replacing("\"keyProperty\"", with: "\"truncated\": true, \"keyProperty\"")
    #expect(Docs.harbour(["resources/ship.md": truncated]).told == [])
    let omitting = ship.replacing("\"draught\": 4.5,", with: "\"draught\": 4.5, ...")
    #expect(Docs.harbour(["resources/ship.md": omitting]).told == [])
  }

  @Test func relationshipsNeedNoSample() {
    let ship = Harbour.ship.replacing(
      "## JSON representation",
      with: """
        ## Relationships

        |Relationship|Type|Description|
        |:---|:---|:---|
        |pilots|[tug](tug.md) collection|Who guides her.|

        ## JSON representation
        """)
    #expect(Docs.harbour(["resources/ship.md": ship]).told == [])
  }
}
