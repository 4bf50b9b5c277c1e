import Foundation
import TestSupport

/// The `docs2swift` that was built together with these tests, run in a folder of its own.
struct Tool {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Writes pages to a folder.
  func write(_ pages: Pages, to docs: String) throws {
    for (path, text) in pages.files { try write(text, to: "\(docs)/\(path)") }
  }

  func write(_ text: String, to path: String) throws { try folder.write(text, to: path) }

  /// Writes a page that can't be read.
  func write(utf16 text: String, to path: String) throws {
    try folder.write(Data([0xFF, 0xFE]) + Data(text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }), to: path)
  }

  func run(_ arguments: String...) async throws -> ProgramResult { try await run(arguments) }

  func run(_ arguments: [String]) async throws -> ProgramResult { try await Command.run(arguments, in: folder) }
}
