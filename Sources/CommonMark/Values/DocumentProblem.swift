/// Something wrong with a page that its tree does not show.
public struct DocumentProblem: Hashable, Sendable {
  public let kind: Kind
  public let position: SourcePosition

  public init(kind: Kind, position: SourcePosition) {
    self.kind = kind
    self.position = position
  }

  public enum Kind: Hashable, Sendable {
    /// The page begins with a `---` line that no other one closes; it was read as text.
    case unclosedFrontMatter
    /// Blocks or inlines are nested deeper than `limit`; what lies deeper was left out.
    case nestingTooDeep(limit: Int)
    /// The bytes are not UTF-8 here; U+FFFD stands in their place.
    case invalidUTF8
    /// The page has more bytes than `limit`; nothing of it was read.
    case pageTooLarge(limit: Int)
  }
}
