import APIModel
import APIPages
import CommonMark
import Foundation

/// Reads all pages of a folder, side by side.
enum PageReading {
  /// Pages that one task reads: enough that tasks cost nothing, few enough that all cores end together.
  private static let batchSize = 32

  /// The pages in the order of their paths. A page that can't be read becomes a page with an error.
  ///
  /// - Parameter collectsLinks: whether to find the links of the pages too, which only `lint` has a use for.
  /// - Throws: what listing the folder throws, or `CancellationError`.
  static func pages(in folder: DocsFolder, collectingLinks collectsLinks: Bool = false) async throws -> [APIPage] {
    let paths = try folder.pages()
    let progress = Progress(total: paths.count)
    let batches = stride(from: 0, to: paths.count, by: batchSize).map {
      Array(paths[$0..<min($0 + batchSize, paths.count)])
    }
    return try await withThrowingTaskGroup(of: (Int, [APIPage]).self) { group in
      for (index, batch) in batches.enumerated() {
        group.addTask {
          try Task.checkCancellation()
          return (index, batch.map { page($0, in: folder, collectingLinks: collectsLinks) })
        }
      }
      var read = [[APIPage]](repeating: [], count: batches.count)
      var count = 0
      for try await (index, pages) in group {
        read[index] = pages
        count += pages.count
        progress.show(count)
      }
      progress.clear()
      return read.flatMap { $0 }
    }
  }

  private static func page(_ path: PagePath, in folder: DocsFolder, collectingLinks collectsLinks: Bool) -> APIPage {
    do {
      let bytes = try folder.read(path)
      guard !isUTF16(bytes) else {
        return APIPage(path: path, unreadableBecause: "The page is UTF-16. Save it as UTF-8.")
      }
      return APIPage(path: path, document: Document(parsing: bytes), collectingLinksIn: collectsLinks ? bytes : nil) {
        include in
        guard let bytes = try? folder.readIncluded(include) else { return .missing }
        return .document(Document(parsing: bytes))
      }
    } catch {
      let reason =
        (error as? DocsFolder.ReadingFailure)?.description ?? "The page can't be read: \(error.localizedDescription)"
      return APIPage(path: path, unreadableBecause: reason)
    }
  }
}

/// Whether a file begins with the byte order mark of UTF-16.
private func isUTF16(_ bytes: [UInt8]) -> Bool {
  bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
}

/// "Reading pages … 1,200 of 3,341" on a terminal.
private struct Progress {
  let total: Int

  func show(_ count: Int) {
    Console.status("Reading pages … \(count) of \(total)")
  }

  func clear() {
    Console.status("")
  }
}
