import TestSupport
import Testing

/// The command as people run it: exit codes, and what goes where.
@Suite struct LintCommandTests {
  private let warning = DocsInMemory(files: ["shelf.md": ShelfPages.resource("shelf", rows: "|top|bok|On top.|")])

  @Test func warningsAreNoFailure() async throws {
    let result = try await LintExecutable.run("lint", on: warning)
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("docs/shelf.md:11:6: warning: No page describes the type 'bok'"))
    #expect(result.error == "0 errors, 1 warning, 0 notes; 0 suppressed\n     1 unknown-type\n")
  }

  @Test func strictnessMakesThemOne() async throws {
    #expect(try await LintExecutable.run("lint", "docs", "--strict", on: warning).status == 1)
    let silent = try await LintExecutable.run("lint", "--strict", "--minimum-severity", "error", on: warning)
    #expect(silent.status == 1)
    #expect(silent.output.isEmpty)
    #expect(silent.error.hasPrefix("0 errors, 1 warning (not shown), 0 notes"))
  }

  @Test func errorsFail() async throws {
    var docs = warning
    docs.unreadable = ["lost.md"]
    docs.configuration = "suppress:\n  - { id: unknown-type, reason: So it is. }\n"
    let result = try await LintExecutable.run("lint", "--format", "json", on: docs)
    #expect(result.status == 1)
    #expect(result.output.hasPrefix("[\n"))
    #expect(result.error.hasPrefix("1 error, 0 warnings, 0 notes; 1 suppressed\n"))
  }

  @Test(
    arguments: [
      ["lint", "nowhere"], ["lint", "--format", "xml"], ["lint", "--minimum-severity", "hint"],
      ["lint", "--explain", "unknown-tpye"],
    ])
  func wrongUsageIsTwo(_ arguments: [String]) async throws {
    let result = try await LintExecutable.run(arguments, on: warning)
    #expect(result.status == 2, "\(result)")
    #expect(result.output.isEmpty)
  }

  @Test func wrongConfigurationIsTwo() async throws {
    var docs = warning
    docs.configuration = "suppres: []\n"
    let result = try await LintExecutable.run("lint", on: docs)
    #expect(result.status == 2)
    #expect(
      result.error.hasPrefix(
        "error: docs/docs2swift.yaml:1:1: There is no key 'suppres' here, did you mean 'suppress'?"))
  }

  @Test func explanationNeedsNoPages() async throws {
    let result = try await LintExecutable.run("lint", "nowhere", "--explain=unknown-type", on: warning)
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("unknown-type (warning)\n\nA type is named that no page describes.\n"))
    #expect(result.error.isEmpty)
    let unknown = try await LintExecutable.run("lint", "--explain=unknown-tpye", on: warning)
    #expect(unknown.status == 2)
    #expect(unknown.error.contains("did you mean 'unknown-type'?"))
  }

  /// What is suppressed is gone from the other commands too, and what is overridden is in the library.
  @Test func otherCommandsFollow() async throws {
    var docs = warning
    docs.configuration = "overrides:\n  - { property: library.shelf.top, type: String, reason: So it is. }\n"
    let generated = try await LintExecutable.run("generate", "docs", "-vv", on: docs)
    #expect(generated.status == 0, "\(generated)")
    #expect(generated.error.contains("0 errors, 0 warnings"))
    let model = try await LintExecutable.run("model", on: docs)
    #expect(model.output.contains("\"Edm.String\""))
    docs.configuration = "suppress:\n  - { id: unknown-type, reason: So it is. }\n"
    #expect(try await LintExecutable.run("generate", "docs", "-v", on: docs).error.contains("0 warnings"))
    #expect(try await LintExecutable.run("model", on: docs).output.contains("\"suppressed\" : true"))
  }
}
