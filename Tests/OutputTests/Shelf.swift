import Foundation
import TestSupport

/// Two sets of pages for one output: some types are in both and the same, some differ, some are in one only.
enum Shelf {
  static let versions = ["old", "new"]

  /// Writes the pages of a version to a folder of its name.
  static func write(_ version: String, to folder: TemporaryFolder) throws {
    let letters = version == "old" ? "abcdefghijklmnopqrst" : "ghijklmnopqrstuvwxyz"
    for letter in letters {
      let words = "klm".contains(letter) ? "The same in all versions." : "As the \(version) pages say."
      try folder.write(
        SamplePages.resource("\(letter)thing", words, rows: "| id | String | \(words) |"),
        to: "\(version)/resources/\(letter)thing.md")
    }
  }

  /// Writes both versions, and tells what each becomes.
  static func outputs(in folder: TemporaryFolder) async throws -> [String: [String: Data]] {
    var outputs: [String: [String: Data]] = [:]
    for version in versions {
      try write(version, to: folder)
      _ = try await Command.run("generate", version, "--output", "expected/\(version)", in: folder)
      outputs[version] = try folder.contents(of: "expected/\(version)")
    }
    return outputs
  }
}

extension TemporaryFolder {
  /// What runs leave beside the folder of their output.
  func leftovers(in path: String = ".") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: self.path(path).path).filter { $0.contains(".docs2swift-") }
  }
}
