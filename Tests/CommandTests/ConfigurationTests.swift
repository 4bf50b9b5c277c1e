import TestSupport
import Testing

/// `docs2swift.yaml` in the docs folder.
@Suite struct ConfigurationTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try SamplePages.write(to: folder)
  }

  @Test func namesTheClient() async throws {
    try folder.write("client: LibraryClient\n", to: "docs/docs2swift.yaml")
    #expect(try await Command.run("generate", "docs", in: folder).status == 0)
    #expect(try folder.text(of: "Generated/Client.swift").contains("public struct LibraryClient"))
  }

  /// No type may have the name of the module: the module could not be named any more.
  @Test func keepsTheModulesName() async throws {
    try folder.write("module: Book\n", to: "docs/docs2swift.yaml")
    #expect(try await Command.run("generate", "docs", in: folder).status == 0)
    #expect(try !generatedText().contains("public struct Book:"))
    // The command line comes first.
    #expect(try await Command.run("generate", "docs", "-m", "Other", in: folder).status == 0)
    #expect(try generatedText().contains("public struct Book:"))
  }

  @Test(arguments: ["", "# Nothing yet.\n"])
  func mayBeEmpty(_ text: String) async throws {
    try folder.write(text, to: "docs/docs2swift.yaml")
    let result = try await Command.run("generate", "docs", in: folder)
    #expect(result.status == 0, "\(result.error)")
  }

  @Test(
    arguments: [
      ("client: A\nmodul: B\n", ":2"), ("- client\n", ""), ("client: [A]\n", ":1"), ("client: 7up\n", ":1"),
      ("client: a b\n", ":1"), ("client: \"x; import Foundation\"\n", ":1"), ("client: {\n", ""), ("text\n", ""),
      ("client: class\n", ":1"), ("client: String\n", ":1"), ("client: A\nclient: B\n", ""), ("client:\n", ":1"),
    ])
  func mistakesAreRefused(_ text: String, _ line: String) async throws {
    try folder.write(text, to: "docs/docs2swift.yaml")
    let result = try await Command.run("generate", "docs", in: folder)
    #expect(result.status == 2)
    #expect(result.error.contains("error"))
    #expect(result.error.contains("docs2swift.yaml\(line)"), "\(result.error)")
    #expect(!folder.exists("Generated"))
  }

  /// The message says what to do.
  @Test func unknownKeyNamesTheKnownOnes() async throws {
    try folder.write("modul: Library\n", to: "docs/docs2swift.yaml")
    let result = try await Command.run("generate", "docs", in: folder)
    for word in ["'modul'", "module", "client"] { #expect(result.error.contains(word), "\(word)") }
  }

  private func generatedText() throws -> String {
    try folder.contents(of: "Generated").values.map { String(decoding: $0, as: UTF8.self) }.joined()
  }
}
