extension Program {
  /// Does something with the running program, and cancels that after a time, which kills the program.
  ///
  /// - Returns: the value, and whether it came only after the time: a busy machine may be late with the news that a
  ///   program has ended by itself.
  /// - Throws: `ProgramFailure.timedOut` if there is no value even then.
  func limited<Value: Sendable>(
    to limit: Duration, _ arguments: [String], _ work: @escaping @Sendable () async throws -> Value
  ) async throws -> (value: Value, isLate: Bool) {
    try await ProgramQueue.run {
      try await ProgramSlots.shared.occupied {
        try await withThrowingTaskGroup(of: Value?.self) { group in
          defer { group.cancelAll() }
          group.addTask { try await work() }
          group.addTask {
            try? await Task.sleep(for: limit)
            return nil
          }
          if let value = try await group.next() ?? nil { return (value, false) }
          try Task.checkCancellation()
          group.cancelAll()
          guard let value = try? await group.next() ?? nil else { throw failure(of: arguments, after: limit) }
          return (value, true)
        }
      }
    }
  }

  func failure(of arguments: [String], after limit: Duration) -> ProgramFailure {
    .timedOut("\(executable) \(arguments)", limit: limit)
  }
}
