/// What libcmark makes of a page below its front matter.
struct PageBody {
  private(set) var blocks: [Block] = []
  private(set) var references = ReferenceDefinitions()
  private(set) var problems: [DocumentProblem] = []

  init(source: PageSource, frontMatterLines: Int, isValidUTF8: Bool) {
    guard frontMatterLines < source.lineCount else { return }
    let start = source.textStart(ofLine: frontMatterLines + 1)
    let excess = NestingGuard.excess(in: source, from: frontMatterLines + 1)
    if excess.isEmpty {
      read(source.bytes, from: start, source: source, frontMatterLines: frontMatterLines, isValidUTF8: isValidUTF8)
      return
    }
    var bytes = source.bytes
    for (line, range) in excess {
      for offset in range { bytes[offset] = .space }
      problems.append(
        DocumentProblem(
          kind: .nestingTooDeep(limit: BlockConverter.depthLimit),
          position: source.position(ofOffset: range.lowerBound, inLine: line)))
    }
    read(bytes, from: start, source: source, frontMatterLines: frontMatterLines, isValidUTF8: isValidUTF8)
  }

  private mutating func read(
    _ bytes: [UInt8], from start: Int, source: PageSource, frontMatterLines: Int, isValidUTF8: Bool
  ) {
    bytes.withUnsafeBufferPointer { buffer in
      let markdown = UnsafeBufferPointer(rebasing: buffer[start...])
      _ = CMark.withTree(parsing: markdown, isValidUTF8: isValidUTF8) { root in
        var scanner = ReferenceScanner(source: source, lineOffset: frontMatterLines)
        scanner.scan(root)
        references = scanner.definitions()
        var converter = BlockConverter(
          source: source, lineOffset: frontMatterLines, references: references, textLines: scanner.textLines)
        blocks = converter.blocks(in: root)
        problems += converter.problems
      }
    }
  }
}
