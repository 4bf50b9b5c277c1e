/// What the server saw of a request.
public struct LedgerEntry: Hashable, Sendable {
  /// How often the request came.
  public var seen = 0
  /// How often the server did what it asks.
  public var executed = 0

  public init() {}

  /// Entries by the number of the request as a text, a line each.
  public static func text(of entries: [Int: LedgerEntry]) -> String {
    entries.map { "\($0.key) \($0.value.seen) \($0.value.executed)\n" }.joined()
  }

  /// Entries that were written as a text.
  public static func entries(in text: String) -> [Int: LedgerEntry] {
    var entries: [Int: LedgerEntry] = [:]
    for line in text.split(separator: "\n") {
      let numbers = line.split(separator: " ").compactMap { Int($0) }
      guard numbers.count == 3 else { continue }
      var entry = LedgerEntry()
      (entry.seen, entry.executed) = (numbers[1], numbers[2])
      entries[numbers[0]] = entry
    }
    return entries
  }
}
