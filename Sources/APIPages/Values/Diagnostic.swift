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
  /// What was likely meant instead of a name that does not exist; the message says it too.
  public var suggestion: String?

  public init(_ id: DiagnosticID, at location: SourceLocation, _ message: String, suggestion: String? = nil) {
    self.id = id
    self.location = location
    self.message = message
    self.suggestion = suggestion
  }

  public var severity: Severity { id.severity }
}

extension String {
  /// The text with control, format and separator characters as `U+202E`.
  package var withVisibleControls: String {
    guard utf8.contains(where: { $0 < 0x20 || $0 >= 0x7F }) else { return self }
    var text = ""
    for scalar in unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        text += "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}

extension Diagnostic: CustomStringConvertible, Comparable {
  /// `file:line:column: severity: message [id]`, safe to print: what a page could do to a terminal is spelled out.
  public var description: String {
    "\(location): \(severity.rawValue): \(message) [\(id.rawValue)]".withVisibleControls
  }

  /// By place, then by id and message, so that the order never depends on the order of work.
  public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    guard left.location == right.location else { return left.location < right.location }
    return (left.id.rawValue, left.message) < (right.id.rawValue, right.message)
  }
}
