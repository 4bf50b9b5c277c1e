import Foundation

/// Looks for files, as the tool does: hidden ones don't count.
enum FileTree {
  static func isFolder(_ url: URL) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) && isFolder.boolValue
  }

  private static func isLink(_ url: URL) -> Bool {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: url.path)) != nil
  }

  /// All files in a folder, which itself may be a link. Folders in it that are links are left out.
  static func files(in folder: URL) -> [URL] {
    children(of: folder).flatMap { child in
      guard isFolder(child) else { return [child] }
      return isLink(child) ? [] : files(in: child)
    }
  }

  /// The files called `docs2swift.yaml`, or `.yml`, in the folder of a target. Where a link leads is looked at only if
  /// there are none: pages that are linked may come with the configuration of another library.
  static func configurations(in folder: URL) -> [URL] {
    var links: [URL] = []
    var visited: Set<String> = []
    let found = configurations(in: folder, visited: &visited, links: &links)
    guard found.isEmpty else { return found }
    var linked: [URL] = []
    while let link = links.popLast() { linked += configurations(in: link, visited: &visited, links: &links) }
    return linked.sorted { $0.path < $1.path }
  }

  /// - Parameters:
  ///   - visited: the folders that were looked at, links resolved: a link may lead back.
  ///   - links: the links to folders that were met, and not followed.
  private static func configurations(in folder: URL, visited: inout Set<String>, links: inout [URL]) -> [URL] {
    guard visited.insert(folder.resolvingSymlinksInPath().path).inserted else { return [] }
    var found: [URL] = []
    for child in children(of: folder) {
      if !isFolder(child) {
        if ["docs2swift.yaml", "docs2swift.yml"].contains(child.lastPathComponent) { found.append(child) }
      } else if isLink(child) {
        links.append(child)
      } else {
        found += configurations(in: child, visited: &visited, links: &links)
      }
    }
    return found
  }

  /// What is in a folder, by name. The paths stay those that lead through links, since SwiftPM knows files by them.
  private static func children(of folder: URL) -> [URL] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted().map { folder.appendingPathComponent($0) }
  }
}
