/// Ends a request whose attempts and waits take too long in all.
struct TimeLimitStage: ClientMiddleware {
  let limit: Duration?
  let clock: any ClientClock

  func send(_ request: TransportRequest, next: @escaping NextStage) async throws -> TransportResponse {
    guard let limit else { return try await next(request) }
    var limited = request
    limited.deadline = await clock.uptime + limit
    let timed = limited
    return try await withTimeLimit(limit, .overall, of: request, clock) { try await next(timed) }
  }
}

/// Runs a piece of work, and cancels it when it takes too long.
func withTimeLimit<Value: Sendable>(
  _ duration: Duration?, _ limit: TransportError.TimeLimit, of request: TransportRequest, _ clock: any ClientClock,
  _ work: @escaping @Sendable () async throws -> Value
) async throws -> Value {
  guard let duration else { return try await work() }
  let end = await clock.timeLimit(of: duration)
  return try await withThrowingTaskGroup(of: Value?.self) { group in
    group.addTask { try await work() }
    group.addTask {
      try await end()
      return nil
    }
    defer { group.cancelAll() }
    guard case .some(.some(let value)) = try await group.next() else {
      throw TransportError(.timedOut(limit), of: request)
    }
    return value
  }
}
