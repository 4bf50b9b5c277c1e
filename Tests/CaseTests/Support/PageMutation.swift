import TestSupport

/// Mistakes in pages, made by chance: pieces doubled, lost, moved, and signs where none belong.
struct PageMutation {
  /// Signs that mean something to one of the readers, or to Swift.
  private static let signs: [[UInt8]] =
    [
      "|", "\n", "\n\n", "`", "```", "{", "}", "[", "]", "(", ")", "<!--", "-->", "\"", "'", "\\", "\\(", "$", "\0",
      "\u{2028}", "\u{202E}", "# ", "## HTTP request\n", "\t", "    ", "> ", "- ", "GET /", "|---|---|", "@", ".", ":",
      "/", "*", "**", "_", "\r", "&#10;", "<br>", "*/", "/*", "//", " ",
    ].map { [UInt8]($0.utf8) } + [[0xFF], [0xE2, 0x80]]

  private var random: SeededNumbers

  init(seed: UInt64) {
    random = SeededNumbers(seed: seed)
  }

  /// The page with some mistakes in it, few as a rule.
  mutating func mutate(_ page: [UInt8], borrowingFrom pages: [[UInt8]]) -> [UInt8] {
    var page = page
    for _ in 0..<([1, 2, 5, 20].randomElement(using: &random) ?? 1) where !page.isEmpty {
      let place = Int.random(in: 0..<page.count, using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: page.removeSubrange(piece(of: page, from: place, upTo: 30))
      case 1: page.insert(contentsOf: page[piece(of: page, from: place, upTo: 200)], at: place)
      case 2:
        let other = pages.randomElement(using: &random) ?? []
        guard !other.isEmpty else { continue }
        let start = Int.random(in: 0..<other.count, using: &random)
        page.insert(contentsOf: other[piece(of: other, from: start, upTo: 300)], at: place)
      default:
        page.insert(contentsOf: Self.signs.randomElement(using: &random) ?? [], at: place)
      }
    }
    return page
  }

  private mutating func piece(of page: [UInt8], from start: Int, upTo longest: Int) -> Range<Int> {
    start..<min(page.count, start + Int.random(in: 1...longest, using: &random))
  }
}
