import APIModel
import APIPages
import Foundation

/// What `lint` prints, and how it ends.
struct LintReport {
  private let report: RunReport
  private let format: LintFormat
  private let minimumSeverity: Diagnostic.Severity
  private let paths: PrintedPaths
  private let columns: CharacterColumns

  /// - Parameters:
  ///   - report: all diagnostics of a run.
  ///   - format: the form of the results.
  ///   - minimumSeverity: what results are printed; the summary counts all.
  ///   - paths: how paths are printed.
  ///   - columns: counts columns for formats that count them in characters.
  init(
    _ report: RunReport, format: LintFormat, minimumSeverity: Diagnostic.Severity, paths: PrintedPaths,
    columns: CharacterColumns
  ) {
    self.report = report
    self.format = format
    self.minimumSeverity = minimumSeverity
    self.paths = paths
    self.columns = columns
  }

  /// The results, by place, for standard output.
  func output() throws -> String {
    let diagnostics = report.diagnostics.sorted().filter { $0.severity >= minimumSeverity }
    switch format {
    case .text: return diagnostics.map { "\(paths.placed($0))\n" }.joined()
    case .json: return try Self.json(diagnostics.map { DiagnosticEntry(paths.placed($0)) })
    case .github: return columns.convert(diagnostics).map { "\(GitHubCommand(paths.placed($0)))\n" }.joined()
    case .sarif: return try Self.json(SARIFLog(columns.convert(diagnostics).map(paths.placed)))
    }
  }

  private static func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
  }

  /// Counts by severity and by id, for standard error.
  var summary: String {
    let bySeverity = Dictionary(grouping: report.diagnostics, by: \.severity).mapValues(\.count)
    let counts = [Diagnostic.Severity.error, .warning, .note].map { severity in
      RunReport.count(bySeverity[severity] ?? 0, severity.rawValue)
        + (severity < minimumSeverity && bySeverity[severity] != nil ? " (not shown)" : "")
    }
    let first = counts.joined(separator: ", ") + "; \(report.suppressed.count) suppressed"
    let byID = Dictionary(grouping: report.diagnostics, by: \.id).mapValues(\.count)
    let lines = byID.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }.map { id, count in
      String(repeating: " ", count: max(0, 6 - "\(count)".count)) + "\(count) \(id.rawValue)"
    }
    return ([first] + lines).joined(separator: "\n")
  }

  /// Whether the run ends with 1: what is not printed counts too.
  func fails(isStrict: Bool) -> Bool {
    report.errors > 0 || isStrict && report.warnings > 0
  }
}
