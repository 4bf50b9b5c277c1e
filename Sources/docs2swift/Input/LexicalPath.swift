import Foundation

/// A path taken apart without a look at the disk: links are left alone, since what people typed is what they know.
struct LexicalPath {
  /// The folders from the root on, `..` carried out.
  let steps: [String]

  /// - Parameters:
  ///   - path: an absolute path, or one relative to `current`.
  ///   - current: an absolute path.
  init(_ path: String, from current: String = FileManager.default.currentDirectoryPath) {
    steps = (path.hasPrefix("/") ? path : current + "/" + path).split(separator: "/").reduce(into: []) { steps, step in
      switch step {
      case ".": break
      case "..": _ = steps.popLast()
      default: steps.append(String(step))
      }
    }
  }

  /// The way that leads here from a folder: `../docs/api`, or nothing.
  func relative(to folder: LexicalPath) -> String {
    let shared = zip(folder.steps, steps).prefix { $0 == $1 }.count
    return (Array(repeating: "..", count: folder.steps.count - shared) + steps[shared...]).joined(separator: "/")
  }
}
