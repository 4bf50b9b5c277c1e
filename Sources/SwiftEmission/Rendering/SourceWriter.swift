/// Swift source in the making: lines with their indentation.
struct SourceWriter {
  private(set) var text = ""
  private var indentation = ""

  /// Columns that generated code keeps to.
  static let width = 120

  /// Adds a line; an empty one without indentation.
  mutating func line(_ line: String = "") {
    if !line.isEmpty {
      text += indentation
      text += line
    }
    text += "\n"
  }

  /// Adds `head {`, what the body adds, indented, and `}`.
  mutating func block(_ head: String, _ body: (inout SourceWriter) -> Void) {
    line(head + " {")
    indentation += "  "
    body(&self)
    indentation.removeLast(2)
    line("}")
  }

  /// Adds `head { body }` on one line if it fits, else on three.
  mutating func getter(_ head: String, _ body: String) {
    if indentation.utf8.count + head.utf8.count + body.utf8.count + 6 <= Self.width {
      line("\(head) { \(body) }")
    } else {
      block(head) { $0.line(body) }
    }
  }

  /// Adds a documentation comment; nothing for an empty text.
  mutating func documentation(_ text: String) {
    for line in DocumentationComment.lines(of: text, width: Self.width - indentation.utf8.count) {
      self.line(line)
    }
  }

  /// Adds declarations with an empty line between them.
  mutating func separated<Items: Sequence>(_ items: Items, _ body: (inout SourceWriter, Items.Element) -> Void) {
    var isFirst = true
    for item in items {
      if !isFirst { line() }
      isFirst = false
      body(&self, item)
    }
  }
}
