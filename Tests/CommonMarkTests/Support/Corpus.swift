import Foundation

/// The real pages that some tests read: two states of one documentation set, if they are at hand.
enum Corpus {
  static let states = ["2021-03", "2021-07"]

  /// `DOCS2SWIFT_CORPUS`, or else the folder `shared/corpus` next to the package's.
  static let root: URL? = {
    let package = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder =
      ProcessInfo.processInfo.environment["DOCS2SWIFT_CORPUS"].map { URL(fileURLWithPath: $0) }
      ?? package.deletingLastPathComponent().appendingPathComponent("shared/corpus")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()

  /// The pages of one state, in the order of their paths.
  static func pages(ofState state: String, in root: URL) throws -> [URL] {
    try ["api", "resources"].flatMap { folder in
      let url = root.appendingPathComponent("\(state)/v1.0/\(folder)")
      return try FileManager.default.contentsOfDirectory(at: url, includingPropertiesForKeys: nil)
        .filter { $0.pathExtension == "md" }
        .sorted { $0.path < $1.path }
    }
  }
}
