internal import HTTPTypes
internal import Logging

/// The tries of a transfer that goes on where it was interrupted: as many in a row as ``RetryPolicy`` allows, and anew
/// whenever one got further than all before.
struct TransferRetries {
  private let policy: RetryPolicy
  private let clock: any ClientClock
  private let logger: Logger
  private var tryCount = 1
  private var waited = Duration.zero
  private var furthest: Int

  init(_ configuration: ClientConfiguration, start: Int) {
    policy = configuration.retry
    clock = configuration.clock
    logger = configuration.logger
    furthest = start
  }

  /// Tells where the transfer is.
  mutating func reach(_ offset: Int) {
    guard offset > furthest else { return }
    furthest = offset
    tryCount = 1
    waited = .zero
  }

  /// Waits before the next try, and tells whether there is one.
  mutating func wait(after outcome: Result<TransportResponse, any Error>, of request: TransportRequest) async throws
    -> Bool
  {
    guard tryCount < policy.maximumTries else { return false }
    var wait = policy.wait(beforeTry: tryCount + 1)
    if case .success(let response) = outcome {
      wait = RetryAfter.wait(in: response.head.headerFields, now: await clock.now) ?? wait
    }
    guard waited + wait <= policy.maximumWait else { return false }
    logger.repeating(request, after: outcome, wait: wait)
    try await clock.sleep(for: wait)
    tryCount += 1
    waited += wait
    return true
  }
}

extension Result where Success == TransportResponse, Failure == any Error {
  /// Whether the transfer may go on later: the service is busy or broken, or the connection broke or stopped.
  var mayPass: Bool {
    switch self {
    case .success(let response):
      // Request Timeout, and Bandwidth Limit Exceeded as Microsoft Graph answers, beside those of all services.
      return [408, 429, 500, 502, 503, 504, 509].contains(response.head.status.code)
    case .failure(let error as TransportError):
      switch error.reason {
      case .cannotConnect, .connectionLost, .timedOut: return true
      default: return false
      }
    case .failure: return false
    }
  }
}

extension ServiceClient {
  /// What came of a request.
  func outcome(of request: TransportRequest) async -> Result<TransportResponse, any Error> {
    do { return .success(try await anyResponse(to: request)) } catch { return .failure(error) }
  }
}
