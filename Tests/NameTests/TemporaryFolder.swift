import Foundation
import SwiftEmission

/// A folder for one test, and the programs that run in it.
struct TemporaryFolder: ~Copyable {
  let url = FileManager.default.temporaryDirectory.appendingPathComponent("docs2swift-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func write(_ file: GeneratedFile) throws {
    try Data(file.contents.utf8).write(to: url.appendingPathComponent(file.name))
  }

  /// What a program prints, errors included.
  func run(_ program: String, _ arguments: [String]) async throws -> (status: Int32, output: String) {
    // A file rather than a pipe: nothing has to empty it.
    let log = url.appendingPathComponent("log")
    try Data().write(to: log)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.currentDirectoryURL = url
    let output = try FileHandle(forWritingTo: log)
    process.standardOutput = output
    process.standardError = output
    try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in continuation.resume() }
      do { try process.run() } catch { continuation.resume(throwing: error) }
    }
    return (process.terminationStatus, String(decoding: try Data(contentsOf: log), as: UTF8.self))
  }
}
