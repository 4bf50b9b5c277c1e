/// Finds the name that was meant by one that does not exist.
public enum NearestName {
  /// The name that differs least, or nil if none is near or if several are equally so.
  ///
  /// Near is what a slip of the fingers makes of a name: other capitals, and as many letters missing, added, replaced
  /// or swapped with their neighbour as ``tolerance(of:)`` allows.
  ///
  /// - Parameters:
  ///   - name: what was written.
  ///   - candidates: the names that exist.
  public static func suggestion(for name: String, among candidates: some Sequence<String>) -> String? {
    let written = Array(name.lowercased().utf8)
    var limit = tolerance(of: written.count)
    var best: (name: String, distance: Int)?
    var isTied = false
    for candidate in candidates where abs(candidate.utf8.count - written.count) <= limit {
      let lowered = Array(candidate.lowercased().utf8)
      guard let distance = distance(written, lowered, limit: limit) else { continue }
      if distance == best?.distance {
        isTied = isTied || candidate != best?.name
      } else {
        best = (candidate, distance)
        isTied = false
        limit = distance
      }
    }
    return isTied ? nil : best?.name
  }

  /// How many slips a name of some length may hold: in a short one, every letter makes another word.
  private static func tolerance(of length: Int) -> Int {
    switch length {
    case ..<5: 0
    case ..<9: 1
    case ..<14: 2
    default: 3
    }
  }

  /// The number of slips between two names (optimal string alignment), or nil if it is more than the limit.
  private static func distance(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      current.reserveCapacity(right.count + 1)
      for column in right.indices {
        let replaced = last[column] + (left[row] == right[column] ? 0 : 1)
        var least = min(replaced, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          least = min(least, beforeLast[column - 1] + 1)
        }
        current.append(least)
      }
      // Rows never get smaller again, but for a swap, which reaches one row further back.
      guard min(current.min() ?? 0, last.min() ?? 0) <= limit else { return nil }
      beforeLast = last
      last = current
    }
    return last[right.count] <= limit ? last[right.count] : nil
  }
}

extension String {
  /// The end of a sentence on a name that does not exist: ", did you mean 'user'?", or "." where no name is near.
  package static func didYouMean(_ suggestion: String?) -> String {
    suggestion.map { ", did you mean '\($0)'?" } ?? "."
  }
}
