/// A pattern for the paths of pages: `resources/*.md`, `**/enums*.md`.
///
/// `*` stands for any text within one part of a path, `**` for any number of parts, `?` for one letter. As with links,
/// capitals make no difference.
public struct PagePattern: Hashable, Sendable, CustomStringConvertible {
  /// The pattern as written.
  public let description: String

  private let parts: [[UInt8]]

  /// Makes a pattern from its text, which can be any.
  public init(_ pattern: String) {
    description = pattern
    parts = Self.parts(of: pattern.lowercased())
  }

  /// Whether the path of a page, relative to the docs folder, has the form of the pattern.
  public func matches(_ page: PagePath) -> Bool {
    Wildcards.matches(Self.parts(of: page.key), parts)
  }

  private static func parts(of path: String) -> [[UInt8]] {
    path.utf8.split(separator: UInt8(ascii: "/")).map(Array.init)
  }
}
