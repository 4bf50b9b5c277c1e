/// Something wrong with a page that its tree does not show.
public struct DocumentProblem: Hashable, Sendable {
  /// What is wrong.
  public let kind: Kind
  /// Where it begins to be wrong.
  public let position: SourcePosition

  /// A problem as if found in a page.
  public init(kind: Kind, position: SourcePosition) {
    self.kind = kind
    self.position = position
  }

  /// The kinds of problems.
  public enum Kind: Hashable, Sendable {
    /// The page begins with a `---` line that no other one closes; it was read as text.
    case unclosedFrontMatter
    /// Blocks are nested deeper than `limit`, and what lies deeper was left out; or inlines are, and
    /// what lies deeper is plain text.
    case nestingTooDeep(limit: Int)
    /// The bytes are not UTF-8 here; U+FFFD stands in their place.
    case invalidUTF8
    /// The page has more bytes than `limit`; nothing of it was read.
    case pageTooLarge(limit: Int)
  }
}
