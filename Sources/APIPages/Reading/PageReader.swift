public import CommonMark

extension APIPage {
  /// Reads one page.
  ///
  /// What a page is follows from what it holds: an "HTTP request" section makes a request page; properties or the
  /// annotation of a resource make a resource page; tables of members make enumerations. `doc_type` in the front
  /// matter is wrong too often to go by.
  ///
  /// - Parameters:
  ///   - path: the path of the page, relative to the docs folder.
  ///   - document: the page's Markdown.
  ///   - bytes: the page as it is on disk; where given, ``links`` are collected, which only lint has a use for.
  ///   - include: finds a file that the page includes, by its path in the docs folder.
  public init(
    path: PagePath, document: Document, collectingLinksIn bytes: [UInt8]? = nil,
    including include: @escaping (PagePath) -> IncludedFile = { _ in .missing }
  ) {
    var reader = PageReader(path: path, document: document, including: include)
    reader.read()
    if let bytes {
      reader.page.links = LinkCollector(document, outline: reader.outline, of: path, bytes: bytes).result
    }
    self = reader.page
  }
}

/// What the readers of all kinds of pages share: the page at hand, its outline, its diagnostics.
struct PageReader {
  let document: Document
  let outline: PageOutline
  /// The annotations of the page, each with the code block behind it.
  private(set) var annotations: [AnnotatedBlock] = []
  /// The JSON representation of the type that a resource page is about, once it is read.
  var representation: (text: PlacedText, reading: LenientJSON.Reading)?
  var page: APIPage

  init(path: PagePath, document: Document, including include: @escaping (PagePath) -> IncludedFile) {
    self.document = document
    var suppressions = SuppressionReader()
    suppressions.read(document, of: path)
    var expander = IncludeExpander(page: path) { included in
      let file = include(included)
      if case .document(let document) = file { suppressions.read(document, of: included) }
      return file
    }
    // Comments to docs2swift are no content: they must not part an annotation from its code block.
    outline = PageOutline(expander.expand(document).filter { !$0.isSuppressionComment })
    let title = outline.title?.title.string ?? document.frontMatter?["title"] ?? ""
    page = APIPage(path: path, title: title)
    page.diagnostics = expander.diagnostics + suppressions.diagnostics
    page.suppressions = suppressions.suppressions
  }

  mutating func read() {
    reportProblems()
    if page.skipped != nil { return }
    readAnnotations()
    if document.blocks.isEmpty {
      page.skipped = .emptyPage
    } else if outline.sections.contains(where: { $0.key.utf8.starts(with: "http request".utf8) }) {
      readRequest()
    } else {
      readResource()
      readEnumerations()
      if page.resources.isEmpty, page.enumerations.isEmpty, page.skipped == nil { page.skipped = .conceptualPage }
    }
    if page.request != nil || !page.resources.isEmpty { readExamples() }
    let hasNoBody = hasNoBody
    page.request?.hasNoBody = hasNoBody
    accountForTables()
  }

  // MARK: Reporting

  mutating func report(_ id: DiagnosticID, at position: SourcePosition, in file: PagePath? = nil, _ message: String) {
    let location = SourceLocation(page: file ?? page.path, position: position)
    page.diagnostics.append(Diagnostic(id, at: location, message))
  }

  private mutating func reportProblems() {
    for problem in document.problems {
      switch problem.kind {
      case .unclosedFrontMatter:
        report(
          .unclosedFrontMatter, at: problem.position,
          "The front matter has no closing '---'; the whole page is read as text. Close it.")
      case .nestingTooDeep:
        report(
          .nestingTooDeep, at: problem.position,
          "Lists, quotes or emphasis are nested too deep to be part of an API page; what lies deeper is not read.")
      case .invalidUTF8:
        report(.invalidUTF8, at: problem.position, "The page is not UTF-8 here. Save it as UTF-8.")
      case .pageTooLarge(let limit):
        report(
          .unreadablePage, at: problem.position, "The page is larger than \(limit) bytes and was not read. Split it.")
        page.skipped = .unreadablePage
      }
    }
  }

  /// Counts every table of the page, and reports what is wrong with its form.
  ///
  /// The readers add the tables that they read to ``readTables``; the others are accounted for here.
  private mutating func accountForTables() {
    for (index, section) in outline.sections.enumerated() {
      for table in section.tables { account(for: table, reasonToSkip: reasonToSkip(sectionIndex: index)) }
    }
    for table in outline.otherTabs.tables { account(for: table, reasonToSkip: .otherTab) }
  }

  private mutating func account(for placed: PlacedTable, reasonToSkip reason: SkipReason) {
    page.coverage.tables.found += 1
    page.coverage.rows.found += placed.table.rows.count
    for irregularity in placed.table.irregularities {
      report(.irregularTable, at: irregularity.position, in: placed.origin.page, irregularity.kind.message)
    }
    guard !readTables.contains(placed.location) else { return }
    page.coverage.tables.skip(reason, line: placed.location.line)
    for row in placed.table.rows { page.coverage.rows.skip(reason, line: row.position.line) }
  }

  /// Where the tables begin that were read.
  var readTables: Set<SourceLocation> = []

  private func reasonToSkip(sectionIndex: Int) -> SkipReason {
    guard page.request != nil else { return .proseTable }
    for key in outline.ancestry(of: sectionIndex) {
      if key.mentions("parameter") { return .parameterTable }
      if key.mentions("body") { return .bodyTable }
      if key.mentions("error") { return .errorTable }
    }
    return .proseTable
  }

  // MARK: What pages of all kinds have

  /// The namespace line: `Namespace: microsoft.graph`.
  var namespace: String? {
    for (flat, _) in outline.sections.prefix(3).flatMap(\.blocks).paragraphs {
      guard flat.lowered.starts(with: "namespace".utf8), let colon = flat.bytes.firstIndex(of: UInt8(ascii: ":"))
      else { continue }
      let name = flat.bytes[(colon + 1)...].trimmed.prefix { $0.isIdentifierByte || $0 == UInt8(ascii: ".") }
      if !name.isEmpty { return String(decoding: name, as: UTF8.self) }
    }
    return nil
  }

  private mutating func readAnnotations() {
    for section in outline.sections {
      let blocks = section.blocks.flattened
      for (index, block) in blocks.enumerated() {
        guard case .htmlBlock(let html) = block.block.kind else { continue }
        switch Annotation.Comment(html: html, at: block.position) {
        case .annotation(let annotation):
          // The heading of a tab may stand in between; other headings begin sections.
          let next = blocks[(index + 1)...].first { !$0.block.isHeading }?.block
          annotations.append(AnnotatedBlock(annotation: annotation, origin: block.origin, next: next))
          if !annotation.isStrictJSON {
            report(.lenientAnnotation, at: annotation.position, "The annotation is not strict JSON (RFC 8259).")
          }
        case .malformed:
          report(
            .unreadableAnnotation, at: block.position,
            "The comment begins like an annotation and is no JSON; nothing in it counts. Mend it.")
        case .unclosed:
          report(
            .unclosedComment, at: block.position,
            "The comment has no '-->'; the rest of the page is part of it. Close it.")
        case .text: continue
        }
      }
    }
  }

  func summary() -> String {
    let text = Summary.introduction(of: outline.introduction)
    return text.isEmpty ? (document.frontMatter?["description"] ?? "") : text
  }
}
