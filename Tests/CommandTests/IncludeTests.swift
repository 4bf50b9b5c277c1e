import Foundation
import TestSupport
import Testing

/// What a page includes comes from the docs folder, or not at all.
@Suite struct IncludeTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try SamplePages.write(to: folder)
  }

  @Test(
    arguments: [
      "../../secret.md", "../../../../../../../../secret.md", "/../secret.md", "~/../secret.md",
      "%2e%2e/%2e%2e/secret.md", "..\\..\\secret.md", "../resources/../../secret.md", "./../../secret.md", "SECRET",
      "file:SECRET", "file://SECRET", "../../docs-secret/secret.md",
    ])
  func filesOutsideAreNotRead(_ path: String) async throws {
    try folder.write("Top secret.\n", to: "secret.md")
    try folder.write("Top secret.\n", to: "docs-secret/secret.md")
    try await expectNoSecret(including: path.replacing("SECRET", with: folder.path("secret.md").path))
  }

  @Test func linkThatLeadsOutsideIsNotRead() async throws {
    try folder.write("Top secret.\n", to: "secret.md")
    try folder.link("docs/resources/linked.txt", to: "../../secret.md")
    try await expectNoSecret(including: "linked.txt")
  }

  /// The file is no link, but a folder on the way is.
  @Test func folderThatLeadsOutsideIsNotRead() async throws {
    try folder.write("Top secret.\n", to: "elsewhere/secret.md")
    try folder.link("docs/resources/linked", to: "../../elsewhere")
    try await expectNoSecret(including: "linked/secret.md")
  }

  /// A pipe never ends, and so would reading it.
  @Test(.enabled(if: Pipes.canBeMade, "there is no mkfifo command"))
  func pipeIsNotRead() async throws {
    try await Pipes.make("docs/resources/pipe.txt", in: folder)
    try await expectNoSecret(including: "pipe.txt")
  }

  /// Twenty files of which each includes the next one twice are a million, if one lets them.
  @Test func manyIncludesEnd() async throws {
    for number in 1...20 {
      let line = "[!INCLUDE [next](\(number + 1).md)]\n\n"
      try folder.write("Text.\n\n" + line + line, to: "docs/includes/\(number).md")
    }
    try await expectNoSecret(including: "../includes/1.md")
  }

  /// A file that many pages include is read into all of them.
  @Test func includedRowsArePartOfEachPage() async throws {
    let rows = "| Property | Type | Description |\n|:---|:---|:---|\n| shelf | String | Where it stands. |\n"
    try folder.write(rows, to: "docs/includes/rows.md")
    for page in ["author", "book"] {
      let path = "docs/resources/\(page).md"
      try folder.write(try folder.text(of: path) + "\n[!INCLUDE [rows](../includes/rows.md)]\n", to: path)
    }
    let result = try await Command.run("model", "docs", in: folder)
    #expect(result.output.components(separatedBy: "\"shelf\"").count == 3)
  }

  private func expectNoSecret(including path: String) async throws {
    try folder.replace("Something to read.", with: "[!INCLUDE [x](\(path))]", in: "docs/resources/book.md")
    let model = try await Command.run("model", "docs", in: folder)
    #expect(model.output.contains("library.book"))
    #expect(!(model.output + model.error).contains("Top secret."))
    _ = try await Command.run("generate", "docs", in: folder)
    let code = try folder.contents(of: "Generated").values.map { String(decoding: $0, as: UTF8.self) }.joined()
    #expect(!code.contains("Top secret."))
  }
}
