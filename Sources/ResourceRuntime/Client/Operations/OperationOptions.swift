/// How an operation is waited for. The defaults suit most.
public struct OperationOptions: Hashable, Sendable {
  /// How long the operation may take in all, `nil` for ever. It is looked at before each wait; a request has the limits
  /// of the client.
  public var timeLimit: Duration?
  /// The wait before the service is asked first, where it does not say when to come by `Retry-After`; it doubles each
  /// time.
  public var firstWait: Duration
  /// The longest wait, where the service does not say when to come.
  public var maximumWait: Duration

  /// Options.
  public init(
    timeLimit: Duration? = .seconds(3_600), firstWait: Duration = .seconds(1), maximumWait: Duration = .seconds(30)
  ) {
    self.timeLimit = timeLimit
    self.firstWait = firstWait
    self.maximumWait = maximumWait
  }

  /// The wait before a question, the first of which is 0.
  func wait(before number: Int) -> Duration {
    min(firstWait * (1 << min(number, 30)), max(maximumWait, firstWait))
  }
}
