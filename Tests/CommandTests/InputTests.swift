import Foundation
import TestSupport
import Testing

/// Where pages and configuration are looked for.
@Suite struct InputTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try SamplePages.write(to: folder)
  }

  // MARK: The configuration

  /// As a build system has it: from elsewhere, by an absolute path.
  @Test func configurationIsNamed() async throws {
    try folder.write("client: Named\ndocs: [../../docs]\n", to: "Sources/Library/docs2swift.yaml")
    let elsewhere = try TemporaryFolder()
    let file = folder.path("Sources/Library/docs2swift.yaml").path
    let output = elsewhere.path("Generated").path
    let result = try await Command.run("generate", "--configuration", file, "--output", output, in: elsewhere)
    #expect(result.status == 0, "\(result.error)")
    #expect(try elsewhere.text(of: "Generated/Client.swift").contains("struct Named"))
  }

  /// The one that is named counts, or else the one of the docs folder that is named, or else the nearest.
  @Test(
    arguments: [
      (["docs", "-c", "other.yaml"], "Other"), (["docs"], "Docs"), ([], "Here"),
      (["-c", "docs/docs2swift.yaml"], "Docs"),
    ])
  func configurationIsFound(_ arguments: [String], _ client: String) async throws {
    try folder.write("client: Other\n", to: "other.yaml")
    try folder.write("client: Docs\n", to: "docs/docs2swift.yaml")
    try folder.write("client: Here\n", to: "docs2swift.yaml")
    let result = try await Command.run(["generate"] + arguments, in: folder)
    #expect(result.status == 0, "\(result.error)")
    #expect(try folder.text(of: "Generated/Client.swift").contains("struct \(client):"))
  }

  @Test func configurationThatIsNotThere() async throws {
    let result = try await Command.run("generate", "-c", "none.yaml", in: folder)
    #expect(result.status == 2)
    #expect(result.error == "error: none.yaml: There is no such file. Write one with 'docs2swift init'.\n")
  }

  /// Mistakes are named with the path that leads to the file.
  @Test func mistakesHaveThePathThatWasNamed() async throws {
    try folder.write("modul: A\n", to: "settings/library.yaml")
    let result = try await Command.run("check", "docs", "-c", "settings/library.yaml", in: folder)
    #expect(result.status == 2)
    #expect(result.error.hasPrefix("error: settings/library.yaml:1:1: There is no key 'modul' here"))
  }

  /// And so are diagnostics that are about it.
  @Test func diagnosticsHaveThePathThatWasNamed() async throws {
    try folder.write("docs: [../docs]\nexclude:\n  - zebra\n", to: "settings/library.yaml")
    for command in ["generate", "lint"] {
      let result = try await Command.run(
        [command, "-c", "settings/library.yaml"] + (command == "lint" ? ["--format", "github"] : ["-v"]), in: folder)
      let place = command == "lint" ? "file=settings/library.yaml,line=3,col=5" : "settings/library.yaml:3:5: warning"
      #expect((result.output + result.error).contains(place), "\(result.output)\(result.error)")
    }
  }

  // MARK: The pages

  @Test func foldersAreReadAsOne() async throws {
    try folder.write(
      SamplePages.resource("zine", "Thin.", rows: "| made | [author](../../docs/resources/author.md) | By whom. |"),
      to: "more/resources/zine.md")
    try folder.write("docs: [docs, more]\n", to: "docs2swift.yaml")
    for arguments in [["generate"], ["generate", "docs", "more"], ["generate", "more", "docs/"]] {
      let result = try await Command.run(arguments + ["-v"], in: folder)
      #expect(result.status == 0, "\(result.error)")
      #expect(!result.error.contains("warning:"), "\(result.error)")
      let swift = try folder.text(of: "Generated/Resources-Z.swift")
      #expect(swift.contains("Page: `more/resources/zine.md`"))
      #expect(swift.contains("Field<Author>"))
    }
  }

  /// A page is read once, however often its folder is named.
  @Test func pagesAreReadOnce() async throws {
    let result = try await Command.run("generate", "docs", "docs/resources", "./docs", "-vv", in: folder)
    #expect(result.status == 0, "\(result.error)")
    #expect(result.error.contains("4 pages"))
  }

  @Test func problemsArePlacedInTheirFolders() async throws {
    try folder.write(
      SamplePages.resource("zine", "Thin.", rows: "| made | [nobody](nobody.md) | By whom. |"),
      to: "more/resources/zine.md")
    let result = try await Command.run("lint", "docs", "more", in: folder)
    #expect(result.output.contains("more/resources/zine.md:11:10: warning"), "\(result.output)")
  }

  @Test func includesStayWithinTheFolders() async throws {
    try folder.write("Secret.\n", to: "secret/includes/a.md")
    try folder.write("Shared.\n", to: "docs/includes/a.md")
    try folder.write(
      SamplePages.resource("zine", "[!INCLUDE [a](../../docs/includes/a.md)]", rows: "| id | String | A. |"),
      to: "more/resources/zine.md")
    try folder.write(
      SamplePages.resource("book2", "[!INCLUDE [a](../../secret/includes/a.md)]", rows: "| id | String | A. |"),
      to: "more/resources/book2.md")
    let model = try await Command.run("model", "docs", "more", in: folder)
    #expect(model.output.contains("Shared."))
    #expect(!model.output.contains("Secret."))
  }

  @Test func eachFolderMustHavePages() async throws {
    try folder.makeFolder("more")
    let result = try await Command.run("generate", "docs", "more", in: folder)
    #expect(result.status == 2)
    #expect(result.error.contains("There are no pages (*.md) in '\(folder.path("more").path)'"))
  }

  // MARK: The subset

  @Test func subsetIsCounted() async throws {
    try folder.write("include: [library.author]\n", to: "docs2swift.yaml")
    let result = try await Command.run("generate", in: folder)
    #expect(
      result.error.contains(
        "Subset: 1 of 2 types, 0 of 1 enumeration, 0 of 1 request; 0 navigation properties left out"))
  }
}
