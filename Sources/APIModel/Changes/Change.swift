public import APIPages

/// One difference between two states of an API.
public struct Change: Hashable, Sendable {
  /// One side of it.
  public struct Side: Hashable, Sendable {
    /// What it was or is, as the kind has it: a type, a spelling, a description; nil where that is nothing.
    public var text: String?
    /// The page and line that say so. The column counts for nothing: JSON has none.
    public var location: SourceLocation
  }

  public var kind: ChangeKind
  /// What changed, by its name in the newer state that has it: `microsoft.graph.user.mail`, `GET /users/{id}`.
  public var name: String
  /// The part of it: a parameter, or the kind of account that permissions are for.
  public var part: String?
  /// Nil for what is new.
  public var old: Side?
  /// Nil for what is gone.
  public var new: Side?

  public var severity: ChangeSeverity { kind.severity }
}

extension Change: Comparable {
  /// The gravest first, then by kind and name.
  public static func < (left: Change, right: Change) -> Bool {
    if left.severity != right.severity { return left.severity > right.severity }
    if left.kind != right.kind { return left.kind.place < right.kind.place }
    return left.words.lexicographicallyPrecedes(right.words) { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// All that tells two changes of a kind apart; numbers of lines come as texts, which is an order too.
  private var words: [String] {
    [name, part ?? ""]
      + [old, new].flatMap { ["\($0?.location.page.description ?? "")", "\($0?.location.line ?? 0)", $0?.text ?? ""] }
  }
}

extension ChangeKind {
  private static let places = Dictionary(uniqueKeysWithValues: zip(allCases, 0...))

  var place: Int { Self.places[self] ?? 0 }
}
