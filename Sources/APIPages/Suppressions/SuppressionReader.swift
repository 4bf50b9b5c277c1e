import CommonMark

/// Collects the suppressions that stand in the comments of a page, and of the files that it includes.
///
/// Such a comment is an HTML block of its own, as all that begins a line with `<!--` is. It speaks of the file that it
/// stands in.
struct SuppressionReader {
  private(set) var suppressions: [Suppression] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// Reads the comments of a page or of an included file.
  mutating func read(_ document: Document, of page: PagePath) {
    read(document.blocks, of: page)
  }

  private mutating func read(_ blocks: [Block], of page: PagePath) {
    for (index, block) in blocks.enumerated() {
      switch block.kind {
      case .htmlBlock(let html):
        let bytes = Array(html.utf8)
        for comment in SuppressionComment.all(in: bytes) {
          add(comment, in: bytes, of: block, followedBy: blocks[(index + 1)...], after: blocks[..<index].last, of: page)
        }
      case .blockQuote(let content): read(content, of: page)
      case .list(_, let items): for item in items { read(item, of: page) }
      default: continue
      }
    }
  }

  private mutating func add(
    _ comment: SuppressionComment, in html: [UInt8], of block: Block, followedBy following: ArraySlice<Block>,
    after preceding: Block?, of page: PagePath
  ) {
    func location(of word: SuppressionComment.Word) -> SourceLocation {
      SourceLocation(page: page, position: Self.position(of: word.offset, in: html, from: block.range.start))
    }
    guard let extent = SuppressionComment.Extent(rawValue: comment.keyword.text) else {
      let suggestion = NearestName.suggestion(
        for: comment.keyword.text, among: SuppressionComment.Extent.allCases.map(\.rawValue))
      report(
        at: location(of: comment.keyword),
        "'\(comment.keyword.text)' is nothing that docs2swift knows\(String.didYouMean(suggestion)) Mend the comment.")
      return
    }
    guard !comment.ids.isEmpty else {
      report(at: location(of: comment.keyword), "The comment names no diagnostic. Name those that it suppresses.")
      return
    }
    if Self.tears(block, between: preceding, and: following.first) {
      report(
        at: location(of: comment.keyword),
        "The comment ends the table that it stands in. Put it above the table, as 'docs2swift-disable-next-block'.")
      return
    }
    guard let scope = Self.scope(extent, before: following, of: page) else {
      report(at: location(of: comment.keyword), "Nothing follows the comment. Put it above what it is about.")
      return
    }
    for id in comment.ids {
      switch DiagnosticID.suppressible(id.text) {
      case .success(let known):
        suppressions.append(Suppression(known, in: scope, reason: comment.reason, at: location(of: id)))
      case .failure(let mistake): report(at: location(of: id), mistake.description)
      }
    }
  }

  private mutating func report(at location: SourceLocation, _ message: String) {
    diagnostics.append(Diagnostic(.invalidSuppression, at: location, message))
  }

  /// What a comment is about; nil if it is about what follows and nothing does.
  private static func scope(
    _ extent: SuppressionComment.Extent, before following: ArraySlice<Block>, of page: PagePath
  ) -> Suppression.Scope? {
    if extent == .page { return .page(page) }
    let content = following.drop { block in
      guard case .htmlBlock(let html) = block.kind else { return false }
      return SuppressionComment.isAll(of: html)
    }
    guard let first = content.first else { return nil }
    let line = first.range.start.line
    if extent == .nextLine { return .lines(line...line, of: page) }
    // A heading and an annotation belong to the block below them.
    let block =
      content.first { block in
        switch block.kind {
        case .htmlBlock, .heading: false
        default: true
        }
      } ?? first
    return .lines(line...max(line, block.range.end.line), of: page)
  }

  /// Whether a comment stands between rows of a table, of which those below are text then.
  private static func tears(_ comment: Block, between preceding: Block?, and following: Block?) -> Bool {
    guard case .table? = preceding?.kind, preceding?.range.end.line == comment.range.start.line - 1,
      case .paragraph? = following?.kind, following?.range.start.line == comment.range.end.line + 1
    else { return false }
    return true
  }

  /// The place of a byte of an HTML block.
  private static func position(of offset: Int, in html: [UInt8], from start: SourcePosition) -> SourcePosition {
    let before = html[..<offset]
    guard let newline = before.lastIndex(of: UInt8(ascii: "\n")) else {
      return SourcePosition(line: start.line, column: start.column + offset)
    }
    let lines = before.count { $0 == UInt8(ascii: "\n") }
    return SourcePosition(line: start.line + lines, column: offset - newline)
  }
}
