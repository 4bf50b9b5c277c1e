/// Paragraphs and headings, and the tables in them.
extension BlockConverter {
  mutating func appendParagraph(_ node: CMarkNode, to blocks: inout [Block]) {
    let firstLine = startLine(of: node)
    let lastLine = max(firstLine, min(source.line(ofParsed: node.endLine), source.lineCount))
    if lastLine > firstLine, mayHoldTable(firstLine...lastLine) {
      let lines = contentLines(of: node, textLine(from: firstLine)...lastLine)
      if let parts = tables.parts(of: lines) { return append(parts[...], of: lines, to: &blocks) }
    }
    let content = inlineContent(of: node)
    blocks.append(Block(kind: .paragraph(content), range: range(from: textStart(of: node), toLine: lastLine)))
  }

  mutating func appendHeading(_ node: CMarkNode, to blocks: inout [Block]) {
    let firstLine = startLine(of: node)
    var lastLine = firstLine
    // A heading with `#` ends on its line; the other kind gets a later end from libcmark.
    if node.endLine > node.startLine {
      let lines = contentLines(
        of: node, textLine(from: firstLine)...min(source.line(ofParsed: node.endLine), source.lineCount))
      let underline = lines.dropFirst().firstIndex { SetextUnderline.isUnderline($0, of: source.bytes) }
      if let underline {
        lastLine = lines[underline].line
        if underline > 1,
          appendTable(endingBefore: lines[underline], lines[..<underline], headingLevel: node.headingLevel, to: &blocks)
        {
          return
        }
      }
    }
    let content = inlineContent(of: node)
    let kind = Block.Kind.heading(level: node.headingLevel, content: content)
    blocks.append(Block(kind: kind, range: range(from: textStart(of: node), toLine: lastLine)))
  }

  /// A table right above a line of dashes is all heading to CommonMark. To GFM, the dashes are a
  /// thematic break or, if they are less than three, one more row; and so are equals signs.
  private mutating func appendTable(
    endingBefore underline: ContentLine, _ lines: ArraySlice<ContentLine>, headingLevel: Int, to blocks: inout [Block]
  ) -> Bool {
    guard mayHoldTable(lines[lines.startIndex].line...underline.line - 1) else { return false }
    let lines = Array(lines)
    let isBreak = SetextUnderline.isThematicBreak(underline, of: source.bytes)
    guard let parts = tables.parts(of: lines, underline: isBreak ? nil : underline), let last = parts.last
    else { return false }
    switch last {
    case .paragraph(let indices):
      append(parts.dropLast(), of: lines, to: &blocks)
      let kind = Block.Kind.heading(level: headingLevel, content: inlines(of: lines[indices]))
      let start = start(of: lines[indices.lowerBound])
      blocks.append(Block(kind: kind, range: range(from: start, toLine: underline.line)))
    case .table:
      append(parts[...], of: lines, to: &blocks)
      guard isBreak else { return true }
      blocks.append(Block(kind: .thematicBreak, range: range(from: start(of: underline), toLine: underline.line)))
    }
    return true
  }

  private mutating func append(_ parts: ArraySlice<TableFinder.Part>, of lines: [ContentLine], to blocks: inout [Block])
  {
    for part in parts {
      switch part {
      case .table(let table): blocks.append(Block(kind: .table(table), range: table.range))
      case .paragraph(let indices):
        let range = range(from: start(of: lines[indices.lowerBound]), toLine: lines[indices.upperBound - 1].line)
        blocks.append(Block(kind: .paragraph(inlines(of: lines[indices])), range: range))
      }
    }
  }

  private func inlines(of lines: ArraySlice<ContentLine>) -> [Inline] {
    InlineParser.inlines(in: lines.map { source.bytes[$0.range] }, resolving: references)
  }

  private func start(of line: ContentLine) -> SourcePosition {
    source.position(ofOffset: line.range.lowerBound, inLine: line.line)
  }

  private mutating func inlineContent(of node: CMarkNode) -> [Inline] {
    let content = inlines.inlines(in: node)
    if inlines.wentTooDeep { noteDepth(at: start(of: node)) }
    inlines.wentTooDeep = false
    return content
  }

  /// The line that the text of a block begins on, which libcmark has begin on an earlier one if link
  /// reference definitions come first.
  private func textLine(from line: Int) -> Int { textLines.isEmpty ? line : textLines[line] ?? line }

  private func textStart(of node: CMarkNode) -> SourcePosition {
    let firstLine = startLine(of: node)
    let line = textLine(from: firstLine)
    if line == firstLine { return start(of: node) }
    let content = ContainerPrefix(around: node, in: source).content(ofLine: line, in: source)
    return source.position(ofOffset: content.range.lowerBound, inLine: line)
  }

  private func contentLines(of node: CMarkNode, _ lines: ClosedRange<Int>) -> [ContentLine] {
    let prefix = ContainerPrefix(around: node, in: source)
    return lines.map { prefix.content(ofLine: $0, in: source) }
  }

  /// Whether any line but the first may be a delimiter row, going by its first byte that is no prefix.
  private func mayHoldTable(_ lines: ClosedRange<Int>) -> Bool {
    for line in lines.dropFirst() {
      var offset = source.start(ofLine: line)
      let end = source.end(ofLine: line)
      while offset < end, source.bytes[offset].isBlank || source.bytes[offset] == .greaterThan { offset += 1 }
      if offset < end, TableFinder.mayBeginDelimiterRow(source.bytes[offset]) { return true }
    }
    return false
  }
}
