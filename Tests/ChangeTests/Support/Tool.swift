import Foundation
import Testing

/// The `docs2swift` that was built together with these tests, run in a folder of its own.
final class Tool: Sendable {
  struct Result {
    var status: Int32
    var output: String
    var error: String
  }

  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
    "docs2swift-changes-\(UUID().uuidString)", isDirectory: true)

  private static let products: URL = {
    #if os(macOS)
      let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") } ?? .main
      return bundle.bundleURL.deletingLastPathComponent()
    #else
      return Bundle.main.bundleURL
    #endif
  }()

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Writes pages to a folder.
  func write(_ pages: Pages, to docs: String) throws {
    for (path, text) in pages.files { try write(text, to: "\(docs)/\(path)") }
  }

  func write(_ text: String, to path: String) throws { try write(Data(text.utf8), to: path) }

  /// Writes a page that can't be read.
  func write(utf16 text: String, to path: String) throws {
    try write(Data([0xFF, 0xFE]) + Data(text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }), to: path)
  }

  private func write(_ data: Data, to path: String) throws {
    let file = folder.appendingPathComponent(path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }

  func run(_ arguments: String...) async throws -> Result {
    try await run(arguments)
  }

  func run(_ arguments: [String]) async throws -> Result {
    let logs = ["output", "error"].map { folder.appendingPathComponent(".log-\(UUID().uuidString)-\($0)") }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for log in logs { try Data().write(to: log) }
    let process = Process()
    process.executableURL = Self.products.appendingPathComponent("docs2swift")
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: logs[0])
    process.standardError = try FileHandle(forWritingTo: logs[1])
    try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in continuation.resume() }
      do { try process.run() } catch { continuation.resume(throwing: error) }
    }
    try #require(process.terminationReason == .exit, "docs2swift crashed")
    return Result(
      status: process.terminationStatus, output: try String(contentsOf: logs[0], encoding: .utf8),
      error: try String(contentsOf: logs[1], encoding: .utf8))
  }
}
