/// Turns libcmark's block nodes into values, with their places in the file.
struct BlockConverter {
  /// How deep block quotes and lists may nest. What is deeper is left out and reported.
  static let depthLimit = 100

  private(set) var problems: [DocumentProblem] = []

  let source: PageSource
  let references: ReferenceDefinitions
  let textLines: [Int: Int]
  let tables: TableFinder
  var inlines = InlineConverter()

  /// - Parameter textLines: for blocks that begin with link reference definitions, from the line they
  ///   begin on to that of their text.
  init(source: PageSource, references: ReferenceDefinitions, textLines: [Int: Int]) {
    self.source = source
    self.references = references
    self.textLines = textLines
    tables = TableFinder(source: source)
  }

  /// The blocks in a document, block quote or list item.
  mutating func blocks(in parent: CMarkNode) -> [Block] {
    blocks(in: parent, depth: 0)
  }

  private mutating func blocks(in parent: CMarkNode, depth: Int) -> [Block] {
    var blocks: [Block] = []
    var node = parent.firstChild
    while let current = node {
      append(current, to: &blocks, depth: depth)
      node = current.next
    }
    return blocks
  }

  private mutating func append(_ node: CMarkNode, to blocks: inout [Block], depth: Int) {
    switch node.kind {
    case .paragraph: appendParagraph(node, to: &blocks)
    case .heading: appendHeading(node, to: &blocks)
    case .codeBlock: blocks.append(codeBlock(node))
    case .htmlBlock: blocks.append(htmlBlock(node))
    case .thematicBreak:
      let start = start(of: node)
      blocks.append(Block(kind: .thematicBreak, range: range(from: start, toLine: start.line)))
    case .blockQuote, .list:
      guard depth < Self.depthLimit else { return noteDepth(at: start(of: node)) }
      blocks.append(container(node, depth: depth))
    default: break
    }
  }

  mutating func noteDepth(at position: SourcePosition) {
    // Deep nesting comes in crowds; one problem for each line is enough.
    if problems.last?.position.line == position.line { return }
    problems.append(DocumentProblem(kind: .nestingTooDeep(limit: Self.depthLimit), position: position))
  }

  private mutating func container(_ node: CMarkNode, depth: Int) -> Block {
    let start = start(of: node)
    var end = source.endPosition(ofLine: start.line)
    let kind: Block.Kind
    if node.kind == .blockQuote {
      let content = blocks(in: node, depth: depth + 1)
      if let last = content.last { end = max(end, last.range.end) }
      kind = .blockQuote(content)
    } else {
      var items: [[Block]] = []
      var child = node.firstChild
      while let item = child {
        let content = blocks(in: item, depth: depth + 1)
        end = max(end, content.last?.range.end ?? source.endPosition(ofLine: startLine(of: item)))
        items.append(content)
        child = item.next
      }
      kind = .list(isOrdered: node.isOrderedList, items: items)
    }
    return Block(kind: kind, range: SourceRange(start: start, end: end))
  }

  func startLine(of node: CMarkNode) -> Int { source.line(ofParsed: node.startLine) }

  func start(of node: CMarkNode) -> SourcePosition {
    let line = startLine(of: node)
    return source.position(ofOffset: source.textStart(ofLine: line) + node.startColumn - 1, inLine: line)
  }

  func range(from start: SourcePosition, toLine line: Int) -> SourceRange {
    SourceRange(start: start, end: source.endPosition(ofLine: min(max(line, start.line), source.lineCount)))
  }
}
