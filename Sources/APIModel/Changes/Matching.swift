/// Two lists side by side: what is the same in both, and what only one of them has.
struct Matching<Value> {
  private(set) var pairs: [(old: Value, new: Value)] = []
  private(set) var removed: [Value]
  private(set) var added: [Value]

  /// Pairs what has the same key; of several with one key the first with the first.
  ///
  /// - Parameter keys: the strictest first. Those that come later pair what is left.
  init(_ old: [Value], _ new: [Value], by keys: ((Value) -> String)...) {
    (removed, added) = (old, new)
    for key in keys where !removed.isEmpty && !added.isEmpty { pair(by: key) }
  }

  private mutating func pair(by key: (Value) -> String) {
    var places = Dictionary(grouping: added.indices.reversed()) { key(added[$0]) }
    var paired: Set<Int> = []
    removed.removeAll { value in
      guard let place = places[key(value)]?.popLast() else { return false }
      pairs.append((value, added[place]))
      paired.insert(place)
      return true
    }
    added = added.indices.filter { !paired.contains($0) }.map { added[$0] }
  }
}
