/// Diagnostics, parted by suppressions into those that people see and those that they have chosen not to.
public struct SuppressedDiagnostics: Sendable {
  /// What remains, by place, with a warning for each suppression that covers nothing if that is asked for.
  public let shown: [Diagnostic]
  /// What suppressions cover, by place.
  public let suppressed: [Diagnostic]

  /// - Parameters:
  ///   - diagnostics: what was found.
  ///   - suppressions: those of pages and configuration. One that stands in a file which several pages include may
  ///     occur several times.
  ///   - reportsUnused: whether to report suppressions that cover nothing: where everything was looked for, that is.
  public init(_ diagnostics: [Diagnostic], by suppressions: [Suppression], reportingUnused reportsUnused: Bool) {
    let suppressions = Set(suppressions)
    let byID = Dictionary(grouping: suppressions, by: \.id)
    var used: Set<Suppression> = []
    var shown: [Diagnostic] = []
    var suppressed: [Diagnostic] = []
    for diagnostic in diagnostics {
      // All that cover it are used: which of two is one too many is not for the reader to guess.
      let covering = (byID[diagnostic.id] ?? []).filter { $0.covers(diagnostic) }
      used.formUnion(covering)
      if covering.isEmpty { shown.append(diagnostic) } else { suppressed.append(diagnostic) }
    }
    if reportsUnused { shown += suppressions.subtracting(used).map(\.unusedDiagnostic) }
    self.shown = shown.sorted()
    self.suppressed = suppressed.sorted()
  }
}

extension Suppression {
  fileprivate var unusedDiagnostic: Diagnostic {
    let place =
      switch scope {
      case .pages(let pattern): " on the pages '\(pattern)'"
      case .page: " on this page"
      case .lines: " there"
      }
    return Diagnostic(
      .unusedSuppression, at: location, "There is no '\(id.rawValue)' to suppress\(place). Remove the suppression.")
  }
}
