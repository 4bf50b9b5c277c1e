import CommonMark

/// Collects ``PageLinks``.
struct LinkCollector {
  private let page: PagePath
  private let references: ReferenceDefinitions
  private var places: LinkPlaces
  private(set) var result = PageLinks()

  /// - Parameters:
  ///   - document: the page.
  ///   - outline: the page with what it includes: all of it can be linked to.
  ///   - bytes: the page as it is on disk.
  init(_ document: Document, outline: PageOutline, of page: PagePath, bytes: [UInt8]) {
    self.page = page
    references = document.references
    places = LinkPlaces(bytes)
    collect(document.blocks)
    var slugs = HeadingSlugs()
    for section in outline.sections.dropFirst() { slugs.add(section.title.string) }
    result.anchors = slugs.all
    for placed in outline.sections.flatMap(\.blocks) + outline.otherTabs { collectAnchors(placed.block) }
  }

  // MARK: Links

  private mutating func collect(_ blocks: [Block]) {
    for block in blocks {
      switch block.kind {
      case .paragraph(let content):
        // The reader of includes reports those that lead nowhere.
        guard IncludeExpander.destination(of: block) == nil else { continue }
        places.enter(block.range)
        collect(content)
      case .heading(_, let content):
        places.enter(block.range)
        collect(content)
      case .table(let table):
        let isMethods = TableColumns(table.header, resolving: references).subject == .method
        for cell in table.header.cells + table.rows.flatMap(\.cells) where cell.hasMarkup {
          places.enter(cell)
          collect(cell.inlines(resolving: references), inMethodsTable: isMethods)
        }
      case .blockQuote(let content): collect(content)
      case .list(_, let items): collect(items.flatMap { $0 })
      case .codeBlock, .htmlBlock, .thematicBreak: continue
      }
    }
  }

  private mutating func collect(_ inlines: [Inline], inMethodsTable isMethods: Bool = false) {
    for inline in inlines {
      switch inline.kind {
      case .link(let destination, _, _):
        if Self.isRelative(destination) {
          let location = SourceLocation(page: page, position: places.next(destination))
          result.links.append(.init(destination: destination, location: location, isInMethodsTable: isMethods))
        }
      case .emphasis(let content), .strong(let content): collect(content, inMethodsTable: isMethods)
      default: continue
      }
    }
  }

  /// Whether a link begins at the page: it has no scheme and no leading slash, and is no switch of tabs.
  private static func isRelative(_ destination: String) -> Bool {
    let path = destination.utf8.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
    guard !destination.isEmpty, !path.contains(UInt8(ascii: ":")) else { return false }
    switch path.first {
    case UInt8(ascii: "/"), UInt8(ascii: "~"), UInt8(ascii: "\\"): return false
    default: return !destination.utf8.starts(with: "#tab/".utf8)
    }
  }

  // MARK: Anchors

  private mutating func collectAnchors(_ block: Block) {
    switch block.kind {
    case .paragraph(let content), .heading(_, let content): collectAnchors(content)
    case .htmlBlock(let html): addAnchors(in: html)
    case .table(let table):
      for cell in table.rows.flatMap(\.cells) where cell.hasMarkup {
        collectAnchors(cell.inlines(resolving: references))
      }
    case .blockQuote(let content):
      for block in content { collectAnchors(block) }
    case .list(_, let items):
      for block in items.joined() { collectAnchors(block) }
    case .codeBlock, .thematicBreak: return
    }
  }

  private mutating func collectAnchors(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline.kind {
      case .html(let html): addAnchors(in: html)
      case .emphasis(let content), .strong(let content), .link(_, _, let content): collectAnchors(content)
      default: continue
      }
    }
  }

  /// `<a name="x">`, `<a id='x'>`, `<h3 id=x>`
  private mutating func addAnchors(in html: String) {
    let bytes = Array(html.utf8)
    for attribute in [" name=", " id="] {
      var start = 0
      while let range = bytes.firstRange(of: attribute.utf8, from: start) {
        start = range.upperBound
        let value = bytes[start...].drop { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
        let name = value.prefix { byte in
          byte > 32 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "'") && byte != UInt8(ascii: ">")
        }
        if !name.isEmpty { result.anchors.insert(String(decoding: name, as: UTF8.self).lowercased()) }
      }
    }
  }
}
