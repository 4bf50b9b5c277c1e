public import CommonMark

/// What becomes of a file that a page includes.
public enum IncludedFile: Sendable {
  case document(Document)
  /// There is no such file in the docs folder, or it can't be read.
  case missing
}

/// Puts included files in the place of `[!INCLUDE [text](path)]` lines.
///
/// Paths are relative to the including file; with `/` or `~/` in front, to the docs folder. Files outside of it are not
/// read, and a file that includes itself, directly or not, is left out where it would begin again.
struct IncludeExpander {
  /// Files that one page may include, those included by others counted: far more than any page has.
  private static let limit = 500
  private static let deepest = 16

  private let load: (PagePath) -> IncludedFile
  private let page: PagePath
  private(set) var diagnostics: [Diagnostic] = []
  private var count = 0

  init(page: PagePath, load: @escaping (PagePath) -> IncludedFile) {
    self.page = page
    self.load = load
  }

  /// The blocks of the page with those that it includes.
  mutating func expand(_ document: Document) -> [PlacedBlock] {
    expand(document.blocks, from: Origin(page: page, references: document.references), stack: [page.key])
  }

  private mutating func expand(_ blocks: [Block], from origin: Origin, stack: [String]) -> [PlacedBlock] {
    var placed: [PlacedBlock] = []
    var tab = Tab.none
    for block in blocks {
      tab.advance(over: block)
      // What other tabs show is the same request in another language.
      if tab.isForeign {
        placed.append(PlacedBlock(block: block, origin: origin))
      } else if let destination = Self.destination(of: block) {
        placed += include(destination, at: block.range.start, from: origin, stack: stack)
      } else if let content = Self.content(of: block), content.contains(where: Self.holdsInclude) {
        placed += expand(content, from: origin, stack: stack)
      } else {
        placed.append(PlacedBlock(block: block, origin: origin))
      }
    }
    return placed
  }

  private mutating func include(
    _ destination: String, at position: SourcePosition, from origin: Origin, stack: [String]
  ) -> [PlacedBlock] {
    let place = origin.directive ?? position
    guard let path = origin.page.resolvingInclude(destination) else {
      report(.includeOutside, at: place, "'\(destination)' lies outside the docs folder and is not read.")
      return []
    }
    guard !stack.contains(path.key), stack.count < Self.deepest, count < Self.limit else {
      report(.includeCycle, at: place, "\(path) includes itself, or too many files; it is left out here.")
      return []
    }
    count += 1
    guard case .document(let document) = load(path) else {
      report(.missingInclude, at: place, "There is no file \(path) to include. Mend the path.")
      return []
    }
    let included = Origin(page: path, references: document.references, directive: place)
    return expand(document.blocks, from: included, stack: stack + [path.key])
  }

  private mutating func report(_ id: DiagnosticID, at position: SourcePosition, _ message: String) {
    diagnostics.append(Diagnostic(id, at: SourceLocation(page: page, position: position), message))
  }

  /// What a quote or a list holds; nil for other blocks.
  private static func content(of block: Block) -> [Block]? {
    switch block.kind {
    case .blockQuote(let content): content
    case .list(_, let items): items.flatMap { $0 }
    default: nil
    }
  }

  private static func holdsInclude(_ block: Block) -> Bool {
    destination(of: block) != nil || content(of: block)?.contains(where: holdsInclude) == true
  }

  /// The path of a paragraph that is an include line, or nil.
  static func destination(of block: Block) -> String? {
    guard case .paragraph(let inlines) = block.kind, case .text(let text)? = inlines.first?.kind,
      text.lowercased().utf8.starts(with: "[!include".utf8)
    else { return nil }
    for inline in inlines {
      if case .link(let destination, _, _) = inline.kind { return destination }
    }
    return nil
  }
}

/// Where in a group of tabs the reading is: `# [HTTP](#tab/http)` begins one, `---` ends the group.
enum Tab {
  case none
  case http
  case foreign

  var isForeign: Bool { self == .foreign }

  mutating func advance(over block: Block) {
    switch block.kind {
    case .heading(_, let content):
      if let name = Self.name(of: content) {
        self = name == "http" ? .http : .foreign
      } else {
        self = .none
      }
    case .thematicBreak: self = .none
    default: return
    }
  }

  /// The tab that a heading opens, or nil for a heading of the page.
  static func name(of content: [Inline]) -> String? {
    for inline in content {
      guard case .link(let destination, _, _) = inline.kind, destination.utf8.starts(with: "#tab/".utf8) else {
        continue
      }
      return String(Substring(destination.utf8.dropFirst(5))).lowercased()
    }
    return nil
  }
}
