/// The links of a page to other pages, and the places that links can lead to.
public struct PageLinks: Sendable {
  /// A link as the page writes it, escapes resolved.
  public struct Link: Hashable, Sendable {
    public var destination: String
    public var location: SourceLocation
    /// Whether the link stands in a table of methods.
    public var isInMethodsTable: Bool
  }

  /// The links relative to the page, of the page's own text: what it includes is another file's business.
  public var links: [Link] = []
  /// What may stand behind `#` in a link to this page, in lower case.
  public var anchors: Set<String> = []

  public init() {}
}
