import APIPages
import Testing

@testable import docs2swift

/// What was likely meant by a name that does not exist.
@Suite struct NearestNameTests {
  @Test(
    arguments: [
      ("modul", "module"), ("moduel", "module"), ("MODULE", "module"), ("clinet", "client"), ("overrids", "overrides"),
      ("userIdentiy", "userIdentity"), ("useridentity", "userIdentity"), ("xuserIdenttiy", "userIdentity"),
      ("none", nil), ("usr", nil), ("User", "user"), ("somethingElse", nil), ("", nil),
    ] as [(String, String?)])
  func nearOnesAreFound(_ name: String, _ meant: String?) {
    let names = ["module", "client", "overrides", "userIdentity", "user", "tone"]
    #expect(NearestName.suggestion(for: name, among: names) == meant)
    #expect(NearestName.suggestion(for: name, among: names.reversed()) == meant)
  }

  /// Of two that are equally near, neither is clearly meant.
  @Test func tiesAreNoAnswer() {
    #expect(NearestName.suggestion(for: "deviceA", among: ["deviceB", "deviceC"]) == nil)
    #expect(NearestName.suggestion(for: "deviceA", among: ["deviceB", "deviceC", "deviceAB", "devicea"]) == "devicea")
    #expect(NearestName.suggestion(for: "deviceA", among: ["deviceB", "deviceB"]) == "deviceB")
  }

  /// Unknown types get a suggestion, in the message and by itself.
  @Test func unknownTypesAreAnswered() throws {
    let docs = DocsInMemory(
      files: [
        "resources/shelf.md": ShelfPages.resource(
          "shelf", rows: "|a|furnitrue|A.|", "|b|library.furnitrue|B.|", "|c|Strng|C.|"),
        "resources/furniture.md": ShelfPages.resource("furniture", rows: "|a|String|A.|"),
      ])
    let diagnostics = try docs.generation().report.diagnostics
    #expect(diagnostics.map(\.suggestion) == ["furniture", "library.furniture", "String"])
    #expect(
      diagnostics.first?.message
        == "No page describes the type 'furnitrue' of a, did you mean 'furniture'? The property is untyped. "
        + "Name a type that a page describes, or an OData primitive such as String.")
  }
}
