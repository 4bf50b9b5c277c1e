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

  static func count(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
    number == 1 ? "1 \(singular)" : "\(number) \(plural ?? singular + "s")"
  }
}
