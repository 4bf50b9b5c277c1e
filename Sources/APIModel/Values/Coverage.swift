public import APIPages

/// What all pages hold, and what of it was read: found is read plus skipped.
public struct Coverage: Sendable {
  public struct Skipped: Hashable, Sendable {
    public var page: PagePath
    /// Nil for a whole page.
    public var line: Int?
    public var reason: SkipReason
  }

  public struct Count: Sendable {
    public var found = 0
    public var skipped: [Skipped] = []
    public var read: Int { found - skipped.count }

    mutating func add(_ count: PageCoverage.Count, of page: PagePath) {
      found += count.found
      skipped += count.skipped.map { Skipped(page: page, line: $0.line, reason: $0.reason) }
    }
  }

  public var pages = Count()
  public var tables = Count()
  public var rows = Count()
  public var requestLines = Count()
  public var examples = Count()

  init(_ pages: [APIPage]) {
    for page in pages {
      self.pages.found += 1
      if let reason = page.skipped { self.pages.skipped.append(Skipped(page: page.path, reason: reason)) }
      tables.add(page.coverage.tables, of: page.path)
      rows.add(page.coverage.rows, of: page.path)
      requestLines.add(page.coverage.requestLines, of: page.path)
      examples.add(page.coverage.examples, of: page.path)
    }
  }
}
