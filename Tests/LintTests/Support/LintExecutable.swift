import Foundation
import Testing

/// The command that was built together with these tests, run on a docs folder on disk.
struct LintExecutable {
  struct Result {
    var status: Int32
    var output: String
    var error: String
  }

  private static let products: URL = {
    #if os(macOS)
      let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") } ?? .main
      return bundle.bundleURL.deletingLastPathComponent()
    #else
      return Bundle.main.bundleURL
    #endif
  }()

  /// Runs `docs2swift` in a folder that holds `docs/` with the files.
  static func run(_ arguments: String..., on docs: DocsInMemory) async throws -> Result {
    try await run(arguments, on: docs)
  }

  static func run(_ arguments: [String], on docs: DocsInMemory) async throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("docs2swift-lint-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, text) in docs.files.merging(["docs2swift.yaml": docs.configuration], uniquingKeysWith: { $1 }) {
      let file = folder.appendingPathComponent("docs/\(path)")
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    // UTF-16, which is not read.
    for path in docs.unreadable { try Data([0xFE, 0xFF]).write(to: folder.appendingPathComponent("docs/\(path)")) }
    let process = Process()
    process.executableURL = products.appendingPathComponent("docs2swift")
    process.arguments = arguments
    process.currentDirectoryURL = folder
    let logs = ["output", "error"].map { folder.appendingPathComponent($0) }
    for log in logs { try Data().write(to: log) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: logs[0])
    process.standardError = try FileHandle(forWritingTo: logs[1])
    try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in continuation.resume() }
      do { try process.run() } catch { continuation.resume(throwing: error) }
    }
    try #require(process.terminationReason == .exit)
    return Result(
      status: process.terminationStatus, output: try String(contentsOf: logs[0], encoding: .utf8),
      error: try String(contentsOf: logs[1], encoding: .utf8))
  }
}
