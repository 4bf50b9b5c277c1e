/// An operation that has no result.
public struct OperationFailure: Error, Hashable, Sendable {
  /// Why there is none.
  public let reason: Reason
  /// What the service said last, `nil` where it said nothing.
  public let progress: OperationProgress?

  /// Why there is no result.
  public enum Reason: Hashable, Sendable {
    /// The service says that it failed; the error is what it says of it, and knows as much.
    case failed(ServiceError)
    /// The service does not say where to ask: there is no `Location` and no `Operation-Location`.
    case noMonitor
    /// The operation succeeded, and the service does not say where the result is.
    case noResult
    /// The operation took longer than the caller wants to wait.
    case timedOut(Duration)
  }
}

extension OperationFailure: CustomStringConvertible {
  /// One line. Tokens in what the service says are hidden.
  public var description: String {
    switch reason {
    case .failed(let error):
      let status = progress?.status.map { " (\(Redaction.hidingTokens(in: $0.rawValue, limit: 100)))" } ?? ""
      let texts = [error.code, error.message].compactMap { $0 }.map { Redaction.hidingTokens(in: $0, limit: 300) }
      return (["the operation failed\(status)"] + texts).joined(separator: ": ")
    case .noMonitor: return "the service does not say where to ask for the operation"
    case .noResult: return "the operation succeeded, and the service does not say where its result is"
    case .timedOut(let limit): return "the operation took longer than \(limit)"
    }
  }
}
