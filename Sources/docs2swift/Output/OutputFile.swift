import Foundation
import SwiftEmission

/// A file that is written by itself, outside of the folder of a library.
///
/// Only a file that this tool wrote is ever replaced; it is known by what it begins with.
struct OutputFile {
  /// The file, links resolved: a link to a file stays one, and leads to the new contents.
  private let url: URL
  /// The file, as the caller names it.
  private let name: String
  /// What files of this kind begin with.
  private let marker: String

  enum Failure: UsageFailure {
    case notAFile(String)
    case brokenLink(String)
    case foreignFile(String)

    var description: String {
      switch self {
      case .notAFile(let path): "'\(path)' is no file. Name a file."
      case .brokenLink(let path): "'\(path)' is a link that leads nowhere. Mend it, or name another file."
      case .foreignFile(let path):
        "'\(path)' was not written by docs2swift and is in the way. Move it, or name another file."
      }
    }
  }

  /// - Parameters:
  ///   - path: the file, which need not be there yet.
  ///   - marker: what the file begins with.
  /// - Throws: ``Failure`` where something else is in the way.
  init(_ path: String, marker: String) throws(Failure) {
    url = URL(fileURLWithPath: path, isDirectory: false).resolvingSymlinksInPath()
    name = path
    self.marker = marker
    if path.hasSuffix("/") { throw Failure.notAFile(path) }
    _ = try present()
  }

  /// Writes the file in one step: whoever reads it finds the old contents or the new ones.
  ///
  /// - Returns: whether the contents are new.
  /// - Throws: ``Failure``, ``OutputFolder/Failure``.
  func write(_ contents: String) async throws -> Bool {
    let folder = url.deletingLastPathComponent()
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw OutputFolder.Failure.notWritable(folder.path, error)
    }
    return try await FolderLock.holding(folder, for: .writing) {
      for leftover in StagingFolder.leftovers(of: url) { leftover.remove { $0 == url.lastPathComponent } }
      guard try present() != Data(contents.utf8) else { return false }
      let staging = try StagingFolder(for: url)
      defer { staging.remove { $0 == url.lastPathComponent } }
      try staging.write([GeneratedFile(name: url.lastPathComponent, contents: contents)])
      guard rename(staging.path(of: url.lastPathComponent), url.path) == 0 else {
        throw OutputFolder.Failure.notWritable(url.path, SystemFailure.last)
      }
      return true
    }
  }

  /// What the file holds; nil if there is none.
  private func present() throws(Failure) -> Data? {
    switch FileStatus(url.path)?.kind {
    case nil: return nil
    case .link: throw Failure.brokenLink(name)
    case .folder, .other: throw Failure.notAFile(name)
    case .file:
      guard let contents = try? Data(contentsOf: url), contents.starts(with: marker.utf8) else {
        throw Failure.foreignFile(name)
      }
      return contents
    }
  }
}
