import APIPages
import Foundation
import TestSupport

@testable import docs2swift

extension Corpus {
  static func folder(of state: String) throws -> DocsFolder { try DocsFolder(docs(of: state).path) }

  /// Reads the pages of each state once, for all tests.
  actor Reading {
    static let shared = Reading()

    private var reading: [String: Task<[APIPage], any Error>] = [:]

    func pages(of state: String) async throws -> [APIPage] {
      if let task = reading[state] { return try await task.value }
      let task = Task { try await PageReading.pages(in: Corpus.folder(of: state)) }
      reading[state] = task
      return try await task.value
    }
  }
}
