/// A decision to live with a diagnostic: where it is not shown, and why.
public struct Suppression: Hashable, Sendable {
  /// Where diagnostics are suppressed.
  public enum Scope: Hashable, Sendable {
    /// On all pages whose paths have a form.
    case pages(PagePattern)
    /// On one page.
    case page(PagePath)
    /// On some lines of one page.
    case lines(ClosedRange<Int>, of: PagePath)
  }

  public var id: DiagnosticID
  public var scope: Scope
  /// Why; nil where the page gives no reason.
  public var reason: String?
  /// Where the suppression is written down.
  public var location: SourceLocation

  public init(_ id: DiagnosticID, in scope: Scope, reason: String?, at location: SourceLocation) {
    self.id = id
    self.scope = scope
    self.reason = reason
    self.location = location
  }

  /// Whether a diagnostic is one of those meant.
  func covers(_ diagnostic: Diagnostic) -> Bool {
    guard diagnostic.id == id, id.canBeSuppressed else { return false }
    return switch scope {
    case .pages(let pattern): pattern.matches(diagnostic.location.page)
    case .page(let page): page.key == diagnostic.location.page.key
    case .lines(let lines, let page):
      page.key == diagnostic.location.page.key && lines.contains(diagnostic.location.line)
    }
  }
}

extension DiagnosticID {
  /// Whether people may choose not to see it: not what is missing in the library, nor what is wrong with suppressions.
  public var canBeSuppressed: Bool {
    switch self {
    case .unusedSuppression, .invalidSuppression: false
    default: severity != .error
    }
  }

  /// Finds the diagnostic of a name, or says why there is none that can be suppressed.
  public static func suppressible(_ name: String) -> Result<DiagnosticID, SuppressionMistake> {
    guard let id = DiagnosticID(rawValue: name) else {
      let suggestion = NearestName.suggestion(for: name, among: allCases.lazy.filter(\.canBeSuppressed).map(\.rawValue))
      return .failure(.unknownID(name, suggestion: suggestion))
    }
    return id.canBeSuppressed ? .success(id) : .failure(.notSuppressible(id))
  }
}

/// Why a suppression can't be one.
public enum SuppressionMistake: Error, Hashable, CustomStringConvertible {
  case unknownID(String, suggestion: String?)
  case notSuppressible(DiagnosticID)

  /// What is wrong and what to do, in one line.
  public var description: String {
    switch self {
    case .unknownID(let name, let suggestion):
      "There is no diagnostic '\(name)'\(String.didYouMean(suggestion)) "
        + "Take the id that stands at the end of what is to be suppressed."
    case .notSuppressible(let id) where id.severity == .error:
      "'\(id.rawValue)' is an error, and errors can't be suppressed. Mend the page."
    case .notSuppressible(let id): "'\(id.rawValue)' can't be suppressed. Mend or remove the suppression it is about."
    }
  }
}
