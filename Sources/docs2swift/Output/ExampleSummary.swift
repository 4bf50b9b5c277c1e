import APIPages
import SwiftEmission

/// What `examples` prints.
enum ExampleSummary {
  /// `docs/api/user-get.md:75: request: no documented request has the path (/me/x)`, a line per example.
  static func untested(_ report: ExampleReport, in paths: PrintedPaths) -> String {
    lines(report.requests, report.responses, in: paths)
  }

  /// `docs/api/user-get.md:75: request: not in an answer: no response follows`, a line per example.
  static func unanswered(_ report: AnswerReport, in paths: PrintedPaths) -> String {
    lines(report.requests, report.responses, "not in an answer: ", in: paths)
  }

  /// How many examples there are and what became of them, with the reasons counted.
  static func text(of report: ExampleReport) -> String {
    [
      text(of: report.requests, "request", "tests"), text(of: report.responses, "response", "tests"),
      "Neither: \(RunReport.count(report.values, "example")) of values",
    ].joined(separator: "\n")
  }

  static func text(of report: AnswerReport) -> String {
    [
      text(of: report.requests, "request", "in answers"), text(of: report.responses, "response", "in answers"),
    ].joined(separator: "\n")
  }

  private static func lines<Reason>(
    _ requests: ExampleCount<Reason>, _ responses: ExampleCount<Reason>, _ lack: String = "", in paths: PrintedPaths
  ) -> String {
    let entries = requests.unused.map { ("request", $0) } + responses.unused.map { ("response", $0) }
    return entries.sorted { ($0.1.location, $0.0) < ($1.1.location, $1.0) }.map { kind, example in
      let place = "\(paths.path(of: example.location.page)):\(example.location.line)"
      let detail = example.detail.isEmpty ? "" : " (\(example.detail))"
      return "\(place): \(kind): \(lack)\(example.reason.rawValue)\(detail)".withVisibleControls + "\n"
    }.joined()
  }

  private static func text<Reason>(of count: ExampleCount<Reason>, _ kind: String, _ use: String) -> String {
    let reasons = count.reasons.map { "\n  \($0.count) × \($0.reason.rawValue)" }.joined()
    let rest = count.unused.isEmpty ? "" : ", \(count.unused.count) are not:\(reasons)"
    return "\(RunReport.count(count.found, "example \(kind)")): \(count.used) are \(use)\(rest)"
  }
}
