/// Sets the time when a request with all its attempts and waits has to be done.
///
/// The stages that wait see to it: retries begin no wait that takes too long, authentication and exchange end what does. Where
/// there is middleware, this stage does too.
struct TimeLimitStage: ClientMiddleware {
  let limit: Duration?
  /// Whether there is middleware behind, which may wait for anything.
  let hasMiddleware: Bool
  let clock: any ClientClock

  func send(_ request: TransportRequest, next: @escaping NextStage) async throws -> TransportResponse {
    guard let limit else { return try await next(request) }
    var limited = request
    limited.deadline = await clock.uptime + limit
    guard hasMiddleware else { return try await next(limited) }
    let timed = limited
    return try await withTimeLimit(limit, .overall, of: request, clock) { try await next(timed) }
  }
}

/// Does a piece of work, and cancels it when it takes too long.
func withTimeLimit<Value: Sendable>(
  _ duration: Duration?, _ limit: TransportError.TimeLimit, of request: TransportRequest, _ clock: any ClientClock,
  _ work: @escaping @Sendable () async throws -> Value
) async throws -> Value {
  guard let duration else { return try await work() }
  // What has no time does not begin: it could be done, and be told as late.
  guard duration > .zero, let value = try await clock.value(within: duration, of: work) else {
    try Task.checkCancellation()
    throw TransportError(.timedOut(limit), of: request)
  }
  return value
}

/// Does a piece of work for a request, and cancels it when it takes longer than a limit, or than there is time for the
/// request and all its attempts.
func withTimeLimit<Value: Sendable>(
  _ duration: Duration?, ofAttempt request: TransportRequest, _ clock: any ClientClock,
  _ work: @escaping @Sendable () async throws -> Value
) async throws -> Value {
  guard let deadline = request.deadline else {
    return try await withTimeLimit(duration, .attempt, of: request, clock, work)
  }
  let rest = deadline - (await clock.uptime)
  if let duration, duration < rest { return try await withTimeLimit(duration, .attempt, of: request, clock, work) }
  return try await withTimeLimit(rest, .overall, of: request, clock, work)
}
