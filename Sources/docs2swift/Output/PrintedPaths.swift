import APIModel
import APIPages
import Foundation

/// The paths of pages as they are printed: relative to the current directory, so that editors and GitHub can open them.
struct PrintedPaths {
  /// What stands before the path of a page: `docs/`, `../api/`, or nothing.
  let prefix: String

  /// The path of the configuration, if it does not lie in the docs folder under its own name.
  private let configuration: String?

  /// - Parameters:
  ///   - docs: the docs folder, as the caller names it.
  ///   - configuration: the file of the configuration, if there is one.
  ///   - current: the current directory, an absolute path.
  init(docs: String, configuration: String? = nil, from current: String = FileManager.default.currentDirectoryPath) {
    let here = LexicalPath(current)
    let path = LexicalPath(docs, from: current).relative(to: here)
    prefix = path.isEmpty ? "" : path + "/"
    self.configuration = configuration.map { LexicalPath($0, from: current).relative(to: here) }
  }

  /// A diagnostic whose place has the path that is printed.
  func placed(_ diagnostic: Diagnostic) -> Diagnostic {
    var placed = diagnostic
    placed.location.page = PagePath(path(of: diagnostic.location.page))
    return placed
  }

  /// A reason whose place has the path that is printed.
  func placed(_ step: SubsetStep) -> SubsetStep {
    var placed = step
    placed.location.page = PagePath(path(of: step.location.page))
    return placed
  }

  /// The path of a page, or of the configuration, as it is printed.
  func path(of page: PagePath) -> String {
    if let configuration, page == Configuration.page { return configuration }
    return prefix + page.description
  }
}
