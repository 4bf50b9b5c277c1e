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

  /// The places of a text's bytes, for those who ask for many.
  public struct Places: Sendable {
    private let page: PagePath
    private let position: SourcePosition
    /// The offset of each line's first byte.
    private let lines: [Int]

    init(_ text: PlacedText) {
      page = text.page
      position = text.position
      var lines = [0]
      for (index, byte) in text.text.utf8.enumerated() where byte == UInt8(ascii: "\n") { lines.append(index + 1) }
      self.lines = lines
    }

    /// The place of a byte.
    ///
    /// - Parameter offset: the number of UTF-8 bytes before it, as ``LenientJSON/offset`` counts them.
    public func location(at offset: Int) -> SourceLocation {
      var low = 0
      var high = lines.count
      while high - low > 1 {
        let middle = (low + high) / 2
        if lines[middle] <= offset { low = middle } else { high = middle }
      }
      // What indents the block in the page indents each of its lines.
      return SourceLocation(
        page: page,
        position: SourcePosition(line: position.line + low, column: position.column + offset - lines[low]))
    }
  }

  public var places: Places { Places(self) }

  /// The place of one byte.
  ///
  /// - Parameter offset: as in ``Places/location(at:)``.
  public func location(at offset: Int) -> SourceLocation { places.location(at: offset) }

  /// Reads the text as JSON, each time anew: most texts are never asked.
  public func json() -> LenientJSON.Reading { LenientJSON.read(text) }
}
