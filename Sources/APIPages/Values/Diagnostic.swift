/// What is wrong with a page, where, and what to do about it.
public struct Diagnostic: Hashable, Sendable {
  public enum Severity: String, Sendable, Comparable {
    /// Something the reader decided by a stated rule and that the writer may want to know.
    case note
    /// The page contradicts itself or another page, or says something that is not understood.
    case warning
    /// The page can't be read; what it says is missing from the library.
    case error

    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  public var id: DiagnosticID
  public var location: SourceLocation
  /// What is wrong and what to do, in one line.
  public var message: String

  public init(_ id: DiagnosticID, at location: SourceLocation, _ message: String) {
    self.id = id
    self.location = location
    self.message = message
  }

  public var severity: Severity { id.severity }
}

extension Diagnostic: CustomStringConvertible, Comparable {
  /// `file:line:column: severity: message [id]`
  public var description: String { "\(location): \(severity.rawValue): \(message) [\(id.rawValue)]" }

  /// By place, then by id and message, so that the order never depends on the order of work.
  public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    guard left.location == right.location else { return left.location < right.location }
    return (left.id.rawValue, left.message) < (right.id.rawValue, right.message)
  }
}
