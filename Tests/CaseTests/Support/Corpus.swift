import APIPages
import CommonMark
import Foundation

@testable import docs2swift

/// The real pages that some tests read: two states of one documentation set, if they are at hand.
enum Corpus {
  static let states = ["2021-03", "2021-07"]

  /// `DOCS2SWIFT_CORPUS`, or else the folder `shared/corpus` next to the package's.
  static let root: URL? = {
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let folder =
      ProcessInfo.processInfo.environment["DOCS2SWIFT_CORPUS"].map { URL(fileURLWithPath: $0) }
      ?? package.deletingLastPathComponent().appendingPathComponent("shared/corpus")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()

  /// The folder of the pages of one state.
  static func docs(of state: String) throws -> DocsFolder {
    try DocsFolder(root?.appendingPathComponent("\(state)/v1.0").path ?? "")
  }

  /// Reads the pages of each state once, for all tests.
  actor Reading {
    static let shared = Reading()

    private var reading: [String: Task<[APIPage], any Error>] = [:]

    func pages(of state: String) async throws -> [APIPage] {
      if let task = reading[state] { return try await task.value }
      let task = Task { try await PageReading.pages(in: Corpus.docs(of: state)) }
      reading[state] = task
      return try await task.value
    }
  }
}
