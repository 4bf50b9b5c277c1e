import CRename
import Foundation

/// Puts a folder in the place of another one in a single step, so that nobody ever sees a mix of both.
///
/// What the old folder holds besides is taken along: each file gets a second name in the new one before the step, and
/// loses its first one after it, so that its contents, its times and its identity stay.
struct FolderExchange {
  /// What keeps a folder from being replaced as a whole.
  struct Obstacle: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
    init(_ failure: SystemFailure) { description = "\(failure)" }
  }

  let staging: StagingFolder
  /// The names of the files that are not taken along: those that are replaced or vanish.
  let replaced: Set<String>

  private var target: URL { staging.target }

  /// Makes the step.
  ///
  /// - Throws: ``Obstacle``; all is then as it was.
  func run() throws(Obstacle) {
    guard let old = FileStatus(target.path) else {
      guard rename(staging.url.path, target.path) == 0 else { throw Obstacle(.last) }
      return
    }
    guard staging.isBeside else { throw Obstacle("it is a mount point, or the folder around it can't be written to") }
    if FileStatus(".")?.isSame(as: old) == true { throw Obstacle("it is the current directory") }
    try takeAlong()
    try setPermissions(to: old)
    guard rename_exchanging(staging.url.path, target.path) == 0 else { throw Obstacle(.last) }
    bringBackLateFiles()
  }

  private func takeAlong() throws(Obstacle) {
    for name in Self.names(in: target) where !replaced.contains(name) {
      let path = target.appendingPathComponent(name).path
      switch FileStatus(path)?.kind {
      case nil: continue
      case .folder: throw Obstacle("it holds a folder, '\(name)'")
      case .other: throw Obstacle("it holds '\(name)', which is no file")
      case .file, .link:
        guard linkat(AT_FDCWD, path, AT_FDCWD, staging.path(of: name), 0) == 0 || errno == ENOENT else {
          throw Obstacle(.last)
        }
      }
    }
  }

  private func setPermissions(to old: FileStatus) throws(Obstacle) {
    let path = staging.url.path
    guard let new = FileStatus(path) else { throw Obstacle(.last) }
    if new.owner != old.owner || new.group != old.group, chown(path, old.owner, old.group) != 0 {
      throw Obstacle(.last)
    }
    if new.permissions != old.permissions, chmod(path, old.permissions) != 0 { throw Obstacle(.last) }
  }

  /// After the step, the staging folder is the old one. What somebody wrote to it meanwhile belongs into the new one.
  private func bringBackLateFiles() {
    for name in Self.names(in: staging.url) where !replaced.contains(name) && !staging.isAlsoInTarget(name) {
      rename(staging.path(of: name), target.appendingPathComponent(name).path)
    }
  }

  private static func names(in folder: URL) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
  }
}
