/// A piece of running text.
public struct Inline: Hashable, Sendable {
  /// What the piece is, with its content.
  public let kind: Kind

  public init(_ kind: Kind) {
    self.kind = kind
  }

  public enum Kind: Hashable, Sendable {
    /// Plain text, escapes and entities resolved. Never next to another text.
    case text(String)
    /// A code span without its backticks.
    case code(String)
    /// A line end within a paragraph.
    case softBreak
    /// A line end that asks for a new line: two spaces or a backslash before it.
    case lineBreak
    /// One raw HTML tag, comment or the like, as it stands in the page.
    case html(String)
    case emphasis([Inline])
    case strong([Inline])
    /// A link of any form; reference-style links and autolinks are resolved.
    case link(destination: String, title: String, content: [Inline])
    case image(destination: String, title: String, content: [Inline])
  }
}
