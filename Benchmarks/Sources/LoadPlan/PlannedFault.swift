/// What the server of the benchmark does wrong when a request comes for the first time.
public enum PlannedFault: String, CaseIterable, Sendable {
  /// 429, with the wait in `Retry-After`; nothing was done.
  case throttled
  /// 503, with the wait in `Retry-After`; nothing was done.
  case unavailable
  /// 503 without one; nothing was done.
  case unavailableForLong
  /// 504, though it was done.
  case gatewayTimeout
  /// The connection is closed, and nothing was done.
  case refused
  /// It was done, but the connection is closed without an answer.
  case unanswered
  /// It was done, but the answer breaks off.
  case truncated

  /// What happens to a request: one in twenty has a fault, and all faults come equally often.
  public init?(number: Int) {
    guard number % 20 == 7 else { return nil }
    self = Self.allCases[number / 20 % Self.allCases.count]
  }

  /// Whether the server does what is asked before it goes wrong.
  public var isExecuted: Bool {
    switch self {
    case .gatewayTimeout, .unanswered, .truncated: true
    case .throttled, .unavailable, .unavailableForLong, .refused: false
    }
  }

  /// Whether a client can know that a second time does no harm, whatever the request.
  public var invitesRepetition: Bool { self == .throttled || self == .unavailable }
}
