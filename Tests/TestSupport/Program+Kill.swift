import Foundation
import Subprocess

extension Program {
  /// Runs the program and kills it (`SIGKILL`) at a moment, if it has not ended by then.
  ///
  /// - Parameters:
  ///   - folder: the folder of the test, and the program's working directory.
  ///   - moment: returns at the moment. It has a thread of its own, which it may block.
  public func run(
    _ arguments: [String], in folder: TemporaryFolder, timeLimit: Duration = .seconds(600),
    killedAt moment: @escaping @Sendable (RunningProgram) throws -> Void
  ) async throws {
    let configuration = configuration(arguments, in: folder)
    _ = try await limited(to: timeLimit, arguments) { start in
      try await Subprocess.run(configuration, input: .none, output: .discarded, error: .discarded) { execution in
        start(execution.processIdentifier.value)
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
          Thread.detachNewThread {
            let result = Result { try moment(RunningProgram(id: execution.processIdentifier.value)) }
            // One that has ended can't be killed any more.
            try? execution.send(signal: .kill)
            continuation.resume(with: result)
          }
        }
      }
    }
  }
}

/// A program that was started.
public struct RunningProgram: Sendable {
  let id: pid_t

  /// Whether it has not ended.
  public var isRunning: Bool {
    var information = siginfo_t()
    // Its end is only looked at: whoever has started it waits for it still.
    return waitid(P_PID, id_t(id), &information, WEXITED | WNOHANG | WNOWAIT) == 0 && information.si_signo == 0
  }
}
