/// One cell of a table.
public struct Cell: Hashable, Sendable {
  /// The cell's text as Markdown: trimmed, with `\|` already read as `|`.
  public let source: String
  /// The cell's first byte in the file; where it is empty, the place at which text would stand.
  public let position: SourcePosition
  /// Whether the text may be more than plain text. When false, it is exactly what it says.
  public let hasMarkup: Bool

  /// A cell as if read from a page.
  /// - Parameter source: one line of Markdown without blanks at its ends.
  public init(source: String, position: SourcePosition) {
    self.init(source: source, position: position, hasMarkup: source.utf8.contains(where: Self.maybeMarkup))
  }

  init(source: String, position: SourcePosition, hasMarkup: Bool) {
    self.source = source
    self.position = position
    self.hasMarkup = hasMarkup
  }

  /// The cell's text, read as Markdown.
  /// - Parameter references: the definitions of the page, for links like `[x][]`.
  public func inlines(resolving references: ReferenceDefinitions) -> [Inline] {
    if !hasMarkup { return source.isEmpty ? [] : [Inline(.text(source))] }
    return SimpleInlineParser.inlines(in: source)
      ?? InlineParser.inlines(in: [Array(source.utf8)[...]], resolving: references)
  }

  /// The cell's text without markup, as `Array<Inline>.plainText` puts it.
  /// - Parameter references: the definitions of the page, for links like `[x][]`.
  public func plainText(resolving references: ReferenceDefinitions) -> String {
    hasMarkup ? inlines(resolving: references).plainText : PlainText.folding(source)
  }

  /// Whether a byte begins any inline markup. (`!` and `]` need a `[` to mean anything.)
  @inline(__always)
  static func maybeMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case .ampersand, .asterisk, .lessThan, .openBracket, .backslash, .underscore, .backtick: true
    default: false
    }
  }
}
