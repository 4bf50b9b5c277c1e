/// Text of pages as a Swift string literal on lines of its own, in which quotes and backslashes stand as they are:
///
///     #"""
///     {"id": "42"}
///     """#
///
/// What the text holds stays text: what would end the literal or begin an escape is itself written as an escape, and so
/// is everything beyond printable ASCII.
enum TextLiteral {
  /// The lines of the literal.
  ///
  /// - Parameters:
  ///   - text: any text.
  ///   - width: the columns that there are. A longer line goes on in the next one.
  static func lines(of text: String, width: Int) -> [String] {
    var lines = ["#\"\"\""]
    for line in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
      lines += wrapped(escaped(line), width: width)
    }
    return lines + ["\"\"\"#"]
  }

  /// The characters of a line, each as it is or as an escape.
  private static func escaped(_ line: Substring.UnicodeScalarView) -> [String] {
    var pieces: [String] = []
    var previous: Unicode.Scalar = " "
    var quotes = 0
    for scalar in line {
      quotes = scalar == "\"" ? quotes + 1 : 0
      switch scalar {
      // Three quotes end a literal, a backslash and a number sign begin an escape.
      case "\"" where quotes == 3:
        pieces.append(escape(scalar))
        quotes = 0
      case "#" where previous == "\\": pieces.append(escape(scalar))
      case " "..."~": pieces.append(String(scalar))
      default: pieces.append(escape(scalar))
      }
      previous = scalar
    }
    // Blanks at the end are lost in many editors.
    if let last = pieces.last, last == " " { pieces[pieces.count - 1] = escape(" ") }
    return pieces
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    "\\#u{\(String(scalar.value, radix: 16, uppercase: true))}"
  }

  private static func wrapped(_ pieces: [String], width: Int) -> [String] {
    var lines: [String] = []
    var rest = pieces[...]
    let room = max(width, 20) - 2
    var remaining = pieces.reduce(0) { $0 + $1.utf8.count }
    while remaining > room + 2 {
      var end = rest.startIndex
      var length = 0
      while end < rest.endIndex, length + rest[end].utf8.count <= room {
        length += rest[end].utf8.count
        end += 1
      }
      // Rather between words, if there is a gap near the end.
      if let gap = rest[..<end].suffix(40).lastIndex(of: " "), gap > rest.startIndex { end = gap + 1 }
      let line = rest[..<end].joined()
      remaining -= line.utf8.count
      lines.append(line + "\\#")
      rest = rest[end...]
    }
    return lines + [rest.joined()]
  }
}
