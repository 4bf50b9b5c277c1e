/// A piece of running text.
public struct Inline: Hashable, Sendable {
  /// What the piece is, with its content.
  public let kind: Kind

  /// A piece as if read from a page.
  public init(_ kind: Kind) {
    self.kind = kind
  }

  /// The kinds of inlines.
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
    /// Text between single `*` or `_`.
    case emphasis([Inline])
    /// Text between double `*` or `_`.
    case strong([Inline])
    /// A link of any form; reference-style links and autolinks are resolved. The destination is as
    /// written, escapes resolved; the title is empty without one.
    case link(destination: String, title: String, content: [Inline])
    /// An image; the content is its description.
    case image(destination: String, title: String, content: [Inline])
  }
}
