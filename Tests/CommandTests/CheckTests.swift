import Foundation
import TestSupport
import Testing

/// `check` tells whether the generated files are what the pages give, and writes nothing.
@Suite struct CheckTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try SamplePages.write(to: folder)
  }

  @Test func sameFilesPass() async throws {
    _ = try await Command.run("generate", "docs", in: folder)
    let result = try await Command.run("check", "docs", in: folder)
    #expect(result.status == 0, "\(result.error)")
    #expect(result.output.isEmpty)
  }

  @Test func changedPageFailsWithDifference() async throws {
    _ = try await Command.run("generate", "docs", in: folder)
    let before = try folder.files(in: "Generated")
    try folder.replace("What stands on the cover.", with: "What the cover says.", in: "docs/resources/book.md")
    let result = try await Command.run("check", "docs", in: folder)
    #expect(result.status == 1)
    let lines = result.output.split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("--- Generated/Resources") })
    #expect(lines.contains { $0.hasPrefix("+++ Generated/Resources") })
    #expect(lines.contains { $0.hasPrefix("@@ -") && $0.hasSuffix(" @@") })
    #expect(lines.contains { $0.hasPrefix("-") && $0.hasSuffix("/// What stands on the cover.") })
    #expect(lines.contains { $0.hasPrefix("+") && $0.hasSuffix("/// What the cover says.") })
    #expect(result.error.contains("docs2swift generate"))
    #expect(try folder.files(in: "Generated") == before)
  }

  /// The difference is one that `patch` takes, whatever changed: lines, files that are new, the last line.
  @Test(.enabled(if: Patch.isInstalled, "there is no patch command"))
  func differenceCanBeApplied() async throws {
    _ = try await Command.run("generate", "docs", in: folder)
    try folder.replace("What stands on the cover.", with: "What the cover says.", in: "docs/resources/book.md")
    try folder.replace("| title |", with: "| subtitle | String | Below. |\n| title |", in: "docs/resources/book.md")
    try folder.write(SamplePages.resource("zine", "Thin.", rows: "| id | String | A. |"), to: "docs/resources/zine.md")
    let result = try await Command.run("check", "docs", in: folder)
    try folder.write(result.output, to: "changes.patch")
    try #require(try await Patch.apply("changes.patch", in: folder))
    #expect(try await Command.run("check", "docs", in: folder).status == 0)
  }

  @Test func editedFileFails() async throws {
    _ = try await Command.run("generate", "docs", in: folder)
    let name = try #require(try folder.files(in: "Generated").keys.first { $0.hasPrefix("Resources") })
    try folder.write(try folder.text(of: "Generated/\(name)") + "// By hand.\n", to: "Generated/\(name)")
    let result = try await Command.run("check", "docs", in: folder)
    #expect(result.status == 1)
    #expect(result.output.contains("-// By hand."))
  }

  @Test func missingFolderFails() async throws {
    let result = try await Command.run("check", "docs", in: folder)
    #expect(result.status == 1)
    #expect(result.output.contains("+public struct Book"))
    #expect(!folder.exists("Generated"))
  }

  @Test func staleFileFails() async throws {
    _ = try await Command.run("generate", "docs", in: folder)
    try folder.remove("docs/resources/binding.md")
    try folder.replace("[binding](binding.md)", with: "String", in: "docs/resources/book.md")
    let result = try await Command.run("check", "docs", in: folder)
    #expect(result.status == 1)
    #expect(result.output.contains("Enumerations"))
  }

  @Test func foreignFileInTheWayFails() async throws {
    _ = try await Command.run("generate", "docs", in: folder)
    let name = try #require(try folder.files(in: "Generated").keys.first { $0.hasPrefix("Resources") })
    try folder.write("// Ours.\n", to: "Generated/\(name)")
    #expect(try await Command.run("check", "docs", in: folder).status != 0)
  }
}
