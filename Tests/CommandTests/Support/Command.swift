import Foundation
import Testing

/// The real `docs2swift`, run as people run it.
enum Command {
  /// How a run ended.
  struct Result {
    var status: Int32
    var output: String
    var error: String
  }

  /// No run on the few pages of these tests takes longer, unless it hangs.
  private static let timeLimit = Duration.seconds(60)

  /// The command that was built together with these tests: it lies next to their bundle, whatever the scratch path.
  static let executable: URL = {
    #if os(macOS)
      let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") } ?? .main
      let products = bundle.bundleURL.deletingLastPathComponent()
    #else
      let products = Bundle.main.bundleURL
    #endif
    return products.appendingPathComponent("docs2swift")
  }()

  /// Runs the command.
  ///
  /// - Parameters:
  ///   - arguments: what follows the command's name.
  ///   - folder: the working directory.
  static func run(_ arguments: String..., in folder: TemporaryFolder) async throws -> Result {
    try await run(arguments, in: folder)
  }

  static func run(_ arguments: [String], in folder: TemporaryFolder) async throws -> Result {
    let logs = try TemporaryFolder()
    // Files rather than pipes: nothing has to empty them.
    let output = try logs.emptyFile("output")
    let error = try logs.emptyFile("error")
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: error)
    let timer = Task {
      try await Task.sleep(for: timeLimit)
      process.terminate()
    }
    try await process.runToEnd()
    timer.cancel()
    try #require(process.terminationReason == .exit, "docs2swift crashed, or was ended after \(timeLimit)")
    return Result(
      status: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
      error: try String(contentsOf: error, encoding: .utf8))
  }
}
