import Testing

@testable import docs2swift

/// Paths are printed so that they lead from the current directory to the page.
@Suite struct PrintedPathTests {
  @Test(
    arguments: [
      ("docs", "docs/"), ("docs/", "docs/"), ("./docs//v1", "docs/v1/"), (".", ""), ("docs/../docs", "docs/"),
      ("..", "../"), ("../other/docs", "../other/docs/"), ("/home/me/project/docs", "docs/"), ("/home/me/project", ""),
      ("/home/me/api/docs", "../api/docs/"), ("/srv/docs", "../../../srv/docs/"), ("/", "../../../"),
    ])
  func prefixLeadsThere(_ docs: String, _ prefix: String) {
    #expect(PrintedPaths(docs: docs, from: "/home/me/project").prefix == prefix)
  }
}
