import CommonMark

/// Checks that every place a document tells is a place of its page.
struct RangeCheck {
  private let lines: [[UInt8]]
  /// What is wrong, each with its line.
  private(set) var complaints: [String] = []

  init(_ document: Document, of bytes: [UInt8]) {
    lines = Self.lines(of: bytes)
    check(document.blocks, within: nil)
    for definition in document.references.all {
      expect(byte(at: definition.position) == UInt8(ascii: "["), definition.position, "definition")
    }
    for problem in document.problems { expect(isPlace(problem.position), problem.position, "problem") }
    for entry in document.frontMatter?.entries ?? [] {
      let key = entry.key.utf8.prefix { $0 < 0x80 }
      expect(text(at: entry.position).starts(with: key), entry.position, "key \(entry.key)")
    }
  }

  /// Lines end with LF, CR or CR LF.
  private static func lines(of bytes: [UInt8]) -> [[UInt8]] {
    var lines: [[UInt8]] = [[]]
    for (offset, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "\r"): lines.append([])
      case UInt8(ascii: "\n"): if offset == 0 || bytes[offset - 1] != UInt8(ascii: "\r") { lines.append([]) }
      default: lines[lines.count - 1].append(byte)
      }
    }
    return lines
  }

  private mutating func check(_ blocks: [Block], within container: SourceRange?) {
    var end = container?.start
    for block in blocks {
      let range = block.range
      expect(isPlace(range.start) && isPlace(range.end), range.start, "place of \(block.kind)")
      expect(range.start <= range.end, range.start, "order of start and end")
      if let end { expect(end <= range.start, range.start, "order of blocks") }
      end = range.end
      if let container { expect(range.end <= container.end, range.start, "end of container") }
      if !block.isIndentedCode, let first = byte(at: range.start) {
        expect(first != UInt8(ascii: " "), range.start, "blank at start of \(block.kind)")
      }
      check(block)
    }
  }

  private mutating func check(_ block: Block) {
    switch block.kind {
    case .blockQuote(let blocks): check(blocks, within: block.range)
    case .list(_, let items): for item in items { check(item, within: block.range) }
    case .table(let table): check(table)
    case .codeBlock(let code): check(code)
    case .thematicBreak:
      expect([UInt8]("-*_".utf8).contains(byte(at: block.range.start) ?? 0), block.range.start, "thematic break")
    default: break
    }
  }

  private mutating func check(_ table: Table) {
    for row in [table.header] + table.rows {
      expect(row.cells.count == table.header.cells.count, row.position, "number of cells")
      expect(isPlace(row.position), row.position, "place of row")
      for cell in row.cells where !cell.source.isEmpty {
        // A cell's source differs from the page where a pipe was escaped, a row torn, a byte no text.
        let first = cell.source.utf8.prefix { $0 < 0x80 && $0 != UInt8(ascii: "|") && $0 != UInt8(ascii: "\\") }
          .prefix(3)
        let isTorn = table.irregularities.contains { $0.kind == .continuedRow }
        expect(isTorn || text(at: cell.position).starts(with: first), cell.position, "place of cell \(cell.source)")
      }
    }
    for irregularity in table.irregularities {
      expect(isPlace(irregularity.position), irregularity.position, "place of irregularity")
    }
  }

  private mutating func check(_ code: CodeBlock) {
    for (offset, text) in code.literal.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = code.contentLine + offset - 1
      guard !text.isEmpty, text.utf8.allSatisfy({ $0 < 0x80 && $0 != UInt8(ascii: " ") }) else { continue }
      let isThere = lines.indices.contains(line) && lines[line].reversed().starts(with: text.utf8.reversed())
      expect(isThere, SourcePosition(line: line + 1, column: 1), "code line \(text)")
    }
  }

  private func text(at position: SourcePosition) -> ArraySlice<UInt8> {
    guard isPlace(position) else { return [] }
    return lines[position.line - 1][(position.column - 1)...]
  }

  private func byte(at position: SourcePosition) -> UInt8? { text(at: position).first }

  /// Whether a position is that of a byte, or right behind a line's last.
  private func isPlace(_ position: SourcePosition) -> Bool {
    guard lines.indices.contains(position.line - 1), position.column >= 1 else { return false }
    return position.column <= lines[position.line - 1].count + 1
  }

  private mutating func expect(_ condition: Bool, _ position: SourcePosition, _ what: @autoclosure () -> String) {
    if !condition { complaints.append("\(position.line):\(position.column): \(what())") }
  }
}

extension Block {
  /// Indented code begins behind four blanks, and may have more.
  fileprivate var isIndentedCode: Bool {
    if case .codeBlock(let code) = kind { !code.isFenced } else { false }
  }
}
