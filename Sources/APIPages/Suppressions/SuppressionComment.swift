import CommonMark

/// A comment that suppresses diagnostics: `<!-- docs2swift-disable unknown-type duplicate-property: a reason -->`.
struct SuppressionComment {
  enum Extent: String, CaseIterable {
    case page = "docs2swift-disable"
    case nextLine = "docs2swift-disable-next-line"
    case nextBlock = "docs2swift-disable-next-block"
  }

  /// A word of the comment and its place in the comment's text.
  struct Word {
    var text: String
    var offset: Int
  }

  /// What the comment begins with; more than ``Extent`` knows.
  var keyword: Word
  var ids: [Word]
  /// What stands behind a colon.
  var reason: String?

  /// What all keywords begin with: nobody else's comments do.
  private static let prefix = "docs2swift-"

  /// All such comments in the text of an HTML block.
  static func all(in html: [UInt8]) -> [SuppressionComment] {
    comments(in: html).compactMap { SuppressionComment(html, $0) }
  }

  /// Whether an HTML block consists of such comments and nothing else.
  static func isAll(of html: String) -> Bool {
    let bytes = Array(html.utf8)
    guard bytes.firstRange(of: prefix.utf8) != nil else { return false }
    var end = 0
    for comment in comments(in: bytes) {
      guard SuppressionComment(bytes, comment) != nil, isBlank(bytes[end..<(comment.lowerBound - 4)]) else {
        return false
      }
      end = comment.upperBound + 3
    }
    return isBlank(bytes[end...])
  }

  private static func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.allSatisfy { $0 <= 32 } }

  /// What stands between `<!--` and `-->`.
  private static func comments(in html: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    while let open = html.firstRange(of: "<!--".utf8, from: start),
      let close = html.firstRange(of: "-->".utf8, from: open.upperBound)
    {
      found.append(open.upperBound..<close.lowerBound)
      start = close.upperBound
    }
    return found
  }

  private init?(_ html: [UInt8], _ comment: Range<Int>) {
    let text = html[comment].trimmed
    guard text.starts(with: Self.prefix.utf8) else { return nil }
    let colon = text.firstIndex(of: UInt8(ascii: ":"))
    let reason = colon.map { String(decoding: text[($0 + 1)...].trimmed, as: UTF8.self) } ?? ""
    self.reason = reason.isEmpty ? nil : reason.foldingSpace
    let words = text[..<(colon ?? text.endIndex)].split { $0 <= 32 || $0 == UInt8(ascii: ",") }.map {
      Word(text: String(decoding: $0, as: UTF8.self), offset: $0.startIndex)
    }
    guard let keyword = words.first else { return nil }
    self.keyword = keyword
    ids = Array(words.dropFirst())
  }
}
