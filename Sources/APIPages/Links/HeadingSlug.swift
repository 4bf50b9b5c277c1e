/// The names by which links reach headings.
struct HeadingSlugs {
  private(set) var all: Set<String> = []
  private var counts: [String: Int] = [:]

  /// Adds a heading. The second one of a text is reached with `-1` behind it, the third one with `-2`.
  mutating func add(_ title: String) {
    let slug = Self.slug(title)
    let count = counts[slug, default: 0]
    counts[slug] = count + 1
    all.insert(count == 0 ? slug : "\(slug)-\(count)")
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
