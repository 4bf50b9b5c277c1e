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
    var blocks: [PlacedBlock] = []
    /// The tables among the blocks, also those in lists and block quotes.
    var tables: [PlacedTable] = []
    /// The section that this one stands in.
    var parent: Int?
  }

  /// The text before the first heading is a section without title, of level 0.
  private(set) var sections: [Section]

  /// What stands in tabs of other languages, which say nothing that the HTTP tab does not.
  private(set) var otherTabs: [PlacedBlock] = []

  init(_ blocks: [PlacedBlock]) {
    sections = [Section(level: 0, title: FlatText(""), key: "", position: SourcePosition(line: 1, column: 1))]
    var tab = Tab.none
    for placed in blocks {
      tab.advance(over: placed.block)
      guard case .heading(let level, let content) = placed.block.kind, Tab.name(of: content) == nil else {
        if tab.isForeign {
          otherTabs.append(placed)
        } else {
          sections[sections.count - 1].blocks.append(placed)
        }
        continue
      }
      let title = FlatText(content)
      var parent: Int? = sections.count - 1
      while let index = parent, sections[index].level >= level { parent = sections[index].parent }
      sections.append(
        Section(level: level, title: title, key: Self.key(title.string), position: placed.position, parent: parent))
    }
    for index in sections.indices { sections[index].tables = sections[index].blocks.tables }
  }

  /// The first heading, whatever its level.
  var title: Section? { sections.dropFirst().first }

  /// The blocks between the title and the next heading, with what stands before the title.
  var introduction: [PlacedBlock] { sections.prefix(2).flatMap(\.blocks) }

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
}
