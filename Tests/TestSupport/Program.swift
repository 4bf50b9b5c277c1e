public import Foundation
import Subprocess

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// A program that tests run.
///
/// The one way of the tests to other processes. No process and no descriptor of a run outlives it. Foundation's `Process`
/// misses the end of a child now and then, after which a test waits for ever.
public struct Program: Sendable {
  let executable: Executable

  /// A program that is found by `PATH`.
  public init(named name: String) {
    executable = .name(name)
  }

  public init(at file: URL) {
    executable = .path(FilePath(file.path))
  }

  /// More than any program prints that works.
  private static let outputLimit = 64 << 20

  /// Runs the program to its end, with nothing as its input.
  ///
  /// - Parameters:
  ///   - folder: the folder of the test; nil for the working directory of the tests.
  ///   - path: the program's working directory, by its path in the folder.
  ///   - timeLimit: what the program takes only if it hangs. It is killed then, with all that it has started.
  ///   - meanwhile: what is done as soon as the program has been started.
  /// - Throws: `ProgramFailure` if the program did not end by itself.
  public func run(
    _ arguments: [String], in folder: TemporaryFolder? = nil, at path: String = ".",
    timeLimit: Duration = .seconds(600), meanwhile: @escaping @Sendable () async throws -> Void = {}
  ) async throws -> ProgramResult {
    let configuration = configuration(arguments, in: folder, at: path)
    let result = try await limited(to: timeLimit, arguments) { start in
      try await Subprocess.run(
        configuration, input: .none, output: .string(limit: Self.outputLimit), error: .string(limit: Self.outputLimit)
      ) { execution in
        start(execution.processIdentifier.value)
        try await meanwhile()
      }
    }
    switch result.terminationStatus {
    case .exited(let status):
      return ProgramResult(status: status, output: result.standardOutput, error: result.standardError)
    case .signaled(let signal):
      throw ProgramFailure.killed("\(executable) \(arguments)", signal: signal, error: result.standardError)
    }
  }

  /// How the program is started: as the first of a group of processes, so that those it starts are killed with it.
  func configuration(_ arguments: [String], in folder: TemporaryFolder?, at path: String = ".") -> Configuration {
    var options = PlatformOptions()
    options.processGroupID = 0
    options.teardownSequence = [.send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .zero)]
    return Configuration(
      executable: executable, arguments: Arguments(arguments),
      workingDirectory: folder.map { FilePath($0.path(path).path) }, platformOptions: options)
  }
}
