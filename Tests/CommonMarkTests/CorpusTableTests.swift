import CommonMark
import Foundation
import TestSupport
import Testing

/// Every table of every real page, against the reading of cmark-gfm.
@Suite struct CorpusTableTests {
  @Test(.enabled(if: Corpus.root != nil, "no corpus at hand (DOCS2SWIFT_CORPUS)"), arguments: Corpus.states)
  func tablesAreThoseOfGFM(state: String) async throws {
    guard let command = GFMReading.command else { return print("skipped: cmark-gfm is not installed") }
    let pages = try Corpus.pages(ofState: state)
    #expect(!pages.isEmpty)
    let sources = try pages.map { try [UInt8](Data(contentsOf: $0)) }
    let documents = sources.map { Document(parsing: $0) }
    let gfm = try await GFMReading.tables(
      ofPages: zip(sources, documents).map { Self.withoutFrontMatter($0, $1) }, command: command)

    var differences: [String] = []
    var count = 0
    for ((page, document), theirs) in zip(zip(pages, documents), gfm) {
      let ours = document.blocks.allTables
      count += ours.count
      let comparison = TableComparison(references: document.references, ours: ours, theirs: theirs)
      differences += comparison.differences.map { "\(page.lastPathComponent):\($0)" }
    }
    print("\(state): \(pages.count) pages, \(count) tables, \(gfm.joined().count) of them GFM's")
    #expect(differences.isEmpty, "\n\(differences.joined(separator: "\n"))")
  }

  /// The page with empty lines for its front matter, so that lines keep their numbers.
  private static func withoutFrontMatter(_ source: [UInt8], _ document: Document) -> String {
    guard let frontMatter = document.frontMatter else { return String(decoding: source, as: UTF8.self) }
    let lines = frontMatter.range.end.line
    let body = source.split(separator: UInt8(ascii: "\n"), maxSplits: lines, omittingEmptySubsequences: false)
    guard body.count > lines else { return "" }
    return String(repeating: "\n", count: lines) + String(decoding: body[lines], as: UTF8.self)
  }
}
