internal import HTTPTypes
internal import Logging

/// Sends a request again after failures that may pass.
struct RetryStage: ClientMiddleware {
  let policy: RetryPolicy
  let clock: any ClientClock
  let logger: Logger

  func send(_ request: TransportRequest, next: @escaping NextStage) async throws -> TransportResponse {
    var request = request
    var waited = Duration.zero
    while true {
      try Task.checkCancellation()
      let outcome = await outcome(of: request, next)
      guard let wait = await wait(after: outcome, of: request), waited + wait <= policy.maximumWait,
        await isInTime(wait, request)
      else { return try outcome.get() }
      logger.repeating(request, after: outcome, wait: wait)
      try await clock.sleep(for: wait)
      waited += wait
      request.attempt += 1
    }
  }

  private func outcome(of request: TransportRequest, _ next: NextStage) async -> Result<TransportResponse, any Error> {
    do { return .success(try await next(request)) } catch { return .failure(error) }
  }

  /// How long to wait before the next try, `nil` where there is none.
  private func wait(
    after outcome: Result<TransportResponse, any Error>, of request: TransportRequest
  ) async -> Duration? {
    guard request.handling.isRepeated, request.attempt < policy.maximumTries else { return nil }
    switch outcome {
    case .success(let response):
      guard policy.repeats(request, after: response.head), request.body?.isReplayable ?? true else { return nil }
      return RetryAfter.wait(in: response.head.headerFields, now: await clock.now)
        ?? policy.wait(beforeTry: request.attempt + 1)
    case .failure(let error as TransportError):
      let isUnsent = error.reason == .cannotConnect
      guard policy.repeats(request, after: error), isUnsent || request.body?.isReplayable ?? true else { return nil }
      return policy.wait(beforeTry: request.attempt + 1)
    case .failure:
      return nil
    }
  }

  /// Whether there is time left after the wait: an error now is better than none later.
  private func isInTime(_ wait: Duration, _ request: TransportRequest) async -> Bool {
    guard let deadline = request.deadline else { return true }
    return await clock.uptime + wait < deadline
  }
}
