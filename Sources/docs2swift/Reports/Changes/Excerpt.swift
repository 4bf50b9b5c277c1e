/// The stretches of two texts in which they differ, short enough to be read.
struct Excerpt: Equatable {
  let old: String
  let new: String

  /// Words that stand before what differs, and the characters that a stretch may have.
  private static let context = 3
  private static let longest = 120

  init(from old: String, to new: String) {
    let oldWords = old.split(whereSeparator: \.isWhitespace)
    let newWords = new.split(whereSeparator: \.isWhitespace)
    let shared = zip(oldWords, newWords).prefix { $0 == $1 }.count
    let rest = min(oldWords.count, newWords.count) - shared
    let sharedEnd = zip(oldWords.reversed(), newWords.reversed()).prefix { $0 == $1 }.prefix(rest).count
    let start = shared > Self.context + 1 ? shared - Self.context : 0
    let end = sharedEnd > Self.context + 1 ? sharedEnd - Self.context : 0
    self.old = Self.text(oldWords, from: start, without: end)
    self.new = Self.text(newWords, from: start, without: end)
  }

  private static func text(_ words: [Substring], from start: Int, without end: Int) -> String {
    var text = words[start..<(words.count - end)].joined(separator: " ")
    let isCut = text.count > longest
    if isCut { text = text.prefix(longest).trimmingSuffix(while: \.isWhitespace) + " …" }
    return (start > 0 ? "… " : "") + text + (end > 0 && !isCut ? " …" : "")
  }
}

extension StringProtocol {
  fileprivate func trimmingSuffix(while isDropped: (Character) -> Bool) -> String {
    var text = String(self)
    while let last = text.last, isDropped(last) { text.removeLast() }
    return text
  }
}
