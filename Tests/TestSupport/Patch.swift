import Foundation

/// The command `patch`, to see whether a difference is one.
public enum Patch {
  private static let file = URL(fileURLWithPath: "/usr/bin/patch")

  public static var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: file.path) }

  /// Applies a file of differences in a folder, and tells whether all of them fitted.
  public static func apply(_ differences: String, in folder: TemporaryFolder) async throws -> Bool {
    try await Program(at: file).run(["--batch", "--strip=0", "--input=\(differences)"], in: folder).status == 0
  }
}
