import APIPages

/// What `lint --explain` prints.
enum Explanation {
  /// The id with its severity, what is wrong, and what to do.
  static func text(of id: DiagnosticID) -> String {
    """
    \(id.rawValue) (\(id.severity.rawValue))

    \(id.summary)
    \(id.help)

    """
  }
}
