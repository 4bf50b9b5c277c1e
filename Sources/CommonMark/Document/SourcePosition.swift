/// A place in a page.
///
/// Lines and columns count from one and belong to the whole file: front matter counts, as does a
/// byte order mark. A column counts UTF-8 bytes, a tab being one of them.
public struct SourcePosition: Hashable, Comparable, Sendable {
  /// The line of the file, from 1.
  public var line: Int
  /// The byte within the line, from 1.
  public var column: Int

  /// The place of a byte.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The order of the page.
  public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    left.line != right.line ? left.line < right.line : left.column < right.column
  }
}

/// The stretch of a page that something takes up.
public struct SourceRange: Hashable, Sendable {
  /// The position of the first byte.
  public var start: SourcePosition
  /// The position behind the last byte, line end not counted.
  public var end: SourcePosition

  /// The stretch between two positions.
  public init(start: SourcePosition, end: SourcePosition) {
    self.start = start
    self.end = end
  }
}
