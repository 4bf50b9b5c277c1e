import APIModel
import APIPages
import CommonMark

@testable import docs2swift

/// A docs folder that is on no disk.
struct DocsInMemory {
  /// The files by their paths; those in `includes/` are no pages.
  var files: [String: String]
  /// What `docs2swift.yaml` says.
  var configuration = ""
  /// Pages that can't be read.
  var unreadable: [String] = []

  var pages: [APIPage] {
    let requests = files.keys.filter { $0.hasPrefix("api/") }
    let files = files.merging(["articles/methods.md": ShelfPages.methods(requests)]) { own, _ in own }
    let readable = files.filter { !$0.key.hasPrefix("includes/") }.map { path, text in
      APIPage(path: PagePath(path), document: Document(parsing: text), collectingLinksIn: [UInt8](text.utf8)) {
        included in
        files[included.description].map { .document(Document(parsing: $0)) } ?? .missing
      }
    }
    return readable + unreadable.map { APIPage(path: PagePath($0), unreadableBecause: "The page is gone.") }
  }

  func generation() throws -> Generation {
    Generation(pages, configuration: try Configuration(parsing: configuration), module: nil, isLint: true)
  }

  var model: APIModel {
    get throws { try generation().model }
  }

  /// What people are told, as `path:line:column id`.
  var told: [String] {
    get throws { try generation().report.diagnostics.map(Self.short) }
  }

  /// The messages of one id.
  func messages(_ id: DiagnosticID) throws -> [String] {
    try generation().report.diagnostics.filter { $0.id == id }.map(\.message)
  }

  func report(_ format: LintFormat, from severity: LeastSeverity? = nil, in docs: String = "docs") throws -> LintReport
  {
    LintReport(
      try generation().report, format: format, minimumSeverity: (severity ?? format.leastSeverity).severity,
      paths: PrintedPaths(docs: docs, from: "/work"),
      columns: CharacterColumns { files[$0.description].map { [UInt8]($0.utf8) } })
  }

  static func short(_ diagnostic: Diagnostic) -> String { "\(diagnostic.location) \(diagnostic.id.rawValue)" }
}
