import APIModel

/// An edit of the pages on the theatre, and the one change of a kind that it makes.
struct RuleCase: Sendable, CustomStringConvertible {
  var kind: ChangeKind
  var name: String
  var part: String?
  var old: String?
  var new: String?
  /// What else it has to change.
  var besides: Set<ChangeKind> = []
  var start: @Sendable (Pages) -> Pages = { $0 }
  var edit: @Sendable (Pages) -> Pages

  var description: String { kind.rawValue }

  /// The change as far as it is expected, without places.
  var expected: String { Self.text(kind, name, part, old, new) }

  static func text(_ kind: ChangeKind, _ name: String, _ part: String?, _ old: String?, _ new: String?) -> String {
    "\(kind.rawValue) \(name)\(part.map { " [\($0)]" } ?? ""): \(old ?? "-") → \(new ?? "-")"
  }
}

extension Change {
  var text: String { RuleCase.text(kind, name, part, old?.text, new?.text) }
}
