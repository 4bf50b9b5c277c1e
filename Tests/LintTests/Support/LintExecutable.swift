import Foundation
import TestSupport

/// The command that was built together with these tests, run on a docs folder on disk.
enum LintExecutable {
  /// Runs `docs2swift` in a folder that holds `docs/` with the files.
  static func run(_ arguments: String..., on docs: DocsInMemory) async throws -> ProgramResult {
    try await run(arguments, on: docs)
  }

  static func run(_ arguments: [String], on docs: DocsInMemory) async throws -> ProgramResult {
    let folder = try TemporaryFolder()
    for (path, text) in docs.files.merging(["docs2swift.yaml": docs.configuration], uniquingKeysWith: { $1 }) {
      try folder.write(text, to: "docs/\(path)")
    }
    // UTF-16, which is not read.
    for path in docs.unreadable { try folder.write(Data([0xFE, 0xFF]), to: "docs/\(path)") }
    return try await Command.run(arguments, in: folder)
  }
}
