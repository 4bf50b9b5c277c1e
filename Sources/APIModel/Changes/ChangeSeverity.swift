/// What a change of the pages means for those who use the Swift library, in the words of Semantic Versioning 2.0.0.
public enum ChangeSeverity: String, Sendable, CaseIterable, Comparable {
  /// Code that compiled, or a request that worked, may do so no longer.
  case major
  /// There is more than before.
  case minor
  /// Nothing that code can name is another.
  case patch

  public static func < (left: ChangeSeverity, right: ChangeSeverity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .patch: 0
    case .minor: 1
    case .major: 2
    }
  }
}
