import APIPages

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension ModelChanges {
  /// The changes as JSON, with sorted keys, the same bytes for the same changes.
  ///
  /// - Parameters:
  ///   - old: what the older state is called: the path of its folder or file.
  ///   - new: what the newer one is called.
  /// - Throws: what the encoder throws, which for these values is nothing.
  public func json(from old: String, to new: String) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let document = ChangesDocument(
      old: old, new: new, verdict: verdict?.rawValue ?? "none", incomplete: isIncomplete,
      counts: Dictionary(uniqueKeysWithValues: ChangeSeverity.allCases.map { ($0.rawValue, count(of: $0)) }),
      changes: changes.map(ChangeEntry.init))
    return String(decoding: try encoder.encode(document), as: UTF8.self) + "\n"
  }
}

/// The form of changes that other tools read. ``formatVersion`` grows when a change breaks them.
private struct ChangesDocument: Encodable {
  var formatVersion = 1
  var old: String
  var new: String
  /// The gravest severity, or `none`.
  var verdict: String
  /// Whether what the JSON of a model does not have was left aside.
  var incomplete: Bool
  /// By severity.
  var counts: [String: Int]
  var changes: [ChangeEntry]
}

private struct ChangeEntry: Encodable {
  var kind: String
  var severity: String
  var name: String
  var part: String?
  /// Missing for what is new.
  var old: SideEntry?
  /// Missing for what is gone.
  var new: SideEntry?

  init(_ change: Change) {
    kind = change.kind.rawValue
    severity = change.severity.rawValue
    name = change.name
    part = change.part
    old = change.old.map(SideEntry.init)
    new = change.new.map(SideEntry.init)
  }
}

private struct SideEntry: Encodable {
  var text: String?
  var page: String
  var line: Int

  init(_ side: Change.Side) {
    text = side.text
    page = side.location.page.description
    line = side.location.line
  }
}
