public import CommonMark

/// A place in a page.
public struct SourceLocation: Hashable, Comparable, Sendable, CustomStringConvertible {
  public var page: PagePath
  /// Line and column, both from 1; the column counts UTF-8 bytes.
  public var position: SourcePosition

  public init(page: PagePath, position: SourcePosition) {
    self.page = page
    self.position = position
  }

  public var line: Int { position.line }
  public var column: Int { position.column }

  /// `file:line:column`, as compilers print it.
  public var description: String { "\(page):\(line):\(column)" }

  public static func < (left: SourceLocation, right: SourceLocation) -> Bool {
    left.page == right.page ? left.position < right.position : left.page < right.page
  }
}
