import TestSupport
import Testing

/// What a build system is told of the files before they are written.
@Suite struct OutputListTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try SamplePages.write(to: folder)
  }

  @Test(arguments: ["letter", "single", "7"])
  func allThatIsListedIsWritten(_ files: String) async throws {
    try folder.write("files: \(files)\n", to: "docs2swift.yaml")
    let list = try await Command.run("generate", "--list-outputs", in: folder)
    #expect(list.status == 0 && list.error.isEmpty, "\(list.error)")
    #expect(!folder.exists("Generated"))
    let result = try await Command.run("generate", "--all-outputs", in: folder)
    #expect(result.status == 0, "\(result.error)")
    let names = list.output.split(separator: "\n").map(String.init)
    #expect(try folder.contents(of: "Generated").keys.sorted() == names)
    #expect(try await Command.run("check", "--all-outputs", in: folder).status == 0)
  }

  /// Neither pages nor the folder need be there.
  @Test func noPageIsRead() async throws {
    try folder.remove("docs")
    try folder.write("docs: [docs]\nfiles: 2\n", to: "docs2swift.yaml")
    let list = try await Command.run("generate", "--list-outputs", in: folder)
    #expect(list.output == "Library-1.swift\nLibrary-2.swift\n")
  }

  /// Without being asked, nothing is written that nothing is in, and what was is removed.
  @Test func emptyFilesAreWrittenOnlyIfAskedFor() async throws {
    _ = try await Command.run("generate", in: folder)
    let few = try folder.contents(of: "Generated")
    _ = try await Command.run("generate", "--all-outputs", in: folder)
    let all = try folder.contents(of: "Generated")
    #expect(all.count > few.count)
    #expect(all.filter { few[$0.key] != nil } == few)
    _ = try await Command.run("generate", in: folder)
    #expect(try folder.contents(of: "Generated") == few)
  }
}
