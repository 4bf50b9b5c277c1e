/// A program that did not end by itself.
public enum ProgramFailure: Error, CustomStringConvertible {
  /// It was killed, since it took longer than it may.
  case timedOut(_ command: String, limit: Duration)
  /// It crashed, or somebody else has killed it.
  case killed(_ command: String, signal: Int32, error: String)

  public var description: String {
    switch self {
    case .timedOut(let command, let limit): "\(command) was killed: it had not ended after \(limit)."
    case .killed(let command, let signal, let error):
      "\(command) was ended by signal \(signal).\n\(error.suffix(2_000))"
    }
  }
}
