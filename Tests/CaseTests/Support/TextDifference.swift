@testable import docs2swift

/// The difference between two texts, short enough to read in the log of a test.
enum TextDifference {
  /// More lines than these say no more than the first ones do.
  private static let longest = 60

  /// The first differing lines with their context, or nil for equal bytes.
  static func text(from old: String, to new: String, name: String) -> String? {
    guard !old.utf8.elementsEqual(new.utf8) else { return nil }
    let difference = UnifiedDiff.text(from: old, to: new, oldName: "expected/\(name)", newName: name)
    // Line ends and Unicode's equivalent spellings make no different lines, but different bytes.
    guard !difference.isEmpty else { return "\(name) differs in bytes that its lines do not show." }
    let lines = difference.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count > longest else { return difference }
    return lines.prefix(longest).joined(separator: "\n") + "\n… and \(lines.count - longest) more lines"
  }

  /// The first of some files that differs from that of the same name, or nil if all are equal byte for byte.
  static func text(from old: [String: String], to new: [String: String]) -> String? {
    Set(old.keys).union(new.keys).sorted().lazy.compactMap { name in
      text(from: old[name] ?? "", to: new[name] ?? "", name: name)
    }.first
  }
}
