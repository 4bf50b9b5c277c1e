import CommonMark

/// A page as its sections: each heading with the blocks up to the next heading.
///
/// The headings of tabs, `# [HTTP](#tab/http)`, are level 1 by their marks only and open no section.
struct PageOutline: Sendable {
  struct Section: Sendable {
    var level: Int
    var title: FlatText
    /// The title in lower case: what sections are known by.
    var key: String
    var position: SourcePosition
    var blocks: [Block] = []
    /// The section that this one stands in.
    var parent: Int?
  }

  /// The text before the first heading is a section without title, of level 0.
  private(set) var sections: [Section]

  init(_ blocks: [Block]) {
    sections = [Section(level: 0, title: FlatText(""), key: "", position: SourcePosition(line: 1, column: 1))]
    for block in blocks {
      guard case .heading(let level, let content) = block.kind, !Self.isTab(content) else {
        sections[sections.count - 1].blocks.append(block)
        continue
      }
      let title = FlatText(content)
      var parent: Int? = sections.count - 1
      while let index = parent, sections[index].level >= level { parent = sections[index].parent }
      sections.append(
        Section(
          level: level, title: title, key: Self.key(title.string), position: block.range.start, parent: parent))
    }
  }

  /// The first heading, whatever its level.
  var title: Section? { sections.dropFirst().first }

  /// The blocks between the title and the next heading, with what stands before the title.
  var introduction: [Block] { sections.prefix(2).flatMap(\.blocks) }

  /// The keys of the section itself and of the ones it stands in, innermost first.
  func ancestry(of index: Int) -> [String] {
    var keys: [String] = []
    var next: Int? = index
    while let current = next {
      keys.append(sections[current].key)
      next = sections[current].parent
    }
    return keys
  }

  /// The indices of the sections whose key passes, and of those that stand in them.
  func indices(under isRoot: (String) -> Bool) -> [Int] {
    var isUnder = [Bool](repeating: false, count: sections.count)
    for (index, section) in sections.enumerated() where section.level > 0 {
      isUnder[index] = isRoot(section.key) || section.parent.map { isUnder[$0] } == true
    }
    return sections.indices.filter { isUnder[$0] }
  }

  private static func key(_ title: String) -> String {
    var key = title.lowercased()
    while let last = key.utf8.last, last == UInt8(ascii: ":") || last == UInt8(ascii: " ") { key.removeLast() }
    return key
  }

  private static func isTab(_ content: [Inline]) -> Bool {
    content.contains { inline in
      guard case .link(let destination, _, _) = inline.kind else { return false }
      return destination.utf8.starts(with: "#tab/".utf8)
    }
  }
}

extension [Block] {
  /// The blocks and what lists and block quotes hold, in the order of the page.
  var flattened: [Block] {
    guard contains(where: \.isContainer) else { return self }
    return flatMap { block -> [Block] in
      switch block.kind {
      case .blockQuote(let content): content.flattened
      case .list(_, let items): items.flatMap(\.flattened)
      default: [block]
      }
    }
  }
}

extension Block {
  fileprivate var isContainer: Bool {
    switch kind {
    case .blockQuote, .list: true
    default: false
    }
  }
}
