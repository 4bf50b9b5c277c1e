import APIPages
import Foundation

/// The paths of pages as they are printed: relative to the current directory, so that editors and GitHub can open them.
struct PrintedPaths {
  /// What stands before the path of a page: `docs/`, `../api/`, or nothing.
  let prefix: String

  /// - Parameters:
  ///   - docs: the docs folder, as the caller names it.
  ///   - current: the current directory, an absolute path.
  init(docs: String, from current: String = FileManager.default.currentDirectoryPath) {
    let start = Self.parts(of: current)
    let end = docs.hasPrefix("/") ? Self.parts(of: docs) : Self.parts(of: current + "/" + docs)
    let shared = zip(start, end).prefix { $0 == $1 }.count
    let steps = Array(repeating: "..", count: start.count - shared) + end[shared...]
    prefix = steps.map { $0 + "/" }.joined()
  }

  /// The parts of an absolute path, with `..` carried out. Links are left alone: what people typed is what they know.
  private static func parts(of path: String) -> [String] {
    path.split(separator: "/").reduce(into: []) { parts, part in
      switch part {
      case ".": break
      case "..": _ = parts.popLast()
      default: parts.append(String(part))
      }
    }
  }

  /// A diagnostic whose place has the path that is printed.
  func placed(_ diagnostic: Diagnostic) -> Diagnostic {
    var placed = diagnostic
    placed.location.page = PagePath(prefix + diagnostic.location.page.description)
    return placed
  }
}
