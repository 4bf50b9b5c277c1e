import APIModel
import APIPages
import Testing

/// What people are told of a subset.
@Suite struct SubsetReportTests {
  @Test(
    arguments: [
      ("/houses/*/exhibit", "/houses/*/exhibits"), ("/houzes/**", "/houses/**"), ("GET /house", "GET /houses"),
      ("/museums/**", nil), ("museum.exhibti", "museum.exhibit"), ("condtion*", "condition*"),
      ("museum.painting", nil), ("zebra", nil), ("api/huose-list.md", "api/house-list.md"), ("resources/zebra.md", nil),
    ] as [(String, String?)])
  func unmatchedPatternsAreReported(_ pattern: String, _ suggestion: String?) throws {
    let diagnostics = Museum.subset([pattern]).diagnostics.filter { $0.id == .unmatchedPattern }
    guard pattern != "museum.painting" else { return #expect(diagnostics.isEmpty) }
    let diagnostic = try #require(diagnostics.first)
    #expect(diagnostic.suggestion == suggestion)
    #expect(diagnostic.location.description == "docs2swift.yaml:1:5")
    #expect(diagnostic.message.contains("'\(pattern)'"))
  }

  /// What is suggested matches something.
  @Test(arguments: ["/houses/*/exhibit", "/houzes/**", "museum.exhibti", "condtion*", "api/huose-list.md"])
  func suggestionsAreOfUse(_ pattern: String) throws {
    let suggestion = try #require(Museum.subset([pattern]).diagnostics.first?.suggestion)
    #expect(!Museum.subset([suggestion]).diagnostics.contains { $0.id == .unmatchedPattern }, "\(suggestion)")
  }

  @Test func unmatchedExclusionsAreReportedToo() {
    let diagnostics = Museum.subset([], excluding: ["/zebras"]).diagnostics
    #expect(diagnostics.map(\.id) == [.unmatchedPattern])
  }

  @Test func exclusionsThatAreNeededAreReported() throws {
    let subset = Museum.subset(["/houses"], excluding: ["museum.address", "museum.painting"])
    #expect(subset.names.contains("address"))
    let diagnostics = subset.diagnostics.filter { $0.id == .neededExclusion }
    #expect(diagnostics.count == 1)
    let diagnostic = try #require(diagnostics.first)
    #expect(diagnostic.location.description == "docs2swift.yaml:2:5")
    #expect(diagnostic.message.contains("is the type of address of museum.house (resources/house.md:12:2)"))
  }

  @Test func leftOutPropertiesAreNoted() throws {
    let notes = Museum.subset(["/houses"]).diagnostics.filter { $0.id == .leftOutNavigation }
    #expect(notes.count == 1)
    let note = try #require(notes.first)
    #expect(note.severity == .note)
    #expect(note.message.contains("museum.house") && note.message.contains("exhibits, staff"))
    #expect(note.location.page.description == "resources/house.md")
  }

  @Test func wholeModelsHaveNothingToReport() {
    #expect(Museum.subset([]).diagnostics.isEmpty)
    #expect(Museum.subset(["/**", "**"]).diagnostics.isEmpty)
  }
}
