package import APIPages

/// The form of a diagnostic that other tools read, in the model and in what `lint` finds.
package struct DiagnosticEntry: Encodable {
  private var id: String
  private var severity: String
  private var file: String
  private var line: Int
  /// From 1, in UTF-8 bytes.
  private var column: Int
  private var message: String
  private var suggestion: String?
  private var suppressed: Bool?

  /// - Parameter isSuppressed: whether people have chosen not to see it.
  package init(_ diagnostic: Diagnostic, isSuppressed: Bool = false) {
    id = diagnostic.id.rawValue
    severity = diagnostic.severity.rawValue
    file = diagnostic.location.page.description
    line = diagnostic.location.line
    column = diagnostic.location.column
    message = diagnostic.message
    suggestion = diagnostic.suggestion
    suppressed = isSuppressed ? true : nil
  }
}
