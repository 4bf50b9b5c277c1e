public import HTTPTypes

/// When a request is repeated.
///
/// A request is repeated after status 429, 503 and 504, and after a connection that broke, if its body can be sent again
/// and doing it twice does no harm: because of its method, because the service throttled it (429), because it says when
/// to come again (503 with `Retry-After`), or because it never saw the request.
public struct RetryPolicy: Sendable {
  /// How often a request is sent at most, the first time included.
  public var maximumTries: Int
  /// How long a request may wait in all. What the service wants beyond that is not waited for.
  public var maximumWait: Duration
  /// The wait before the second try where the service names none; it doubles for each further one, and a random part of
  /// up to a half is taken off.
  public var firstWait: Duration
  /// The methods that may be repeated when it is not known whether the service has acted on the request: those that are
  /// idempotent (RFC 9110, section 9.2.2).
  public var repeatableMethods: Set<HTTPRequest.Method>
  /// A random number from 0 to 1.
  var random: @Sendable () -> Double = { Double.random(in: 0...1) }

  /// A policy.
  public init(
    maximumTries: Int = 3, maximumWait: Duration = .seconds(180), firstWait: Duration = .seconds(1),
    repeatableMethods: Set<HTTPRequest.Method> = [.get, .head, .put, .delete, .options]
  ) {
    self.maximumTries = maximumTries
    self.maximumWait = maximumWait
    self.firstWait = firstWait
    self.repeatableMethods = repeatableMethods
  }

  /// Nothing is repeated.
  public static var never: RetryPolicy { RetryPolicy(maximumTries: 1) }
}

extension RetryPolicy {
  /// The wait before a try, where the service names none.
  func wait(beforeTry number: Int) -> Duration {
    let doublings = min(max(number - 2, 0), 30)
    return firstWait * (1 << doublings) * (1 - random() / 2)
  }

  /// Whether a request may be repeated after a response.
  func repeats(_ request: TransportRequest, after response: HTTPResponse) -> Bool {
    switch response.status {
    case .tooManyRequests: true
    case .serviceUnavailable:
      response.headerFields[.retryAfter] != nil || repeatableMethods.contains(request.head.method)
    case .gatewayTimeout: repeatableMethods.contains(request.head.method)
    default: false
    }
  }

  /// Whether a request may be repeated after it got no response.
  func repeats(_ request: TransportRequest, after error: TransportError) -> Bool {
    switch error.reason {
    case .cannotConnect: true
    case .connectionLost: repeatableMethods.contains(request.head.method)
    default: false
    }
  }
}
