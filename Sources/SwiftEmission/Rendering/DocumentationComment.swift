/// Text of pages as `///` lines.
///
/// The text comes from outside: whatever it holds, each line begins with `///` and ends where it ends.
enum DocumentationComment {
  /// The lines of a comment, wrapped; none for text without anything to read.
  static func lines(of text: String, width: Int) -> [String] {
    var lines: [String] = []
    for paragraph in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let words = words(of: Substring(paragraph))
      if words.isEmpty {
        lines.append("///")
      } else {
        lines += wrap(words, indentation: paragraph.starts(with: "  - ".utf8) ? "  " : "", width: width)
      }
    }
    while lines.last == "///" { lines.removeLast() }
    while lines.first == "///" { lines.removeFirst() }
    return lines
  }

  /// The words of one paragraph, without characters that change how the rest reads.
  private static func words(of paragraph: Substring) -> [String] {
    if paragraph.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) {
      return paragraph.utf8.split(separator: 0x20).map { String(Substring($0)) }
    }
    var words: [String] = []
    var word = ""
    for scalar in paragraph.unicodeScalars {
      if scalar.properties.isWhitespace || scalar == "\u{FEFF}" || scalar.value < 0x20 {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else if isVisible(scalar) {
        word.unicodeScalars.append(scalar)
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// Format characters turn text around or hide it, in an editor too; control characters end lines.
  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
    default: true
    }
  }

  /// - Parameter indentation: What an item of a list inside of an item begins with.
  private static func wrap(_ words: [String], indentation: String, width: Int) -> [String] {
    let continuation = "/// " + indentation + (words.first == "-" ? "  " : "")
    var lines: [String] = []
    var line = "///" + indentation
    var length = line.utf8.count
    for word in words.flatMap({ pieces(of: $0, limit: width - 8) }) {
      let count = word.unicodeScalars.count
      if length > 5 + indentation.utf8.count, length + 1 + count > width {
        lines.append(line)
        line = continuation + word
        length = continuation.utf8.count + count
      } else {
        line += " " + word
        length += 1 + count
      }
    }
    lines.append(line)
    return lines
  }

  /// A word that is longer than a line, cut.
  private static func pieces(of word: String, limit: Int) -> [String] {
    let scalars = Array(word.unicodeScalars)
    guard scalars.count > limit, limit > 0 else { return [word] }
    return stride(from: 0, to: scalars.count, by: limit).map { start in
      var piece = String.UnicodeScalarView()
      piece.append(contentsOf: scalars[start..<min(start + limit, scalars.count)])
      return String(piece)
    }
  }
}
