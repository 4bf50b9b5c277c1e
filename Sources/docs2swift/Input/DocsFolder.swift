import APIPages
import Foundation

/// A folder of pages.
struct DocsFolder {
  /// What keeps the whole folder from being read.
  enum Failure: UsageFailure {
    case notFound(String)
    case notAFolder(String)
    case noPages(String)

    var description: String {
      switch self {
      case .notFound(let path): "There is no folder '\(path)'. Name the folder that holds the pages."
      case .notAFolder(let path): "'\(path)' is not a folder. Name the folder that holds the pages."
      case .noPages(let path): "There are no pages (*.md) in '\(path)'. Name the folder that holds them."
      }
    }
  }

  /// Folders of fragments and templates, which are no pages.
  private static let skippedFolders: Set<String> = ["includes", "templates", "node_modules"]

  /// The folder, links resolved.
  let url: URL

  /// - Throws: ``Failure`` if there is no such folder.
  init(_ path: String) throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { throw Failure.notFound(path) }
    guard isFolder.boolValue else { throw Failure.notAFolder(path) }
    url = URL(fileURLWithPath: path, isDirectory: true).resolvingSymlinksInPath()
  }

  /// The pages in the folder, in the order of their paths.
  ///
  /// Hidden files and folders of fragments are left out, and folders that are links.
  ///
  /// - Throws: ``Failure/noPages(_:)`` if there are none: a library of nothing is nobody's intention.
  func pages() throws -> [PagePath] {
    var found: [PagePath] = []
    try collect(url, prefix: "", into: &found)
    guard !found.isEmpty else { throw Failure.noPages(url.path) }
    return found.sorted()
  }

  private func collect(_ folder: URL, prefix: String, into found: inout [PagePath]) throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where name.first != "." {
      let child = folder.appendingPathComponent(name)
      var isFolder: ObjCBool = false
      // A link that leads nowhere does not exist by this, and is a page that can't be read all the same.
      _ = FileManager.default.fileExists(atPath: child.path, isDirectory: &isFolder)
      if isFolder.boolValue {
        let isLink = (try? FileManager.default.destinationOfSymbolicLink(atPath: child.path)) != nil
        guard !isLink, !Self.skippedFolders.contains(name.lowercased()) else { continue }
        try collect(child, prefix: prefix + name + "/", into: &found)
      } else if name.lowercased().hasSuffix(".md") {
        found.append(PagePath(prefix + name))
      }
    }
  }

  /// The bytes of one of the ``pages()``.
  ///
  /// - Throws: a message for people if the file can't be read, or is a link that leads outside the folder.
  func read(_ page: PagePath) throws -> [UInt8] {
    let file = url.appendingPathComponent(page.description)
    // The folders on the way are no links, or the page would not have been found.
    guard (try? FileManager.default.destinationOfSymbolicLink(atPath: file.path)) == nil else {
      return try readIncluded(page)
    }
    return [UInt8](try Data(contentsOf: file))
  }

  /// The bytes of a file that a page includes, whose path may lead through any folder.
  ///
  /// - Throws: a message for people if the file can't be read or lies outside the folder.
  func readIncluded(_ path: PagePath) throws -> [UInt8] {
    let file = url.appendingPathComponent(path.description)
    guard file.resolvingSymlinksInPath().path.hasPrefix(url.path + "/") else { throw ReadingFailure.outside }
    return [UInt8](try Data(contentsOf: file))
  }

  enum ReadingFailure: Error, CustomStringConvertible {
    case outside

    var description: String { "The file is a link that leads outside the docs folder. Put the page into the folder." }
  }
}
