import Foundation

/// The real `docs2swift`, built together with these tests and run as people run it.
public enum Command {
  public static let program = Program(at: BuiltProducts.folder.appendingPathComponent("docs2swift"))

  /// Runs the command on the few pages of a test.
  ///
  /// - Parameters:
  ///   - arguments: what follows the command's name.
  ///   - folder: the folder of the test.
  ///   - path: the working directory in it.
  public static func run(
    _ arguments: String..., in folder: TemporaryFolder, at path: String = "."
  ) async throws -> ProgramResult {
    try await run(arguments, in: folder, at: path)
  }

  public static func run(
    _ arguments: [String], in folder: TemporaryFolder, at path: String = "."
  ) async throws -> ProgramResult {
    try await program.run(arguments, in: folder, at: path)
  }
}
