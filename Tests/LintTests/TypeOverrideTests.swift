import APIModel
import APIPages
import Testing

@testable import docs2swift

/// Corrections of types.
@Suite struct TypeOverrideTests {
  /// A shelf that derives from furniture, which is open; a lamp by itself.
  private func docs(_ overrides: String) -> DocsInMemory {
    DocsInMemory(
      files: [
        "resources/furniture.md": """
        # furniture resource type

        Namespace: library

        <!-- { "blockType": "resource", "@odata.type": "library.furniture", "openType": true } -->
        ```json
        { "id": "String" }
        ```

        ## Properties

        |Property|Type|Description|
        |:---|:---|:---|
        |id|String|Its label.|

        """,
        "resources/shelf.md": ShelfPages.resource(
          "shelf", introduction: "Inherits from [furniture](furniture.md).", rows: "|id|String|Its label.|",
          "|light|[lamp](lamp.md)|Light.|"),
        "resources/lamp.md": ShelfPages.resource("lamp", rows: "|id|String|Its label.|"),
      ], configuration: overrides)
  }

  private func type(_ name: String, in docs: DocsInMemory) throws -> ResourceType {
    try #require(try docs.model.types.first { $0.name.name == name })
  }

  @Test func withoutOverridesPagesCount() throws {
    let docs = docs("")
    #expect(try docs.told == [])
    #expect(try type("shelf", in: docs).base?.name == "furniture")
    #expect(try type("shelf", in: docs).isOpen)
    #expect(try type("shelf", in: docs).properties.map(\.name) == ["light"])
    #expect(try type("lamp", in: docs).kind == .complex)
  }

  @Test func baseIsGiven() throws {
    let docs = docs("overrides:\n  - { type: library.lamp, base: library.furniture, reason: It is some. }\n")
    #expect(try docs.told == [])
    let lamp = try type("lamp", in: docs)
    #expect(lamp.base?.description == "library.furniture")
    // What the base type has is not declared again, and what derives from an open type is open.
    #expect(lamp.properties.isEmpty)
    #expect(lamp.isOpen)
  }

  @Test(arguments: ["none", "null", "~"])
  func baseIsTaken(_ none: String) throws {
    let docs = docs("overrides:\n  - { type: shelf, base: \(none), reason: It is none. }\n")
    #expect(try docs.told == [])
    let shelf = try type("shelf", in: docs)
    #expect(shelf.base == nil)
    #expect(shelf.properties.map(\.name) == ["id", "light"])
  }

  /// A correction settles what pages contradict each other about, also if it takes a side.
  @Test func baseSettlesConflict() throws {
    var docs = docs("")
    docs.files["resources/shelf.md"]? = ShelfPages.resource(
      "shelf", introduction: "Inherits from [furniture](furniture.md).",
      rows: "|id|String|Its label. Inherited from [lamp](lamp.md)|")
    #expect(try docs.generation().report.diagnostics.map(\.id) == [.conflictingBase])
    docs.configuration = "overrides:\n  - { type: shelf, base: furniture, reason: It is no lamp. }\n"
    #expect(try docs.told == [])
  }

  /// The base that a page names and no page describes is of no interest if it is not the base.
  @Test func baseReplacesUndescribedOne() throws {
    var docs = docs("")
    docs.files["resources/lamp.md"]? = ShelfPages.resource(
      "lamp", introduction: "Its page is [here](lamp.md).", rows: "|id|String|Its label.|"
    ).replacing(
      "Its page",
      with:
        "<!-- { \"blockType\": \"resource\", \"baseType\": \"library.light\" } -->\n```json\n{ \"id\": \"a\" }\n```\n\nIts page"
    )
    #expect(try docs.generation().report.diagnostics.map(\.id) == [.unknownBase])
    docs.configuration = "overrides:\n  - { type: lamp, base: furniture, reason: There is no light. }\n"
    #expect(try docs.told == [])
    #expect(try docs.model.types.map(\.name.name) == ["furniture", "lamp", "shelf"])
  }

  @Test func kindIsGiven() throws {
    let docs = docs("overrides:\n  - { type: library.lamp, kind: entity, reason: It has an address. }\n")
    #expect(try docs.told == [])
    #expect(try type("lamp", in: docs).kind == .entity)
    // What refers to it is a navigation property then.
    #expect(try type("shelf", in: docs).properties.first?.isNavigation == true)
  }

  @Test func kindOfDerivedTypesFollows() throws {
    let docs = docs("overrides:\n  - { type: furniture, kind: entity, reason: It has an address. }\n")
    #expect(try docs.told == [])
    #expect(try type("shelf", in: docs).kind == .entity)
    var back = docs
    back.configuration += "  - { type: shelf, kind: complex, reason: This has none. }\n"
    #expect(try back.told == [])
    #expect(try type("shelf", in: back).kind == .complex)
    #expect(try type("furniture", in: back).kind == .entity)
  }

  @Test func openIsGivenAndTaken() throws {
    let docs = docs(
      "overrides:\n  - { type: lamp, open: true, reason: Yes. }\n  - { type: shelf, open: false, reason: No. }\n")
    #expect(try docs.told == [])
    #expect(try type("lamp", in: docs).isOpen)
    #expect(try !type("shelf", in: docs).isOpen)
    #expect(try type("furniture", in: docs).isOpen)
  }

  @Test func nameIsGiven() throws {
    var docs = docs("overrides:\n  - { type: library.lamp, name: readingLamp, reason: The service says so. }\n")
    docs.files["api/lamp-get.md"] = ShelfPages.request("GET /lamps/{id}", answering: "lamp")
    #expect(try docs.told == [])
    let model = try docs.model
    #expect(model.types.map(\.name.description) == ["library.furniture", "library.readingLamp", "library.shelf"])
    // Pages that use the old name mean the type.
    #expect(try type("shelf", in: docs).properties.map(\.type.qualifiedName) == ["library.readingLamp"])
    #expect(model.operations.map { $0.result?.qualifiedName } == ["library.readingLamp"])
  }

  /// The new name is one that pages use already, and the namespace may be another one.
  @Test func newNameIsFound() throws {
    var docs = docs("overrides:\n  - { type: lamp, name: light.readingLamp, reason: The service says so. }\n")
    docs.files["resources/shelf.md"] = ShelfPages.resource("shelf", rows: "|light|readingLamp|Light.|")
    #expect(try docs.generation().report.diagnostics.map(\.id) == [.renamedType])
    #expect(try type("shelf", in: docs).properties.map(\.type.qualifiedName) == ["light.readingLamp"])
  }

  @Test(
    arguments: [
      ("{ type: lmap, open: true, reason: R. }", "No page describes the type 'lmap'."),
      ("{ type: furnitrue, open: true, reason: R. }", "the type 'furnitrue', did you mean 'furniture'?"),
      ("{ type: library.furnitrue, name: x, reason: R. }", "did you mean 'library.furniture'?"),
      ("{ type: lamp, base: furnitrue, reason: R. }", "the type 'furnitrue', did you mean 'furniture'?"),
      ("{ type: lamp, base: lamp, reason: R. }", "can't derive from itself"),
      ("{ type: shelf, base: furniture, reason: R. }", "The pages say the same"),
      ("{ type: lamp, base: none, reason: R. }", "The pages say the same"),
      ("{ type: lamp, kind: complex, reason: R. }", "The pages say the same"),
      ("{ type: shelf, open: true, reason: R. }", "The pages say the same"),
      ("{ type: lamp, name: lamp, reason: R. }", "The pages say the same"),
      ("{ type: lamp, name: shelf, reason: R. }", "There is a type library.shelf already."),
    ])
  func uselessOnesAreReported(_ item: String, _ message: String) throws {
    let docs = docs("overrides:\n  - \(item)\n")
    let diagnostics = try docs.generation().report.diagnostics
    #expect(diagnostics.map(\.id) == [.unusedOverride])
    #expect(diagnostics.first?.location.description.hasPrefix("docs2swift.yaml:2:") == true)
    #expect(diagnostics.first?.message.contains(message) == true, "\(diagnostics)")
    #expect(diagnostics.first?.message.hasSuffix(".") == true)
    // Nothing else has changed.
    #expect(try docs.model.types.map(\.name.name) == ["furniture", "lamp", "shelf"])
    #expect(try docs.model.types.map { $0.base?.name } == [nil, nil, "furniture"])
  }
}
