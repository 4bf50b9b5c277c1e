import APIModel
import APIPages
import SwiftEmission

/// What a run tells people: diagnostics, then a summary.
struct RunReport {
  /// What people are told, by place.
  var diagnostics: [Diagnostic]
  /// What they have chosen not to be told.
  var suppressed: [Diagnostic] = []

  var errors: Int { diagnostics.count { $0.severity == .error } }
  var warnings: Int { diagnostics.count { $0.severity == .warning } }

  /// Prints errors always, warnings and notes as far as they are asked for.
  func printDiagnostics(from severity: Diagnostic.Severity, in paths: PrintedPaths) {
    for diagnostic in diagnostics.sorted() where diagnostic.severity >= severity {
      Console.error(paths.placed(diagnostic).description)
    }
  }

  /// "101 pages, 35 types with 212 properties, 1 enumeration, 70 requests, 0 errors, 12 warnings, 0.1 seconds"
  func summary(of model: APIModel, requests: Int, files: Int, seconds: Double) -> String {
    let properties = model.types.reduce(0) { $0 + $1.properties.count }
    let tenths = Int((seconds * 10).rounded())
    return [
      Self.count(model.coverage.pages.found, "page"),
      "\(Self.count(model.types.count, "type")) with \(Self.count(properties, "property", "properties"))",
      Self.count(model.enumerations.count, "enumeration"),
      Self.count(requests, "request"),
      Self.count(files, "file"),
      Self.count(errors, "error"),
      Self.count(warnings, "warning"),
      "\(tenths / 10).\(tenths % 10) seconds",
    ].joined(separator: ", ")
  }

  /// "Subset: 36 of 998 types, 15 of 323 enumerations, 99 of 3742 requests; 2 navigation properties left out"
  func summary(of subset: Subset, in whole: APIModel) -> String {
    let requests = { (model: APIModel) in model.operations.count { $0.template != nil } }
    let parts = [
      "\(subset.model.types.count) of \(Self.count(whole.types.count, "type"))",
      "\(subset.model.enumerations.count) of \(Self.count(whole.enumerations.count, "enumeration"))",
      "\(requests(subset.model)) of \(Self.count(requests(whole), "request"))",
    ]
    let properties = Self.count(subset.leftOut.count, "navigation property", "navigation properties")
    return "Subset: \(parts.joined(separator: ", ")); \(properties) left out"
  }

  /// "Read: 99 of 101 pages, 310 of 321 tables, …; skipped: 9 table of an article, 2 conceptual page"
  func coverage(of model: APIModel) -> String {
    let coverage = model.coverage
    let counts = [
      ("pages", coverage.pages), ("tables", coverage.tables), ("rows", coverage.rows),
      ("request lines", coverage.requestLines), ("examples", coverage.examples),
    ]
    let read = counts.map { name, count in "\(count.read) of \(count.found) \(name)" }.joined(separator: ", ")
    let reasons = Dictionary(grouping: counts.flatMap(\.1.skipped), by: \.reason).mapValues(\.count)
    let skipped = reasons.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
      .map { "\($0.value) × \($0.key.rawValue)" }
    return "Read: \(read)" + (skipped.isEmpty ? "" : "; skipped: \(skipped.joined(separator: ", "))")
  }

  static func count(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
    number == 1 ? "1 \(singular)" : "\(number) \(plural ?? singular + "s")"
  }
}
