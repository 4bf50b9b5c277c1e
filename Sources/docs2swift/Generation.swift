import APIModel
import APIPages
import SwiftEmission

/// From a folder of pages to the files of a library: what `generate`, `check` and `lint` have in common.
struct Generation {
  /// All that the pages say.
  let whole: APIModel
  /// What the library is of: all, or the part that the configuration includes.
  let model: APIModel
  /// How that part was found.
  let subset: Subset
  let library: SwiftLibrary
  let report: RunReport

  /// - Throws: what reading the folder and its configuration throw.
  init(docs: String, module: String?, isLint: Bool = false) async throws {
    try await self.init(Input(docs: [docs]), module: module, isLint: isLint)
  }

  /// - Throws: what reading the pages throws.
  init(_ input: Input, module: String?, isLint: Bool = false) async throws {
    let pages = try await PageReading.pages(in: input.folder, collectingLinks: isLint)
    self.init(pages, configuration: input.configuration, module: module, isLint: isLint)
  }

  /// - Parameters:
  ///   - pages: all pages of a folder.
  ///   - configuration: what its configuration says.
  ///   - module: the module that the files become, if the command line says it.
  ///   - isLint: whether to look also for what does not change the library. Only then is it known which suppressions
  ///     are of no use.
  init(_ pages: [APIPage], configuration: Configuration, module: String?, isLint: Bool = false) {
    whole = APIModel(linking: pages, overrides: configuration.overrides)
    subset = Subset(of: whole, configuration.subset)
    model = subset.model
    library = SwiftLibrary(model, of: whole, options: configuration.options(module: module))
    let found =
      whole.diagnostics + subset.diagnostics + library.diagnostics
      + (isLint ? lintDiagnostics(of: pages, in: whole) : [])
    let diagnostics = SuppressedDiagnostics(
      found, by: configuration.suppressions(with: pages), reportingUnused: isLint)
    report = RunReport(diagnostics: diagnostics.shown, suppressed: diagnostics.suppressed)
  }
}
