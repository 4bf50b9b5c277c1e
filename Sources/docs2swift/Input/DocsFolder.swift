import APIPages
import Foundation

/// A folder of pages, or several that are read as one.
///
/// Pages of one folder are known by their paths in it. Those of several are known by their paths below the nearest
/// folder that holds all of them, so that no two pages are called the same and links lead from one folder to another.
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

  /// One of the folders.
  private struct Part {
    /// The folder, links resolved.
    var url: URL
    /// What the paths of its pages begin with: `v1.0/`, or nothing.
    var prefix: String
  }

  /// Folders of fragments and templates, which are no pages.
  private static let skippedFolders: Set<String> = ["includes", "templates", "node_modules"]

  /// What paths of pages are relative to, as the caller names it: an absolute path where there are several folders.
  let path: String

  private let parts: [Part]

  /// - Throws: ``Failure`` if there is no such folder.
  init(_ path: String) throws {
    try self.init([path])
  }

  /// - Parameter paths: one or more folders.
  /// - Throws: ``Failure`` if one of them is no folder.
  init(_ paths: [String]) throws {
    let urls = try paths.map(Self.url)
    let steps = paths.map { LexicalPath($0).steps }
    let shared = steps.dropFirst().reduce(steps.first ?? []) { shared, steps in
      zip(shared, steps).prefix { $0 == $1 }.map(\.0)
    }
    path = paths.count == 1 ? paths[0] : "/" + shared.joined(separator: "/")
    parts = zip(urls, steps).map { url, steps in
      Part(url: url, prefix: steps.dropFirst(shared.count).map { $0 + "/" }.joined())
    }
  }

  private static func url(of path: String) throws -> URL {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { throw Failure.notFound(path) }
    guard isFolder.boolValue else { throw Failure.notAFolder(path) }
    return URL(fileURLWithPath: path, isDirectory: true).resolvingSymlinksInPath()
  }

  /// The pages in the folders, in the order of their paths.
  ///
  /// Hidden files and folders of fragments are left out, and folders that are links.
  ///
  /// - Throws: ``Failure/noPages(_:)`` if a folder has none: a library of nothing is nobody's intention.
  func pages() throws -> [PagePath] {
    var all: Set<PagePath> = []
    for part in parts {
      var found: [PagePath] = []
      try collect(part.url, prefix: part.prefix, into: &found)
      guard !found.isEmpty else { throw Failure.noPages(part.url.path) }
      all.formUnion(found)
    }
    return all.sorted()
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
    guard let file = candidates(for: page).first?.file else { throw ReadingFailure.outside }
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
    let inside = candidates(for: path).filter { file, folder in
      file.resolvingSymlinksInPath().path.hasPrefix(folder.path + "/")
    }
    let present = inside.first { FileManager.default.fileExists(atPath: $0.file.path) }
    guard let file = (present ?? inside.first)?.file else { throw ReadingFailure.outside }
    return [UInt8](try Data(contentsOf: file))
  }

  /// Where the file of a path may lie. One that begins with no folder's name is looked for in all: `~/includes/…`.
  private func candidates(for path: PagePath) -> [(file: URL, folder: URL)] {
    let text = path.description
    let named = parts.filter { text.utf8.starts(with: $0.prefix.utf8) }.map { part in
      (part.url.appendingPathComponent(String(Substring(text.utf8.dropFirst(part.prefix.utf8.count)))), part.url)
    }
    return named.isEmpty ? parts.map { ($0.url.appendingPathComponent(text), $0.url) } : named
  }

  enum ReadingFailure: Error, CustomStringConvertible {
    case outside

    var description: String { "The file is a link that leads outside the docs folder. Put the page into the folder." }
  }
}
