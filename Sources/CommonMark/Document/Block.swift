/// A block of a page: what CommonMark calls a block, and tables.
public struct Block: Hashable, Sendable {
  /// What the block is, with its content.
  public let kind: Kind
  /// Where it stands in the file.
  public let range: SourceRange

  /// A block as if read from a page.
  public init(kind: Kind, range: SourceRange) {
    self.kind = kind
    self.range = range
  }

  /// The kinds of blocks.
  public enum Kind: Hashable, Sendable {
    /// A heading of either form; the level counts from 1 to 6.
    case heading(level: Int, content: [Inline])
    /// Running text, without the table and the link reference definitions that may stand next to it.
    case paragraph([Inline])
    /// A pipe table, found in what CommonMark reads as a paragraph.
    indirect case table(Table)
    /// Code between fences or indented by four columns.
    indirect case codeBlock(CodeBlock)
    /// Raw HTML as it stands in the page, comments included. A table in it is no table.
    case htmlBlock(String)
    /// What stands behind `>`.
    case blockQuote([Block])
    /// A list with its items' blocks; ordered if its items are numbered.
    case list(isOrdered: Bool, items: [[Block]])
    /// A line of three or more `-`, `*` or `_`.
    case thematicBreak
  }
}

/// A fenced or indented code block.
public struct CodeBlock: Hashable, Sendable {
  /// All that follows the opening fence, trimmed, escapes resolved; empty without one.
  public let info: String
  /// The code, each line with its line end.
  public let literal: String
  /// Whether fences enclose it, rather than indentation.
  public let isFenced: Bool
  /// The line of the file that holds the literal's first line.
  public let contentLine: Int

  /// A code block as if read from a page.
  public init(info: String, literal: String, isFenced: Bool, contentLine: Int) {
    self.info = info
    self.literal = literal
    self.isFenced = isFenced
    self.contentLine = contentLine
  }
}
