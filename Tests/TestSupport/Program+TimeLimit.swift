import Foundation

extension Program {
  /// Runs the program once there is a slot for it.
  ///
  /// - Parameter work: runs it, and starts the limit as soon as the program has been started.
  /// - Throws: `ProgramFailure.timedOut` if the program had to be killed, whatever the work has come to then.
  func limited<Value: Sendable>(
    to limit: Duration, _ arguments: [String],
    _ work: @escaping @Sendable (_ start: @escaping @Sendable (pid_t) -> Void) async throws -> Value
  ) async throws -> Value {
    try await ProgramQueue.run {
      try await ProgramSlots.shared.occupied {
        let timeLimit = TimeLimit()
        let result: Result<Value, any Error>
        do { result = .success(try await work { timeLimit.start(limit, for: $0) }) } catch { result = .failure(error) }
        if timeLimit.end() { throw ProgramFailure.timedOut("\(executable) \(arguments)", limit: limit) }
        return try result.get()
      }
    }
  }
}
