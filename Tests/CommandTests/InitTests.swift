import TestSupport
import Testing

/// `init` writes a configuration to begin with.
@Suite struct InitTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try SamplePages.write(to: folder)
  }

  /// And the other commands take it, with the same result as without.
  @Test func writesWhatIsUnderstood() async throws {
    _ = try await Command.run("generate", in: folder)
    let result = try await Command.run("init", in: folder)
    #expect(result.status == 0, "\(result.error)")
    #expect(try folder.text(of: "docs2swift.yaml").contains("#include:"))
    #expect(try await Command.run("check", in: folder).status == 0)
  }

  @Test func namesItsFile() async throws {
    #expect(try await Command.run("init", "docs/docs2swift.yaml", in: folder).status == 0)
    #expect(folder.exists("docs/docs2swift.yaml"))
  }

  @Test func leavesAloneWhatIsThere() async throws {
    try folder.write("module: Mine\n", to: "docs2swift.yaml")
    let result = try await Command.run("init", in: folder)
    #expect(result.status == 2)
    #expect(result.error.contains("'docs2swift.yaml' is there already"))
    #expect(try folder.text(of: "docs2swift.yaml") == "module: Mine\n")
  }

  @Test func saysWhereItCanNotWrite() async throws {
    let result = try await Command.run("init", "none/docs2swift.yaml", in: folder)
    #expect(result.status == 2)
    #expect(result.error.contains("'none/docs2swift.yaml' can't be written"))
  }
}
