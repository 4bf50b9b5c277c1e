import APIModel
import APIPages
import Testing

@testable import docs2swift

/// Corrections of properties and of lists of members.
@Suite struct PropertyOverrideTests {
  private func docs(_ overrides: String) -> DocsInMemory {
    DocsInMemory(
      files: [
        "resources/shelf.md": ShelfPages.resource(
          "shelf", rows: "|height|Int32|In metres. Nullable.|", "|top|bok|On top.|", "|@a.label|String|The label.|"),
        "resources/bookshelf.md": ShelfPages.resource(
          "bookshelf", introduction: "Inherits from [shelf](shelf.md).", rows: "|height|Int32|In metres.|",
          "|bound|[covering](covering.md)|How.|"),
        "resources/covering.md": ShelfPages.enumeration("covering", members: "glue", "thread"),
      ], configuration: overrides)
  }

  private func property(_ name: String, of type: String = "shelf", in docs: DocsInMemory) throws -> Property {
    let type = try #require(try docs.model.types.first { $0.name.name == type })
    return try #require(type.properties.first { $0.name == name })
  }

  @Test func typeIsGiven() throws {
    let docs = docs("overrides:\n  - { property: library.shelf.height, type: Edm.Double, reason: Fractions. }\n")
    #expect(try property("height", in: docs).type == .primitive(.double))
    #expect(try docs.generation().report.diagnostics.map(\.id) == [.unknownType])
  }

  /// What is wrong with the cell matters no longer when the type is given.
  @Test(arguments: ["bookshelf", "covering", "String", "library.bookshelf", "Edm.Untyped"])
  func typeSettlesWhatIsNotUnderstood(_ type: String) throws {
    let docs = docs("overrides:\n  - { property: shelf.top, type: \(type), collection: true, reason: Books. }\n")
    #expect(try docs.told == [])
    #expect(try property("top", in: docs).isCollection)
    #expect(try property("top", in: docs).type.qualifiedName.hasSuffix(type))
  }

  @Test func collectionAndNullabilityAreGiven() throws {
    let docs = docs(
      "overrides:\n  - { property: library.shelf.height, collection: true, nullable: false, reason: Several. }\n")
    #expect(try property("height", in: docs).isCollection)
    #expect(try property("height", in: docs).facts.isNullable == false)
  }

  /// The rows of derived types that repeat the property by its old name declare nothing.
  @Test func nameIsGiven() throws {
    let docs = docs("overrides:\n  - { property: library.shelf.height, name: tallness, type: Double, reason: So. }\n")
    #expect(try property("tallness", in: docs).type == .primitive(.double))
    #expect(try docs.model.types.first { $0.name.name == "bookshelf" }?.properties.map(\.name) == ["bound"])
  }

  @Test func namesMayHaveDots() throws {
    let docs = docs("overrides:\n  - { property: library.shelf.@a.label, type: Edm.Guid, reason: It is one. }\n")
    #expect(try property("@a.label", in: docs).type == .primitive(.guid))
  }

  @Test func membersAreAdded() throws {
    let docs = docs("overrides:\n  - { enumeration: library.covering, add-members: [ring, no], reason: New. }\n")
    #expect(try docs.model.enumerations.first?.members.map(\.name) == ["glue", "thread", "ring", "no"])
  }

  /// Properties that only requests show have no row; they can be corrected all the same.
  @Test func propertyOfRequestsIsCorrected() throws {
    var docs = docs("")
    docs.files["resources/room.md"] = ShelfPages.resource("room", rows: "|id|String|It.|")
    docs.files["api/room-get.md"] = ShelfPages.request("GET /rooms/{id}", answering: "room")
    docs.files["resources/lamp.md"] = ShelfPages.resource("lamp", rows: "|id|String|It.|")
    docs.files["api/lamp-get.md"] = ShelfPages.request("GET /lamps/{id}", answering: "lamp")
    docs.files["api/room-lamp.md"] = ShelfPages.request("GET /rooms/{id}/lights/{id}", answering: "lamp")
    let before = try property("lights", of: "room", in: docs)
    #expect(before.isCollection && before.isNavigation)
    docs.configuration = "overrides:\n  - { property: room.lights, collection: false, name: light, reason: One. }\n"
    #expect(try !property("light", of: "room", in: docs).isCollection)
    #expect(try docs.messages(.unusedOverride) == [])
  }

  @Test(
    arguments: [
      (
        "{ property: library.shelf.heigth, type: Double, reason: R. }",
        "has no property 'heigth', did you mean 'height'?"
      ),
      (
        "{ property: library.shlef.height, type: Double, reason: R. }",
        "the type 'library.shlef', did you mean 'library.shelf'?"
      ),
      ("{ property: library.shelf.height, type: Duoble, reason: R. }", "the type 'Duoble', did you mean 'Double'?"),
      ("{ property: library.shelf.height, type: Edm.Strng, reason: R. }", "did you mean 'Edm.String'?"),
      ("{ property: bookshelf.height, type: Double, reason: R. }", "comes from library.shelf. Correct it there."),
      ("{ property: library.shelf.height, type: Int32, reason: R. }", "The pages say the same"),
      ("{ property: library.shelf.height, collection: false, reason: R. }", "The pages say the same"),
      ("{ property: library.shelf.height, nullable: true, reason: R. }", "The pages say the same"),
      ("{ property: library.shelf.height, name: height, reason: R. }", "The pages say the same"),
      ("{ property: library.shelf.height, name: top, reason: R. }", "There is a property top already."),
      ("{ enumeration: coverng, add-members: [a], reason: R. }", "the enumeration 'coverng', did you mean 'covering'?"),
      ("{ enumeration: shelf, add-members: [a], reason: R. }", "No page describes the enumeration 'shelf'"),
      ("{ enumeration: covering, add-members: [glue], reason: R. }", "The pages say the same"),
    ])
  func uselessOnesAreReported(_ item: String, _ message: String) throws {
    let docs = docs("overrides:\n  - \(item)\n")
    let messages = try docs.messages(.unusedOverride)
    #expect(messages.count == 1)
    #expect(messages.first?.contains(message) == true, "\(messages)")
    #expect(messages.first?.hasSuffix(".") == true)
  }

  /// Of several facts in one item, the one that is not needed is reported, at its own line.
  @Test func factsAreReportedEach() throws {
    let docs = docs(
      """
      overrides:
        - property: library.shelf.height
          type: Edm.Double
          nullable: true
          reason: Fractions.
        - enumeration: covering
          add-members:
            - ring
            - glue
          reason: New.

      """)
    let places = try docs.told.filter { $0.hasSuffix("unused-override") }
    #expect(places == ["docs2swift.yaml:4:5 unused-override", "docs2swift.yaml:9:9 unused-override"])
  }

  @Test func unusedOverrideCanBeSuppressed() throws {
    let docs = docs(
      """
      suppress:
        - { id: unused-override, page: docs2swift.yaml, reason: The next release needs it. }
        - { id: unknown-type, reason: So it is. }
      overrides:
        - { property: library.shelf.height, type: Int32, reason: The next release says String. }

      """)
    #expect(try docs.told == [])
  }
}
