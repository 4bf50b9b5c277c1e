import Foundation
import TestSupport
import Testing

/// `explain --why` tells why the library has something.
@Suite struct WhyTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try SamplePages.write(to: folder)
    try folder.write("include:\n  - /books/**\n", to: "docs2swift.yaml")
  }

  /// Each link of the chain with a place that can be opened.
  @Test func chainLeadsToTheConfiguration() async throws {
    let result = try await Command.run("explain", "binding", "--why", in: folder)
    #expect(result.status == 0 && result.error.isEmpty)
    #expect(
      result.output == """
        library.binding is the type of held of library.book (docs/resources/book.md:13:3)
        library.book is what GET /books answers with (docs/api/book-list.md:10:1)
        GET /books is included by '/books/**' (docs2swift.yaml:2:5)

        """)
  }

  @Test(arguments: ["GET /books", "book.title", "thread", "library.book"])
  func everyNameCanBeAsked(_ name: String) async throws {
    let result = try await Command.run("explain", name, "--why", in: folder)
    #expect(result.status == 0)
    #expect(
      result.output.hasSuffix("GET /books is included by '/books/**' (docs2swift.yaml:2:5)\n"), "\(result.output)")
  }

  @Test func whatIsLeftOutIsSaidToBe() async throws {
    try folder.write("include: [binding]\n", to: "docs2swift.yaml")
    for name in ["book", "book.title", "GET /books"] {
      let result = try await Command.run("explain", name, "--why", in: folder)
      #expect(result.status == 0)
      #expect(result.output.contains("is not in the library: nothing that is included needs it."), "\(result.output)")
    }
  }

  @Test func jsonIsJSON() async throws {
    let result = try await Command.run("explain", "author", "--why", "--format", "json", in: folder)
    let answer = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(answer["formatVersion"] as? Int == 1 && answer["query"] as? String == "author")
    let first = try #require((answer["answers"] as? [[String: Any]])?.first)
    #expect(first["isIncluded"] as? Bool == true && (first["reasons"] as? [Any])?.count == 3)
  }

  @Test func unknownNamesAreUsageErrors() async throws {
    #expect(try await Command.run("explain", "bindnig", "--why", in: folder).status == 2)
  }
}
