import APIModel
import APIPages
import CommonMark

/// Pages that are on no disk, all about a harbour.
struct Docs {
  var files: [String: String]

  init(_ files: [String: String]) {
    self.files = files
  }

  /// The pages of the harbour with others, which take the place of those of the same path.
  static func harbour(_ files: [String: String] = [:]) -> Docs {
    Docs(Harbour.pages.merging(files) { _, new in new })
  }

  var pages: [APIPage] {
    files.sorted { $0.key < $1.key }.filter { !$0.key.hasPrefix("includes/") }.map { path, text in
      APIPage(path: PagePath(path), document: Document(parsing: text), collectingLinksIn: Array(text.utf8)) {
        included in
        files[included.description].map { .document(Document(parsing: $0)) } ?? .missing
      }
    }
  }

  var model: APIModel { APIModel(linking: pages) }

  /// What lint finds, and the model does not.
  var found: [Diagnostic] {
    let pages = pages
    return lintDiagnostics(of: pages, in: APIModel(linking: pages))
  }

  /// The findings of one id.
  func found(_ id: DiagnosticID) -> [Diagnostic] { found.filter { $0.id == id } }

  /// The findings as `path:line:column id`.
  var told: [String] { found.map { "\($0.location) \($0.id.rawValue)" } }
}
