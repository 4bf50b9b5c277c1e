public import Foundation

/// The real pages that some tests read: two states of one documentation set, if they are at hand.
public enum Corpus {
  public static let states = ["2021-03", "2021-07"]

  /// `DOCS2SWIFT_CORPUS`, or else the folder `shared/corpus` next to the package's; nil where there is none.
  public static let root: URL? = {
    let folder =
      ProcessInfo.processInfo.environment["DOCS2SWIFT_CORPUS"].map { URL(fileURLWithPath: $0) }
      ?? PackageFolder.url.deletingLastPathComponent().appendingPathComponent("shared/corpus")
    if FileManager.default.fileExists(atPath: folder.path) { return folder }
    print("Tests of real pages are skipped: there is no folder '\(folder.path)' (DOCS2SWIFT_CORPUS).")
    return nil
  }()

  /// The folder of the pages of one state; of no use where there is no corpus.
  public static func docs(of state: String) -> URL {
    URL(fileURLWithPath: "\(state)/v1.0", isDirectory: true, relativeTo: root)
  }
}
