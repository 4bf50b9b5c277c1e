import APIModel
import APIPages
import Foundation

/// Changes as Markdown, for people.
struct ChangeReport {
  let changes: ModelChanges
  /// What the two states are called: their paths.
  let old: String
  let new: String

  /// A line with the verdict, then a section for each severity and kind that there is.
  var markdown: String {
    var lines = [
      "# Changes of the API", "", "From \(MarkdownCode.span(old)) to \(MarkdownCode.span(new)).", "", verdict,
    ]
    if changes.isIncomplete {
      lines += ["", Self.omission]
    }
    let bySeverity = Dictionary(grouping: changes.changes, by: \.severity)
    for severity in ChangeSeverity.allCases.sorted(by: >) {
      guard let changes = bySeverity[severity] else { continue }
      lines += ["", "## \(severity.rawValue.capitalized)"]
      let byKind = Dictionary(grouping: changes, by: \.kind)
      for kind in ChangeKind.allCases {
        guard let changes = byKind[kind] else { continue }
        lines += ["", "### \(kind.title)", ""] + Self.grouped(changes).map(Self.line)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static let omission = """
    Not compared, since the JSON of a model does not have them: descriptions of requests, enumerations and members, \
    queries of requests, and what updates can change.
    """

  /// "**Verdict: major** (2 major, 12 minor and 40 patch changes)"
  private var verdict: String {
    guard let verdict = changes.verdict else { return "**Verdict: none.** Nothing changed." }
    let counts = ChangeSeverity.allCases.sorted(by: >).map { "\(changes.count(of: $0)) \($0.rawValue)" }
    return "**Verdict: \(verdict.rawValue).** Changes: \(counts.joined(separator: ", "))."
  }

  /// One page often describes several requests: what it changes for all of them becomes one entry.
  private static func grouped(_ changes: [Change]) -> [[Change]] {
    var groups: [[Change]] = []
    var places: [Key: Int] = [:]
    for change in changes {
      let key = Key(change)
      if let place = places[key] {
        groups[place].append(change)
      } else {
        places[key] = groups.count
        groups.append([change])
      }
    }
    return groups
  }

  private struct Key: Hashable {
    var part: String?
    var texts: [String?]
    var pages: [PagePath?]
    /// Nil where the names may differ: only what changed from something to something is about more than its name.
    var name: String?

    init(_ change: Change) {
      part = change.part
      texts = [change.old?.text, change.new?.text]
      pages = [change.old?.location.page, change.new?.location.page]
      let isRequest = change.name.utf8.contains(UInt8(ascii: " "))
      name = isRequest && texts.contains { $0 != nil } ? nil : change.name
    }
  }

  /// "- `microsoft.graph.user.age`: `Edm.String` → `Edm.Int32` (`resources/user.md:12`)"
  private static func line(_ group: [Change]) -> String {
    let change = group[0]
    var line = "- " + group.map { MarkdownCode.span($0.name) }.joined(separator: ", ")
    if let part = change.part { line += ", " + MarkdownCode.span(part) }
    if let texts = texts(of: change) { line += ": " + texts }
    return line + " (\(places(of: change)))"
  }

  private static func texts(of change: Change) -> String? {
    guard let old = change.old, let new = change.new else {
      return (change.old ?? change.new)?.text.map { MarkdownCode.span($0) }
    }
    guard old.text != nil || new.text != nil else { return nil }
    let excerpt = Excerpt(from: old.text ?? "", to: new.text ?? "")
    let texts = [(old, excerpt.old), (new, excerpt.new)].map { $0.text == nil ? "nothing" : MarkdownCode.span($1) }
    return texts.joined(separator: " → ")
  }

  /// The page and line; both sides where the page is another.
  private static func places(of change: Change) -> String {
    let sides = [change.old, change.new].compactMap { $0?.location }
    let texts = sides.map { MarkdownCode.span("\($0.page):\($0.line)") }
    guard sides.count == 2, sides[0].page != sides[1].page || sides[0].line != sides[1].line else { return texts[0] }
    return texts.joined(separator: " → ")
  }
}
