import Foundation

/// A folder that holds the output of some pages, as it was when somebody read it.
struct ExpectedFolder {
  let url: URL
  /// What brings the folder up to date.
  let command: String

  /// Whether this run rewrites what is recorded.
  static let isRecording = ProcessInfo.processInfo.environment["DOCS2SWIFT_RECORD"] == "1"

  init(_ url: URL, command: String = "make record") {
    self.url = url
    self.command = command
  }

  /// What differs from some output, one text for people per file; empty if the folder holds exactly that.
  func differences(from output: [String: String]) throws -> [String] {
    let recorded = try files()
    return Set(recorded.keys).union(output.keys).sorted().compactMap { path in
      switch (recorded[path], output[path]) {
      case (let old?, let new?): TextDifference.text(from: old, to: new, name: path)
      case (nil, .some): "\(path) is missing. Run '\(command)' and read it."
      case (.some, nil): "\(path) is there, but the pages no longer give it. '\(command)' removes it."
      case (nil, nil): nil
      }
    }
  }

  /// Makes the folder hold exactly some output. Files that hold it already are not touched.
  func record(_ output: [String: String]) throws {
    let recorded = try files()
    for (path, contents) in output where recorded[path].map({ !$0.utf8.elementsEqual(contents.utf8) }) ?? true {
      let file = url.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(contents.utf8).write(to: file)
    }
    for path in recorded.keys where output[path] == nil {
      try FileManager.default.removeItem(at: url.appendingPathComponent(path))
    }
  }

  /// The files by their paths in the folder; none if there is no folder yet.
  private func files() throws -> [String: String] {
    guard let paths = FileManager.default.enumerator(atPath: url.path) else { return [:] }
    var files: [String: String] = [:]
    for case let path as String in paths where !path.split(separator: "/").contains(where: { $0.first == "." }) {
      let file = url.appendingPathComponent(path)
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder), !isFolder.boolValue else {
        continue
      }
      files[path] = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    }
    return files
  }
}
