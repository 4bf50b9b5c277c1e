public import CommonMark

/// A text out of a code block that knows where each of its bytes stands.
public struct PlacedText: Hashable, Sendable {
  public var text: String
  /// The file that the text stands in: the page, or one that it includes.
  public var page: PagePath
  /// Where the text begins; it is the beginning of a line.
  public var position: SourcePosition

  public init(_ text: String, page: PagePath, position: SourcePosition) {
    self.text = text
    self.page = page
    self.position = position
  }

  /// The place of a byte.
  ///
  /// - Parameter offset: the number of UTF-8 bytes before it, as ``LenientJSON/offset`` counts them.
  public func location(at offset: Int) -> SourceLocation {
    var line = position.line
    var start = 0
    for (index, byte) in text.utf8.prefix(offset).enumerated() where byte == UInt8(ascii: "\n") {
      line += 1
      start = index + 1
    }
    // What indents the block in the page indents each of its lines.
    return SourceLocation(
      page: page, position: SourcePosition(line: line, column: position.column + offset - start))
  }

  /// Reads the text as JSON, each time anew: most texts are never asked.
  public func json() -> LenientJSON.Reading { LenientJSON.read(text) }
}
