import APIModel
import APIPages
import SwiftEmission

/// From a folder of pages to the files of a library: what `generate`, `check` and `lint` have in common.
struct Generation {
  let model: APIModel
  let library: SwiftLibrary
  let report: RunReport

  /// - Throws: what reading the folder and its configuration throw.
  init(docs: String, module: String?) async throws {
    let folder = try DocsFolder(docs)
    let configuration = try Configuration(in: folder)
    self.init(try await PageReading.pages(in: folder), configuration: configuration, module: module)
  }

  /// - Parameters:
  ///   - pages: all pages of a folder.
  ///   - configuration: what its configuration says.
  ///   - module: the module that the files become, if the command line says it.
  init(_ pages: [APIPage], configuration: Configuration, module: String?) {
    model = APIModel(linking: pages, overrides: configuration.overrides)
    library = SwiftLibrary(model, options: configuration.options(module: module))
    let diagnostics = SuppressedDiagnostics(
      model.diagnostics + library.diagnostics, by: configuration.suppressions(with: pages))
    report = RunReport(diagnostics: diagnostics.shown, suppressed: diagnostics.suppressed)
  }
}
