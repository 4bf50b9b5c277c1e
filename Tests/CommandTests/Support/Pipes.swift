import Foundation

/// Named pipes, which lie in folders like files.
enum Pipes {
  private static let command = "/usr/bin/mkfifo"

  static var canBeMade: Bool { FileManager.default.isExecutableFile(atPath: command) }

  static func make(_ path: String, in folder: TemporaryFolder) async throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: command)
    process.arguments = [folder.path(path).path]
    try await process.runToEnd()
  }
}
