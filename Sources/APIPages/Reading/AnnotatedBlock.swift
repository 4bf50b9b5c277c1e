import CommonMark

/// An annotation with the block behind it.
struct AnnotatedBlock: Sendable {
  var annotation: Annotation
  /// The file that both stand in.
  var origin: Origin
  /// The block right behind the comment, in the same section.
  var next: Block?

  /// The code that the annotation is about; nil where none follows.
  var code: CodeBlock? {
    guard case .codeBlock(let code)? = next?.kind else { return nil }
    return code
  }

  /// The code as text that knows its place.
  var text: PlacedText? { code.map { PlacedText($0, of: next, in: origin) } }
}

extension PlacedText {
  /// The text of a code block.
  init(_ code: CodeBlock, of block: Block?, in origin: Origin) {
    let position = SourcePosition(line: code.contentLine, column: block?.range.start.column ?? 1)
    self.init(code.literal, page: origin.page, position: position)
  }
}
