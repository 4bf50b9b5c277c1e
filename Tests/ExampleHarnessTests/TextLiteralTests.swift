import TestSupport
import Testing

@testable import SwiftEmission

/// What stands in a literal is the text of the page, whatever the text is.
@Suite struct TextLiteralTests {
  static let texts = [
    "", "x", "{\"a\": 1}", "a\nb", "\n", "a\n\nb\n", "\"\"\"", "\"\"\"#", "\"\"\"\"\"\"\"#\"", "\\#(x)", "\\#u{41}",
    "\\\\#",
    "\\", "#", "\\n", "\t", "\r\n", "\0", "ends with blanks  ", " begins with them", "caf\u{E9} \u{1F6A2}",
    "\u{202E}turned", "\u{2028}", String(repeating: "x", count: 400), String(repeating: "word ", count: 100),
    String(repeating: "\"", count: 300), String(repeating: "\\#", count: 150), "interpolated \\(x) \\#(x)",
  ]

  @Test(arguments: texts, [20, 60, 112])
  func aTextIsReadAsItWas(_ text: String, _ width: Int) {
    let lines = TextLiteral.lines(of: text, width: width)
    #expect(Self.value(of: lines) == text)
    #expect(lines.allSatisfy { $0.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } })
    #expect(lines.dropFirst().dropLast().allSatisfy { $0.last != " " })
  }

  @Test func linesKeepToTheWidth() {
    for text in Self.texts { #expect(TextLiteral.lines(of: text, width: 60).allSatisfy { $0.utf8.count <= 60 }) }
  }

  /// A line of megabytes takes no longer than it has to.
  @Test func longLinesAreNoTrouble() {
    let time = processorTime {
      let lines = TextLiteral.lines(of: String(repeating: "QUJD", count: 500_000), width: 112)
      #expect(lines.count > 15_000)
    }
    #expect(time < .seconds(60))
  }

  /// What a Swift compiler makes of a literal (The Swift Programming Language, "String Literals"); nil where the literal
  /// ends before its end.
  static func value(of lines: [String]) -> String? {
    guard lines.first == "#\"\"\"", lines.last == "\"\"\"#" else { return nil }
    let body = lines.dropFirst().dropLast().joined(separator: "\n")
    guard !body.contains("\"\"\"#") else { return nil }
    var text = String.UnicodeScalarView()
    var rest = Array(body.unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      guard scalar == "\\", rest.first == "#" else {
        text.append(scalar)
        continue
      }
      rest.removeFirst()
      if rest.first == "\n" {
        rest.removeFirst()
      } else if rest.starts(with: "u{".unicodeScalars), let end = rest.firstIndex(of: "}") {
        let digits = String(String.UnicodeScalarView(rest[(rest.startIndex + 2)..<end]))
        guard let value = UInt32(digits, radix: 16), let escaped = Unicode.Scalar(value) else { return nil }
        text.append(escaped)
        rest = rest[(end + 1)...]
      } else {
        return nil
      }
    }
    return String(text)
  }
}
