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
    Self.matches(
      Self.parts(of: page.key)[...], parts[...], fits: Self.fits, anyNumber: { $0 == Array("**".utf8) })
  }

  private static func fits(_ part: [UInt8], _ pattern: [UInt8]) -> Bool {
    matches(
      part[...], pattern[...], fits: { letter, wanted in wanted == letter || wanted == UInt8(ascii: "?") },
      anyNumber: { $0 == UInt8(ascii: "*") })
  }

  private static func parts(of path: String) -> [[UInt8]] {
    path.utf8.split(separator: UInt8(ascii: "/")).map(Array.init)
  }

  /// Compares step by step. Where it fails behind a wild card, the last of these takes one element more: earlier ones
  /// need not be tried again, so that no pattern takes long.
  private static func matches<Element>(
    _ text: ArraySlice<Element>, _ pattern: ArraySlice<Element>, fits: (Element, Element) -> Bool,
    anyNumber isWild: (Element) -> Bool
  ) -> Bool {
    var index = text.startIndex
    var place = pattern.startIndex
    var retry: (index: Int, place: Int)?
    while index < text.endIndex {
      if place < pattern.endIndex, isWild(pattern[place]) {
        retry = (index, place)
        place += 1
      } else if place < pattern.endIndex, fits(text[index], pattern[place]) {
        index += 1
        place += 1
      } else if let (start, wild) = retry {
        retry = (start + 1, wild)
        index = start + 1
        place = wild + 1
      } else {
        return false
      }
    }
    return pattern[place...].allSatisfy(isWild)
  }
}
