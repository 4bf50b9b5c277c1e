import APIModel
import APIPages
import Testing

/// The JSON of a model stands in for its pages.
@Suite struct ModelJSONTests {
  /// What the JSON does not have.
  private static let unknown: Set<ChangeKind> = [
    .requestDescriptionChanged, .enumerationDescriptionChanged, .memberDescriptionChanged, .propertyFixed,
    .propertyUnfixed,
  ]

  @Test func sameAsPages() throws {
    let changes = ModelChanges(from: Theatre.pages.surface, to: try Theatre.pages.surfaceByJSON)
    #expect(changes.changes.map(\.text) == [])
    #expect(changes.isIncomplete)
  }

  @Test(arguments: RuleCase.all)
  func givesTheChangesThatPagesGive(_ rule: RuleCase) throws {
    let old = rule.start(Theatre.pages)
    let new = rule.edit(old)
    let fromPages = old.changes(to: new).changes.filter { change in
      // Remarks in place of permissions, and options behind paths.
      !Self.unknown.contains(change.kind) && change.new?.text != "Not supported."
        && change.name != "GET /singers/search"
        || change.part == "title"
    }
    let changes = ModelChanges(from: try old.surfaceByJSON, to: try new.surfaceByJSON).changes
    #expect(changes.map(\.text) == fromPages.map(\.text))
    #expect(changes.map(\.lines) == fromPages.map(\.lines))
  }

  @Test(arguments: [
    ("", "It is no JSON."), ("{", "It is no JSON."), ("[]", "its outermost value is of another type"),
    ("null", "its outermost value"), ("{}", "'formatVersion' is missing"),
    (#"{"formatVersion": "1"}"#, "'formatVersion' is of another type"),
    (#"{"formatVersion": 2}"#, "format version 2, and version 1 can be read"),
    (#"{"formatVersion": 1}"#, "'types' is missing"),
    (#"{"formatVersion": 1, "types": [{}]}"#, "'types[0].name' is missing"),
    (#"{"formatVersion": 1, "types": [null]}"#, "types[0]"),
  ])
  func otherTextIsRefusedWithItsPlace(_ text: String, _ message: String) throws {
    let error = try #require(throws: ModelReadingError.self) { try APISurface(json: [UInt8](text.utf8)) }
    #expect(error.description.contains(message), "\(error)")
  }

  @Test func cutTextIsRefused() throws {
    let json = try Theatre.pages.model.json()
    #expect(throws: ModelReadingError.self) { try APISurface(json: [UInt8](json.utf8.dropLast(100))) }
  }

  /// Types that are gone because their page can't be read would be changes.
  @Test func modelWithErrorsIsRefused() throws {
    let json = try Theatre.pages.model.json().replacing(
      #""diagnostics" : ["#,
      with: """
        "diagnostics" : [{"severity": "error", "file": "a.md", "line": 1, "message": "The page is gone.",
        "id": "unreadable-page", "column": 1},
        """
    ).replacing(",\n\n  ]", with: "]")
    let error = try #require(throws: ModelReadingError.self) { try APISurface(json: [UInt8](json.utf8)) }
    #expect(error.description.contains("a.md:1: The page is gone."), "\(error)")
  }

  /// Nothing is compared by it, so a model that another tool wrote can do without.
  @Test func deprecationNeedsNoMessage() throws {
    let deprecated = { (rest: String) in
      let row = """
        {"name": "a", "type": "Edm.String", "collection": false, "navigation": false, "line": 2, "summary": "",
        "deprecated": {\(rest)}}
        """
      return try APISurface(
        json: [UInt8](
          """
          {"formatVersion": 1, "types": [{"name": "n.x", "kind": "complex", "abstract": false, "open": false,
          "key": [], "page": "p.md", "line": 1, "summary": "", "properties": [\(row)]}], "enums": [],
          "operations": [], "diagnostics": []}
          """.utf8))
    }
    let old = try deprecated(#""replacement": "b""#)
    #expect(ModelChanges(from: old, to: try deprecated(#""replacement": "b", "message": "Use b.""#)).changes.isEmpty)
    #expect(ModelChanges(from: old, to: try deprecated("")).changes.map(\.kind) == [.propertyFactsChanged])
  }

  /// Types that derive from each other are in no model of this tool.
  @Test func circleOfBasesEnds() throws {
    let old = try APISurface(json: circle(property: "a"))
    let new = try APISurface(json: circle(property: "b"))
    #expect(ModelChanges(from: old, to: new).changes.map(\.kind) == [.propertyRemoved, .propertyAdded])
  }

  private func circle(property: String) -> [UInt8] {
    let type = { (name: String, base: String, properties: String) in
      """
      {"name": "\(name)", "base": "\(base)", "kind": "complex", "abstract": false, "open": false, "key": [],
      "page": "p.md", "line": 1, "summary": "", "properties": [\(properties)]}
      """
    }
    let row = """
      {"name": "\(property)", "type": "Edm.String", "collection": false, "navigation": false, "line": 2, "summary": ""}
      """
    return [UInt8](
      """
      {"formatVersion": 1, "types": [\(type("n.x", "n.y", row)), \(type("n.y", "n.x", ""))], "enums": [],
      "operations": [], "diagnostics": []}
      """.utf8)
  }
}

extension Change {
  fileprivate var lines: [Int?] { [old?.location.line, new?.location.line] }
}
