import Foundation
import TestSupport

/// Named pipes, which lie in folders like files.
enum Pipes {
  private static let command = URL(fileURLWithPath: "/usr/bin/mkfifo")

  static var canBeMade: Bool { FileManager.default.isExecutableFile(atPath: command.path) }

  static func make(_ path: String, in folder: TemporaryFolder) async throws {
    _ = try await Program(at: command).run([path], in: folder)
  }
}
