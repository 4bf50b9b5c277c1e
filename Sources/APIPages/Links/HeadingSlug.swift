/// The names by which links reach headings.
struct HeadingSlugs {
  private(set) var all: Set<String> = []
  private var counts: [String: Int] = [:]

  /// Adds a heading. The second one of a text is reached with `-1` behind it, the third one with `-2`.
  mutating func add(_ title: String) {
    if let name = Self.givenName(in: title) { all.insert(name) }
    let slug = Self.slug(title)
    let count = counts[slug, default: 0]
    counts[slug] = count + 1
    all.insert(count == 0 ? slug : "\(slug)-\(count)")
  }

  /// `given` of "Custom {#given}".
  private static func givenName(in title: String) -> String? {
    guard title.utf8.last == UInt8(ascii: "}"), let open = Array(title.utf8).firstRange(of: "{#".utf8) else {
      return nil
    }
    return String(decoding: title.utf8.dropFirst(open.upperBound).dropLast(), as: UTF8.self).lowercased()
  }

  /// `example-2-list-users` of "Example 2: List users": lower case, spaces as hyphens, punctuation left out, as GitHub
  /// and Microsoft's site make them.
  static func slug(_ title: String) -> String {
    var slug = ""
    for scalar in title.lowercased().unicodeScalars {
      switch scalar {
      case " ", "-": slug.unicodeScalars.append("-")
      case "_": slug.unicodeScalars.append("_")
      default:
        let isWord = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        if isWord { slug.unicodeScalars.append(scalar) }
      }
    }
    return slug
  }
}
