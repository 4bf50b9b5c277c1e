/// What libcmark makes of a page below its front matter.
struct PageBody {
  private(set) var blocks: [Block] = []
  private(set) var references = ReferenceDefinitions()
  private(set) var problems: [DocumentProblem] = []

  init(_ source: PageSource, isValidUTF8: Bool) {
    guard source.bodyLine <= source.lineCount else { return }
    let excess = NestingGuard.excess(in: source)
    var bytes = source.bytes
    for (line, range) in excess {
      for offset in range { bytes[offset] = .space }
      problems.append(
        DocumentProblem(
          kind: .nestingTooDeep(limit: BlockConverter.depthLimit),
          position: source.position(ofOffset: range.lowerBound, inLine: line)))
    }
    read(bytes, of: source, isValidUTF8: isValidUTF8)
  }

  /// - Parameter bytes: those of the page, or as many in their place.
  private mutating func read(_ bytes: [UInt8], of source: PageSource, isValidUTF8: Bool) {
    bytes.withUnsafeBufferPointer { buffer in
      let markdown = UnsafeBufferPointer(rebasing: buffer[source.start(ofLine: source.bodyLine)...])
      _ = CMark.withTree(parsing: markdown, isValidUTF8: isValidUTF8) { root in
        var scanner = ReferenceScanner(source: source)
        scanner.scan(root)
        references = scanner.definitions()
        var converter = BlockConverter(source: source, references: references, textLines: scanner.textLines)
        blocks = converter.blocks(in: root)
        problems += converter.problems
      }
    }
  }
}
