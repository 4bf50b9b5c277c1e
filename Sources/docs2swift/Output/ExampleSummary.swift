import APIPages
import SwiftEmission

/// What `examples` prints.
enum ExampleSummary {
  /// `docs/api/user-get.md:75: request: no documented request has the path (/me/x)`, a line per example.
  static func untested(_ report: ExampleReport, in paths: PrintedPaths) -> String {
    let entries =
      report.requests.untested.map { ("request", $0) } + report.responses.untested.map { ("response", $0) }
    return entries.sorted { ($0.1.location, $0.0) < ($1.1.location, $1.0) }.map { kind, example in
      let place = "\(paths.path(of: example.location.page)):\(example.location.line)"
      let detail = example.detail.isEmpty ? "" : " (\(example.detail))"
      return "\(place): \(kind): \(example.reason.rawValue)\(detail)".withVisibleControls + "\n"
    }.joined()
  }

  /// How many examples there are and what became of them, with the reasons counted.
  static func text(of report: ExampleReport) -> String {
    [
      text(of: report.requests, "request"), text(of: report.responses, "response"),
      "Neither: \(RunReport.count(report.values, "example")) of values",
    ].joined(separator: "\n")
  }

  private static func text(of count: ExampleReport.Count, _ kind: String) -> String {
    let reasons = count.reasons.map { "\n  \($0.count) × \($0.reason.rawValue)" }.joined()
    let rest = count.untested.isEmpty ? "" : ", \(count.untested.count) are not:\(reasons)"
    return "\(RunReport.count(count.found, "example \(kind)")): \(count.tests) are tests\(rest)"
  }
}
