import APIModel
import APIPages
import Testing

/// What JSON representations tell where tables are silent.
@Suite struct SampledEvidenceTests {
  private func buoy(_ sample: String, annotation: String = "", properties: String = "") -> Docs {
    Docs.harbour([
      "resources/buoy.md": """
      # buoy resource type

      Namespace: sea.port

      \(properties)

      ## JSON representation

      <!-- { "blockType": "resource", "@odata.type": "sea.port.buoy" \(annotation) } -->
      ```json
      \(sample)
      ```
      """
    ])
  }

  private func properties(_ docs: Docs) -> [String] {
    docs.model.types.first { $0.name.name == "buoy" }?.properties.map {
      "\($0.name): \($0.type.qualifiedName)\($0.isCollection ? "[]" : "")"
    } ?? []
  }

  @Test func membersBecomeProperties() {
    let docs = buoy(
      """
      {
        "id": "String (identifier)",
        "isLit": true,
        "placed": "String (timestamp)",
        "seen": "2021-04-01T10:00:00Z",
        "depth": 1.5,
        "number": 1024,
        "count": "Int32",
        "colours": ["String"],
        "ships": [{"@odata.type": "#sea.port.ship"}],
        "flag": {"@odata.type": "sea.port.flag"},
        "shape": {"width": 1},
        "notes": [],
        "nothing": null,
        "@odata.etag": "String",
        "not a name": 1
      }
      """)
    #expect(
      properties(docs) == [
        "id: Edm.String", "isLit: Edm.Boolean", "placed: Edm.DateTimeOffset", "seen: Edm.DateTimeOffset",
        "depth: Edm.Double", "number: Edm.Int64", "count: Edm.Int32", "colours: Edm.String[]", "ships: sea.port.ship[]",
        "flag: sea.port.flag", "shape: Edm.Untyped", "notes: Edm.Untyped[]", "nothing: Edm.Untyped",
      ])
    let diagnostics = docs.model.diagnostics.filter { $0.id == .untabledProperty }
    #expect(diagnostics.map(\.location.description) == ["resources/buoy.md:12:3"])
    #expect(diagnostics.first?.message.contains("id, isLit, placed, seen and 9 more") == true)
    #expect(docs.told == [])
  }

  @Test func tablesComeFirst() {
    let table = "## Properties\n\n|Property|Type|Description|\n|:---|:---|:---|\n|id|String|Key.|\n"
    #expect(properties(buoy("{ \"id\": 1, \"depth\": 2 }", properties: table)) == ["id: Edm.String"])
  }

  @Test func membersOfOpenTypesAreNoProperties() {
    #expect(properties(buoy("{ \"a\": 1 }", annotation: ", \"openType\": true")) == [])
    #expect(properties(buoy("{ \"a\": 1 }", properties: "This is an open type.")) == [])
  }

  @Test func inheritedMembersStayInherited() {
    let docs = buoy("{ \"name\": \"String\", \"depth\": 1 }", annotation: ", \"baseType\": \"sea.port.ship\"")
    #expect(properties(docs) == ["depth: Edm.Int64"])
  }

  @Test func samplesNameEnumerations() {
    let rows = """
      ## Properties

      |Property|Type|Description|
      |:---|:---|:---|
      |shape|String|Possible values are: `can`, `cone`.|
      |light|String|Possible values are: `red`, `green`.|
      |owner|String|Anybody.|
      """
    let sample = """
      {
        "shape": {"@odata.type": "sea.port.buoyShape"},
        "light": "String",
        "owner": {"@odata.type": "sea.port.owner"}
      }
      """
    let docs = buoy(sample, properties: rows)
    #expect(properties(docs) == ["shape: sea.port.buoyShape", "light: Edm.String", "owner: Edm.String"])
    let shape = docs.model.enumerations.first { $0.name.name == "buoyShape" }
    #expect(shape?.members.map(\.name) == ["can", "cone"])
  }

  @Test func unreadableSamplesSayNothing() {
    let docs = buoy(String(repeating: "{\"a\":", count: 5_000))
    #expect(properties(docs) == [])
    #expect(docs.model.diagnostics.map(\.id) == [.unreadableJSON])
  }
}
