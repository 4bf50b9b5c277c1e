import CCMark

/// The only place that calls libcmark. It owns a tree for as long as `body` runs, and no longer:
/// nothing that `CMarkNode` hands out as a pointer leaves `body`; all other files build values.
enum CMark {
  /// Parses Markdown and lends its tree.
  /// - Parameter isValidUTF8: false makes libcmark put U+FFFD in place of what is no UTF-8.
  static func withTree<Result>(
    parsing markdown: UnsafeBufferPointer<UInt8>, isValidUTF8: Bool, _ body: (CMarkNode) -> Result
  ) -> Result? {
    let options = isValidUTF8 ? CMARK_OPT_DEFAULT : CMARK_OPT_VALIDATE_UTF8
    let root = markdown.withMemoryRebound(to: CChar.self) { characters in
      characters.baseAddress.flatMap { cmark_parse_document($0, characters.count, options) }
    }
    guard let root else { return nil }
    defer { cmark_node_free(root) }
    return body(CMarkNode(pointer: root))
  }
}

/// A node of a tree that `CMark.withTree` lends.
struct CMarkNode {
  fileprivate let pointer: OpaquePointer

  enum Kind {
    case document, blockQuote, list, item, codeBlock, htmlBlock, paragraph, heading, thematicBreak
    case text, softBreak, lineBreak, code, html, emphasis, strong, link, image
    /// What only programs put into a tree, never the parser.
    case custom
  }

  var kind: Kind {
    switch cmark_node_get_type(pointer) {
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_HTML_INLINE: .html
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    case CMARK_NODE_DOCUMENT: .document
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    default: .custom
    }
  }

  var isText: Bool { cmark_node_get_type(pointer) == CMARK_NODE_TEXT }
  var firstChild: CMarkNode? { cmark_node_first_child(pointer).map(CMarkNode.init) }
  var next: CMarkNode? { cmark_node_next(pointer).map(CMarkNode.init) }
  var parent: CMarkNode? { cmark_node_parent(pointer).map(CMarkNode.init) }

  /// The text of a text, code or HTML node.
  var literal: String { string(cmark_node_get_literal(pointer)) }
  var destination: String { string(cmark_node_get_url(pointer)) }
  var title: String { string(cmark_node_get_title(pointer)) }
  var fenceInfo: String { string(cmark_node_get_fence_info(pointer)) }

  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
  var isOrderedList: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }

  /// Lines count from 1 within what was parsed. Only the start of a block is to be trusted: libcmark
  /// 0.30 ends HTML blocks a line early, and fenced code and setext headings sometimes a line late.
  var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
  var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }
  var endLine: Int { Int(cmark_node_get_end_line(pointer)) }

  /// Appends the UTF-8 of a text, code or HTML node.
  func appendLiteral(to buffer: inout [UInt8]) {
    guard let characters = cmark_node_get_literal(pointer) else { return }
    var length = 0
    while characters[length] != 0 { length += 1 }
    let bytes = UnsafeRawBufferPointer(start: characters, count: length)
    buffer.append(contentsOf: bytes)
  }

  private func string(_ characters: UnsafePointer<CChar>?) -> String {
    characters.map { String(cString: $0) } ?? ""
  }
}
