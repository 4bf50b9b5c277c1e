import Foundation

/// The command `patch`, to see whether a difference is one.
enum Patch {
  private static let path = "/usr/bin/patch"

  static var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: path) }

  /// Applies a file of differences in a folder, and tells whether all of them fitted.
  static func apply(_ file: String, in folder: TemporaryFolder) async throws -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = ["--batch", "--strip=0", "--input=\(file)"]
    process.currentDirectoryURL = folder.url
    process.standardOutput = FileHandle.nullDevice
    try await process.runToEnd()
    return process.terminationStatus == 0
  }
}

extension Process {
  /// Runs the process, without keeping a thread waiting for its end.
  func runToEnd() async throws {
    try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
      terminationHandler = { _ in continuation.resume() }
      do { try run() } catch { continuation.resume(throwing: error) }
    }
  }
}
