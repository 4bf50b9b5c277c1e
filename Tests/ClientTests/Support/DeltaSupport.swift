import ResourceRuntime

extension DeltaChange<Item> {
  /// The change in short: `+a`, `-a`, `resync`.
  var name: String {
    switch self {
    case .changed(let item): "+" + (item["id", as: String.self] ?? "")
    case .removed(let id, _, _): "-" + id
    case .resync: "resync"
    }
  }
}

extension ChangeSequence<Item>.AsyncIterator {
  /// All changes that are still to come.
  mutating func rest() async throws -> [DeltaChange<Item>] {
    var changes: [DeltaChange<Item>] = []
    while let change = try await next() { changes.append(change) }
    return changes
  }
}
