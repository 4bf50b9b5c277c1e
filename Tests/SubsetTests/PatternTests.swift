import APIModel
import APIPages
import CommonMark
import TestSupport
import Testing

/// The forms that `include` and `exclude` have.
@Suite struct PatternTests {
  @Test(
    arguments: [
      ("/houses", ["GET /houses"]),
      ("/HOUSES", ["GET /houses"]),
      ("/houses/", ["GET /houses"]),
      ("/houses/*", ["DELETE /houses/{id}", "GET /houses('{id}')", "GET /houses/{id}"]),
      ("GET /houses/{anything}", ["GET /houses('{id}')", "GET /houses/{id}"]),
      ("get   /houses/{id}", ["GET /houses('{id}')", "GET /houses/{id}"]),
      ("/h*s/*/s?ll", ["POST /houses/{id}/sell"]),
      ("/*/exhibits", []),
      (
        "/houses/{id}/exhibits/**",
        ["GET /houses/{house-id}/exhibits", "GET /houses/{id}/exhibits/newest(days={days})"]
      ),
      ("/**/newest", ["GET /houses/{id}/exhibits/newest(days={days})"]),
      ("/**/newest(*)", ["GET /houses/{id}/exhibits/newest(days={days})"]),
      ("/**/$count", ["GET /exhibits/{id}/media/$count"]),
      ("PATCH /**", ["PATCH /exhibits/{id}"]),
      ("/houses/{id}/{id}", []),
      ("api/house-[a-z]*.md", []),
      ("api/house-*l*.md", ["DELETE /houses/{id}", "GET /houses", "POST /houses/{id}/sell"]),
      ("API/house-sell.MD", ["POST /houses/{id}/sell"]),
      ("**/person-get.md", ["GET /people/{id}"]),
    ])
  func requestsAreFound(_ pattern: String, _ requests: [String]) {
    #expect(Museum.subset([pattern]).requests.sorted() == requests)
  }

  @Test(
    arguments: [
      ("museum.money", ["money"]), ("money", ["money"]), ("Museum.Money", ["money"]), ("mone", []), ("graph.money", []),
      ("museum.c*ry", ["country"]), ("resources/money.md", ["money"]), ("resources/m?ney.md", ["money"]),
      ("*.camera", ["camera"]), ("**.camera", ["camera"]), ("museum", []),
    ])
  func typesAreFound(_ pattern: String, _ names: [String]) {
    #expect(Museum.subset([pattern]).names == names)
  }

  @Test(arguments: ["**", "museum.**", "*", "museum.*", "resources/*.md", "resources/**"])
  func allTypesAreFound(_ pattern: String) {
    #expect(Museum.subset([pattern]).names == Museum.subset([]).names)
  }

  @Test(arguments: ["GTE /houses", "the houses", "GET houses", "GET", "GET /houses twice", "/houses now", " "])
  func whatIsNoPatternIsRefused(_ text: String) {
    let place = SourceLocation(page: PagePath("docs2swift.yaml"), position: SourcePosition(line: 1, column: 1))
    let isNone = SubsetPattern(text, at: place) == nil
    #expect(isNone == (text != "GET"), "a word alone is the name of a type")
  }

  /// No pattern takes long, whatever is written.
  @Test func manyWildCardsTakeNoTime() {
    let time = processorTime {
      let many = "/" + Array(repeating: "**/*a*", count: 200).joined(separator: "/")
      #expect(Museum.subset([many]).requests.isEmpty)
    }
    #expect(time < .seconds(60))
  }
}
