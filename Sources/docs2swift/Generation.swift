import APIModel
import APIPages
import SwiftEmission

/// From a folder of pages to the files of a library: what `generate` and `check` have in common.
struct Generation {
  let model: APIModel
  let library: SwiftLibrary
  let report: RunReport

  /// - Throws: what reading the folder and its configuration throw.
  init(docs: String, module: String?) async throws {
    let folder = try DocsFolder(docs)
    let options = try Configuration(in: folder).options(module: module)
    model = APIModel(linking: try await PageReading.pages(in: folder))
    library = SwiftLibrary(model, options: options)
    report = RunReport(diagnostics: model.diagnostics + library.diagnostics)
  }
}
