import Foundation
import Subprocess

extension Program {
  /// Runs a program that answers to what is written to it.
  ///
  /// - Parameters:
  ///   - timeLimit: how long all may take. After that the program is killed, which ends its output.
  ///   - body: leads the conversation, and has the program end.
  public func converse<Value: Sendable>(
    _ arguments: [String] = [], timeLimit: Duration, _ body: @escaping @Sendable (Conversation) async throws -> Value
  ) async throws -> Value {
    // Writing to a program that has ended is an error, not the end of the tests.
    signal(SIGPIPE, SIG_IGN)
    let configuration = configuration(arguments, in: nil)
    return try await limited(to: timeLimit, arguments) { start in
      try await Subprocess.run(configuration, input: .inputWriter, output: .sequence, error: .discarded) { execution in
        start(execution.processIdentifier.value)
        return try await body(
          Conversation(input: execution.standardInputWriter, output: execution.standardOutput.makeAsyncIterator()))
      }.closureResult
    }
  }
}

/// The two ends of a running program, of use only in the closure that is given it.
public final class Conversation {
  private let input: StandardInputWriter
  private var output: SubprocessOutputSequence.Iterator

  init(input: StandardInputWriter, output: SubprocessOutputSequence.Iterator) {
    self.input = input
    self.output = output
  }

  /// Writes to the program's input.
  public func send(_ bytes: [UInt8]) async throws {
    _ = try await input.write(bytes)
  }

  /// What the program has printed next; nil at the end.
  public func receive() async throws -> [UInt8]? {
    try await output.next()?.withUnsafeBytes { Array($0) }
  }
}
