import Foundation

/// What came of ways, as a table in Markdown.
struct WayTable {
  private let title: String
  private var rows: [[String]]

  init(_ title: String, columns: [String]) {
    self.title = title
    rows = [columns, columns.map { _ in "---" }]
  }

  mutating func add(_ cells: [String]) {
    rows.append(cells.map { $0.replacing("|", with: "\\|") })
  }

  /// Prints the table where the environment asks for it.
  func print() {
    guard ProcessInfo.processInfo.environment["DOCS2SWIFT_PRINT_TABLES"] == "1" else { return }
    let lines = rows.map { "| \($0.joined(separator: " | ")) |" }
    Swift.print("\n### \(title) (\(rows.count - 2))\n\n\(lines.joined(separator: "\n"))\n")
  }

  /// Outcomes with how often they came: `sent without token (18), not sent, error: … (1)`.
  static func summary(_ outcomes: [Way.Outcome]) -> String {
    var counts: [(outcome: Way.Outcome, count: Int)] = []
    for outcome in outcomes {
      if let index = counts.firstIndex(where: { $0.outcome == outcome }) {
        counts[index].count += 1
      } else {
        counts.append((outcome, 1))
      }
    }
    if counts.count == 1 { return counts[0].outcome.description }
    return counts.map { "\($0.outcome) (\($0.count))" }.joined(separator: "; ")
  }
}
