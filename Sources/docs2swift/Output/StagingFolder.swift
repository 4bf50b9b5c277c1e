import Foundation
import SwiftEmission

/// Where files are written before they take their places.
///
/// It lies beside the folder that they are for, since the two can then change places; or in it, where it can't lie beside.
struct StagingFolder {
  let url: URL
  /// The folder that the files are for.
  let target: URL
  /// Whether it lies beside the target, on the same file system.
  let isBeside: Bool

  /// Makes the folder.
  ///
  /// - Throws: ``OutputFolder/Failure/notWritable(_:_:)``.
  init(for target: URL) throws {
    self.target = target
    let id = UUID().uuidString
    let beside = Self.folder(beside: target).appendingPathComponent(Self.prefix(beside: target) + id, isDirectory: true)
    let isThere = FileStatus(target.path) != nil
    if mkdir(beside.path, 0o777) == 0 {
      if !isThere || FileStatus(beside.path)?.device == FileStatus(target.path)?.device {
        (url, isBeside) = (beside, true)
        return
      }
      rmdir(beside.path)
    } else if !isThere {
      throw OutputFolder.Failure.notWritable(Self.folder(beside: target).path, SystemFailure.last)
    }
    (url, isBeside) = (target.appendingPathComponent(Self.prefix + id, isDirectory: true), false)
    guard mkdir(url.path, 0o777) == 0 else { throw OutputFolder.Failure.notWritable(target.path, SystemFailure.last) }
  }

  private init(_ url: URL, for target: URL) {
    self.url = url
    self.target = target
    isBeside = true
  }

  func path(of name: String) -> String { url.appendingPathComponent(name).path }

  func write(_ files: [GeneratedFile]) throws {
    for file in files {
      do {
        try Data(file.contents.utf8).write(to: url.appendingPathComponent(file.name))
      } catch let error as CocoaError {
        throw OutputFolder.Failure.notWritable(path(of: file.name), error)
      }
    }
  }

  /// Removes the folder and what is in it, except files that somebody else may miss.
  ///
  /// - Parameter isDispensable: whether nobody misses a file of a name. A second name of a file of the target never is
  ///   missed.
  /// - Returns: whether all is gone.
  @discardableResult
  func remove(where isDispensable: (String) -> Bool) -> Bool {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? [] {
      if isDispensable(name) || isAlsoInTarget(name) { unlink(path(of: name)) }
    }
    return rmdir(url.path) == 0 || errno == ENOENT
  }

  /// Whether a file lies in the target too, under the same name: it has two names then, and can lose one.
  func isAlsoInTarget(_ name: String) -> Bool {
    guard let here = FileStatus(path(of: name)),
      let there = FileStatus(target.appendingPathComponent(name).path)
    else { return false }
    return here.isSame(as: there)
  }

  /// What runs that were interrupted left behind.
  static func leftovers(of target: URL) -> [StagingFolder] {
    let places = [(folder(beside: target), prefix(beside: target)), (target, prefix)]
    return places.flatMap { folder, prefix in
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
      return names.filter { $0.hasPrefix(prefix) }.sorted().map {
        StagingFolder(folder.appendingPathComponent($0, isDirectory: true), for: target)
      }
    }
  }

  private static let prefix = ".docs2swift-"

  private static func prefix(beside target: URL) -> String { ".\(target.lastPathComponent)\(prefix)" }

  private static func folder(beside target: URL) -> URL { target.deletingLastPathComponent() }
}
