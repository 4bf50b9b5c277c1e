/// The difference between two texts, as `diff -u` prints it.
enum UnifiedDiff {
  /// Lines of context around a change.
  private static let context = 3

  /// The difference, or an empty text if there is none.
  static func text(from old: String, to new: String, oldName: String, newName: String) -> String {
    let oldLines = lines(of: old)
    let newLines = lines(of: new)
    let edits = edits(from: oldLines, to: newLines)
    let changed = edits.indices.filter { !edits[$0].isKept }
    guard !changed.isEmpty else { return "" }
    var hunks: [Range<Int>] = []
    for index in changed {
      let range = max(0, index - context)..<min(edits.count, index + context + 1)
      if let last = hunks.last, last.upperBound >= range.lowerBound {
        hunks[hunks.count - 1] = last.lowerBound..<range.upperBound
      } else {
        hunks.append(range)
      }
    }
    return "--- \(oldName)\n+++ \(newName)\n" + hunks.map { render(edits, hunk: $0) }.joined()
  }

  private enum Edit {
    case keep(Substring)
    case remove(Substring)
    case insert(Substring)

    var isKept: Bool {
      if case .keep = self { true } else { false }
    }
  }

  private static func lines(of text: String) -> [Substring] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  /// The standard library's difference (Myers), put in the order of the lines.
  private static func edits(from old: [Substring], to new: [Substring]) -> [Edit] {
    let difference = new.difference(from: old)
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var edits: [Edit] = []
    var oldIndex = 0
    var newIndex = 0
    while oldIndex < old.count || newIndex < new.count {
      if removed.contains(oldIndex) {
        edits.append(.remove(old[oldIndex]))
        oldIndex += 1
      } else if inserted.contains(newIndex) {
        edits.append(.insert(new[newIndex]))
        newIndex += 1
      } else {
        edits.append(.keep(new[newIndex]))
        oldIndex += 1
        newIndex += 1
      }
    }
    return edits
  }

  private static func render(_ edits: [Edit], hunk: Range<Int>) -> String {
    let before = edits[..<hunk.lowerBound]
    let oldStart = before.count { if case .insert = $0 { false } else { true } } + 1
    let newStart = before.count { if case .remove = $0 { false } else { true } } + 1
    let inside = edits[hunk]
    let oldCount = inside.count { if case .insert = $0 { false } else { true } }
    let newCount = inside.count { if case .remove = $0 { false } else { true } }
    let body = inside.map { edit in
      switch edit {
      case .keep(let line): " \(line)\n"
      case .remove(let line): "-\(line)\n"
      case .insert(let line): "+\(line)\n"
      }
    }
    return "@@ -\(start(oldStart, oldCount)),\(oldCount) +\(start(newStart, newCount)),\(newCount) @@\n" + body.joined()
  }

  /// An empty range begins before its first line, as POSIX has it.
  private static func start(_ line: Int, _ count: Int) -> Int { count == 0 ? line - 1 : line }
}
