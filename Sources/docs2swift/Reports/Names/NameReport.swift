import APIPages
import Foundation

/// What `explain` prints.
struct NameReport {
  let query: String
  /// By meaning; several pages may describe one request.
  let meanings: [[NameEntry]]
  /// Names that may have been meant, where the query means nothing.
  let suggestions: [String]

  // MARK: JSON

  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let document = Document(query: query, matches: meanings.flatMap { $0 }, suggestions: suggestions)
    return String(decoding: try encoder.encode(document), as: UTF8.self) + "\n"
  }

  /// The form that other tools read. `formatVersion` grows when a change breaks them.
  private struct Document: Encodable {
    var formatVersion = 1
    var query: String
    var matches: [NameEntry]
    var suggestions: [String]
  }

  // MARK: Text

  /// All that is known of one name, or a list of several.
  var text: String {
    guard let first = meanings.first?.first, !isList else {
      return meanings.compactMap(\.first).map { line("\($0.name) (\($0.kind)) \($0.page):\($0.line)") }.joined()
    }
    let others = meanings[0].dropFirst().map { entry in
      let swift = swift(of: entry)
      return line("  also at \(entry.page):\(entry.line)" + (entry.title.map { ", \($0)" } ?? ""))
        + (swift == self.swift(of: first) ? "" : swift)
    }
    return text(of: first) + (others.isEmpty ? "" : "\n" + others.joined())
  }

  /// Whether the query has several meanings.
  var isList: Bool { meanings.count > 1 }

  private func swift(of entry: NameEntry) -> String {
    row("Swift", entry.swift.map { $0 + (entry.swiftTypeNote ?? "") })
  }

  private func text(of entry: NameEntry) -> String {
    var text = line("\(entry.name) (\(entry.kind))")
    text += row("title", entry.title)
    text += swift(of: entry)
    text += row(entry.kind == "request" ? "result" : "type", entry.type)
    text += row(entry.kind == "property" ? "from" : "bases", entry.bases?.joined(separator: ", "))
    text += row("facts", entry.facts?.joined(separator: "; "))
    text += row("body", entry.body)
    text += row("page", "\(entry.page):\(entry.line)")
    text += list("permissions", entry.permissions?.map { ($0.kind, $0.names.joined(separator: ", ").or($0.remark)) })
    text += list("parameters", entry.parameters?.map(Self.pair))
    text += list("in the body", entry.bodyProperties?.map(Self.pair))
    text += list("properties", entry.properties?.map(Self.pair))
    text += list("members", entry.members?.map { ($0.name, $0.summary) })
    if !entry.summary.isEmpty { text += "\n" + entry.summary.split(separator: "\n").map { line(String($0)) }.joined() }
    return text
  }

  private static func pair(_ value: NameEntry.Value) -> (String, String) {
    let facts = value.facts.map { $0.isEmpty ? "" : "; \($0.joined(separator: "; "))" } ?? ""
    return (value.name, value.type + facts + (value.declaredBy.map { " from \($0)" } ?? ""))
  }

  /// A line of a page's words, which have no power over the terminal.
  private func line(_ text: String) -> String { text.withVisibleControls + "\n" }

  private func row(_ label: String, _ value: String?) -> String {
    guard let value, !value.isEmpty else { return "" }
    return line("  " + label.padded(to: 8) + value)
  }

  private func list(_ label: String, _ pairs: [(String, String)]?) -> String {
    guard let pairs, !pairs.isEmpty else { return "" }
    return line("  \(label)") + pairs.map { line("    \($0)" + ($1.isEmpty ? "" : ": \($1)")) }.joined()
  }
}

extension NameEntry {
  /// `: Field<String>` behind a property; behind a call what it makes, as a comment.
  fileprivate var swiftTypeNote: String? {
    swiftType.map { kind == "request" ? "  // \($0)" : ": \($0)" }
  }
}

extension String {
  fileprivate func or(_ other: String?) -> String { isEmpty ? other ?? "" : self }

  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
