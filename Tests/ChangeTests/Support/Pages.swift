import APIModel
import APIPages
import CommonMark
import SwiftEmission

/// A folder of pages that is on no disk.
struct Pages {
  private(set) var files: [String: String]

  init(_ files: [String: String]) { self.files = files }

  var model: APIModel {
    APIModel(
      linking: files.map { path, text in
        APIPage(path: PagePath(path), document: Document(parsing: text)) { _ in .missing }
      })
  }

  var spelling: SwiftSpelling { SwiftSpelling(model, options: .init(module: "Stage", client: "StageClient")) }

  var surface: APISurface {
    let model = model
    let spelling = SwiftSpelling(model, options: .init(module: "Stage", client: "StageClient"))
    return APISurface(model) { spelling.isUpdatable($0, in: $1) }
  }

  /// The same by way of the JSON of the model.
  var surfaceByJSON: APISurface {
    get throws { try APISurface(json: [UInt8](model.json().utf8)) }
  }

  func changes(to new: Pages) -> ModelChanges { ModelChanges(from: surface, to: new.surface) }

  // MARK: Edits

  /// Replaces a text in a page that must have it.
  func replacing(_ old: String, with new: String, in path: String) -> Pages {
    var pages = self
    let text = pages.files[path] ?? ""
    precondition(text.contains(old), "\(path) has no '\(old)'")
    pages.files[path] = text.replacing(old, with: new)
    return pages
  }

  func adding(_ text: String, at path: String) -> Pages {
    var pages = self
    pages.files[path] = text
    return pages
  }

  func removing(_ path: String) -> Pages {
    var pages = self
    precondition(pages.files.removeValue(forKey: path) != nil)
    return pages
  }

  func moving(_ path: String, to other: String) -> Pages {
    removing(path).adding(files[path] ?? "", at: other)
  }
}
