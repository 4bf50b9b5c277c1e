import APIModel
import APIPages
import Testing

@testable import docs2swift

/// Comments in pages that suppress diagnostics.
@Suite struct SuppressionCommentTests {
  private static let path = "resources/shelf.md"

  private func docs(_ introduction: String, rows: String = "|top|bok|On top.|") -> DocsInMemory {
    DocsInMemory(files: [Self.path: ShelfPages.resource("shelf", introduction: introduction, rows: rows)])
  }

  private func append(_ text: String) -> DocsInMemory {
    DocsInMemory(files: [Self.path: ShelfPages.resource("shelf", rows: "|top|bok|On top.|") + text])
  }

  @Test func withoutCommentAllAreTold() throws {
    #expect(try docs("A shelf.").told == ["resources/shelf.md:11:6 unknown-type"])
  }

  @Test(
    arguments: [
      "<!-- docs2swift-disable unknown-type -->", "<!--docs2swift-disable unknown-type-->",
      "<!-- docs2swift-disable unknown-type: Somebody else's. -->", "   <!-- docs2swift-disable\nunknown-type -->",
      "> <!-- docs2swift-disable unknown-type -->", "- <!-- docs2swift-disable unknown-type -->",
      "<div>\n<!-- docs2swift-disable unknown-type -->\n</div>",
    ])
  func pageIsSilenced(_ comment: String) throws {
    let docs = docs(comment)
    #expect(try docs.told == [])
    #expect(try docs.generation().report.suppressed.map(\.id) == [.unknownType])
    // Where on the page it stands makes no difference.
    #expect(try append("\n\(comment)\n").told == [])
  }

  @Test func severalIDsInOneComment() throws {
    let comment = "<!-- docs2swift-disable unknown-type, duplicate-property -->"
    #expect(try docs(comment, rows: "|top|bok|On top.|\n|top|bok|Above.|").told == [])
  }

  @Test func otherPagesAreNotMeant() throws {
    var docs = docs("<!-- docs2swift-disable unknown-type -->")
    docs.files["resources/room.md"] = ShelfPages.resource("room", rows: "|lamp|lmap|Light.|")
    #expect(try docs.told == ["resources/room.md:11:7 unknown-type"])
  }

  /// In code and in text, such a comment is no comment.
  @Test(arguments: ["`<!-- docs2swift-disable unknown-type -->`", "```\n<!-- docs2swift-disable unknown-type -->\n```"])
  func codeIsNotMeant(_ text: String) throws {
    #expect(try docs(text).generation().report.diagnostics.map(\.id) == [.unknownType])
  }

  // MARK: What follows

  private func request(before lines: String) -> DocsInMemory {
    let page = ShelfPages.request("GET /shelves/{id}and-more").replacing(
      "<!-- { \"blockType\"", with: "\(lines)<!-- { \"blockType\"")
    return DocsInMemory(files: [
      "api/shelf-get.md": page, Self.path: ShelfPages.resource("shelf", rows: "|id|String|It.|"),
    ])
  }

  @Test func nextLineIsTheNextWithContent() throws {
    let comment = "<!-- docs2swift-disable-next-line lenient-annotation -->\n\n\n"
    var docs = request(before: comment)
    docs.files["api/shelf-get.md"] = docs.files["api/shelf-get.md"]?
      .replacing("\"ignored\" }", with: "\"ignored\", }").replacing("and-more", with: "")
    #expect(try docs.told == [])
    #expect(try docs.generation().report.suppressed.map { "\($0.location)" } == ["api/shelf-get.md:18:1"])
  }

  @Test func nextLineIsOneLine() throws {
    let docs = request(before: "<!-- docs2swift-disable-next-line malformed-path -->\n")
    #expect(try docs.told == ["api/shelf-get.md:15:35 unused-suppression", "api/shelf-get.md:18:1 malformed-path"])
  }

  /// The block is the code, with the annotation in front of it.
  @Test func nextBlockHasAllItsLines() throws {
    let docs = request(before: "<!-- docs2swift-disable-next-block malformed-path -->\n")
    #expect(try docs.told == [])
  }

  @Test func nextBlockMayBeATable() throws {
    var docs = docs("A shelf.", rows: "|top|bok|On top.|\n|top|bok|Above.|")
    let comment = "<!-- docs2swift-disable-next-block unknown-type duplicate-property -->\n\n|Property"
    docs.files[Self.path] = docs.files[Self.path]?.replacing("|Property", with: comment)
    #expect(try docs.told == [])
  }

  @Test func nextBlockMayHaveAHeading() throws {
    var docs = docs("A shelf.")
    docs.files[Self.path] = docs.files[Self.path]?
      .replacing("## Properties", with: "<!-- docs2swift-disable-next-block unknown-type -->\n\n## Properties")
    #expect(try docs.told == [])
  }

  /// A comment to docs2swift does not come between an annotation and its code block.
  @Test func annotationKeepsItsCode() throws {
    var docs = request(before: "")
    docs.files[Self.path] = """
      # shelf resource type

      ## JSON representation

      <!-- { "blockType": "resource", "@odata.type": "library.shelf" } -->
      <!-- docs2swift-disable unknown-type -->
      ```json
      { "top": "book" }
      ```

      ## Other words

      |Property|Type|Description|
      |:---|:---|:---|
      |top|bok|On top.|

      """
    let type = try #require(try docs.model.types.first)
    #expect(type.name.description == "library.shelf")
    #expect(type.properties.map(\.name) == ["top"])
  }

  /// What an included file says is about that file, and is read once, however many pages include it.
  @Test func includedFilesSpeakForThemselves() throws {
    let table = "|Property|Type|Description|\n|:---|:---|:---|\n|top|bok|On top.|\n"
    let page = { (name: String) in
      "# \(name) resource type\n\nNamespace: library\n\n## Properties\n\n[!INCLUDE [rows](../includes/rows.md)]\n"
    }
    var docs = DocsInMemory(
      files: ["includes/rows.md": table, "resources/shelf.md": page("shelf"), "resources/desk.md": page("desk")])
    #expect(try Set(docs.told) == ["includes/rows.md:3:6 unknown-type"])
    docs.files["includes/rows.md"] = "<!-- docs2swift-disable unknown-type missing-type -->\n\n" + table
    #expect(try docs.told == ["includes/rows.md:1:38 unused-suppression"])
  }

  // MARK: Mistakes

  @Test(
    arguments: [
      ("<!-- docs2swift-disable unknown-tpye -->", "did you mean 'unknown-type'?", 25),
      ("<!-- docs2swift-disable nonsense -->", "There is no diagnostic 'nonsense'.", 25),
      ("<!-- docs2swift-disable unreadable-page -->", "errors can't be suppressed", 25),
      ("<!-- docs2swift-disable unused-suppression -->", "can't be suppressed", 25),
      ("<!-- docs2swift-disable -->", "names no diagnostic", 6),
      ("<!-- docs2swift-disable: unknown-type -->", "names no diagnostic", 6),
      ("<!-- docs2swift-disable-nextline unknown-type -->", "did you mean 'docs2swift-disable-next-line'?", 6),
      ("<!-- docs2swift-off unknown-type -->", "'docs2swift-off' is nothing that docs2swift knows.", 6),
    ])
  func mistakesAreReported(_ comment: String, _ message: String, _ column: Int) throws {
    let diagnostics = try docs(comment).generation().report.diagnostics
    #expect(diagnostics.map(\.id) == [.invalidSuppression, .unknownType])
    let mistake = try #require(diagnostics.first)
    #expect(mistake.message.contains(message), "\(mistake)")
    #expect(mistake.message.hasSuffix("."))
    #expect("\(mistake.location)" == "\(Self.path):5:\(column)")
  }

  @Test func commentBetweenRowsIsReported() throws {
    let docs = docs(
      "A shelf.", rows: "|id|String|It.|\n<!-- docs2swift-disable-next-line unknown-type -->\n|top|bok|On top.|")
    #expect(try docs.messages(.invalidSuppression).first?.contains("ends the table") == true)
  }

  @Test func commentAboutNothingIsReported() throws {
    let docs = append("\n<!-- docs2swift-disable-next-line unknown-type -->\n")
    #expect(try docs.messages(.invalidSuppression).first?.contains("Nothing follows") == true)
  }

  @Test func unusedIDsAreReportedEach() throws {
    let docs = docs("<!-- docs2swift-disable unknown-type missing-type -->")
    #expect(try docs.told == ["\(Self.path):5:38 unused-suppression"])
    #expect(
      try docs.messages(.unusedSuppression) == [
        "There is no 'missing-type' to suppress on this page. Remove the suppression."
      ])
  }
}
