import CommonMark

/// Short ways to say what a test is about.
extension Document {
  /// The only table of a page.
  static func table(in text: String) -> Table? {
    let tables = Document(parsing: text).blocks.allTables
    return tables.count == 1 ? tables[0] : nil
  }

  /// The inlines of the first paragraph.
  static func inlines(in text: String) -> [Inline] {
    for block in Document(parsing: text).blocks {
      if case .paragraph(let inlines) = block.kind { return inlines }
    }
    return []
  }

  /// The kinds of the blocks, one word each.
  var outline: [String] { blocks.map(\.outline) }
}

extension Block {
  /// `heading 2`, `list[paragraph, table]` and the like.
  var outline: String {
    switch kind {
    case .heading(let level, _): "heading \(level)"
    case .paragraph: "paragraph"
    case .table: "table"
    case .codeBlock(let code): code.isFenced ? "fence" : "code"
    case .htmlBlock: "html"
    case .blockQuote(let blocks): "quote[\(blocks.map(\.outline).joined(separator: ", "))]"
    case .list(let isOrdered, let items):
      "\(isOrdered ? "ordered" : "list")[\(items.map { $0.map(\.outline).joined(separator: ", ") }.joined(separator: "; "))]"
    case .thematicBreak: "break"
    }
  }
}

extension Table {
  /// The source of all cells, header first.
  var sources: [[String]] { ([header] + rows).map { $0.cells.map(\.source) } }

  var kinds: [Irregularity.Kind] { irregularities.map(\.kind) }
}

extension Inline: ExpressibleByStringLiteral {
  init(stringLiteral text: String) {
    self.init(.text(text))
  }

  static func code(_ text: String) -> Inline { Inline(.code(text)) }
  static func html(_ text: String) -> Inline { Inline(.html(text)) }
  static func strong(_ content: Inline...) -> Inline { Inline(.strong(content)) }
  static func emphasis(_ content: Inline...) -> Inline { Inline(.emphasis(content)) }
  static func link(_ destination: String, _ content: Inline..., title: String = "") -> Inline {
    Inline(.link(destination: destination, title: title, content: content))
  }
}
