import APIPages

/// Text of pages as a code span of Markdown, in which nothing means anything.
enum MarkdownCode {
  /// The span: in one line, between more backticks than the text has in a row (CommonMark 0.31, section 6.1).
  static func span(_ text: String) -> String {
    let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ").withVisibleControls
    guard !text.isEmpty else { return "` `" }
    // Bytes: a backtick and an accent are one character, and a backtick to Markdown.
    let tick = UInt8(ascii: "`")
    let longest = text.utf8.split { $0 != tick }.map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: longest + 1)
    // A space next to a backtick is taken away again.
    let padding = text.utf8.first == tick || text.utf8.last == tick ? " " : ""
    return fence + padding + text + padding + fence
  }
}
