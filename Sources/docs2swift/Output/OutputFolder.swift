import Foundation
import SwiftEmission

/// The folder that the generated files are written to.
///
/// Only files that this tool wrote are ever replaced or removed; they are known by their first line.
struct OutputFolder {
  /// The folder, links resolved: a link to a folder stays one, and leads to the new files.
  let url: URL
  /// The folder, as the caller names it.
  private let name: String
  /// The line that files of this kind begin with.
  private let marker: String

  enum Failure: UsageFailure {
    case notAFolder(String)
    case brokenLink(String)
    case foreignFile(String)
    case notWritable(String, any Error)
    case locked(String)

    var description: String {
      switch self {
      case .notAFolder(let path): "'\(path)' is a file. Name a folder with --output."
      case .brokenLink(let path): "'\(path)' is a link that leads nowhere. Mend it, or name a folder with --output."
      case .foreignFile(let path):
        "'\(path)' was not written by docs2swift and is in the way. Move it, or name another folder with --output."
      case .notWritable(let path, let error as SystemFailure): "'\(path)' can't be written to: \(error)."
      case .notWritable(let path, let error): "'\(path)' can't be written: \(error.localizedDescription)"
      case .locked(let path): "Another run has been writing to '\(path)' for a minute. End it and run again."
      }
    }
  }

  /// What has to happen for the folder to hold the files.
  struct Plan {
    var written: [GeneratedFile] = []
    var removed: [String] = []
    var unchanged = 0

    var isEmpty: Bool { written.isEmpty && removed.isEmpty }
  }

  /// - Parameters:
  ///   - path: the folder, which need not be there yet.
  ///   - marker: the line that the files begin with.
  init(_ path: String, marker: String = GeneratedFile.marker) throws {
    url = URL(fileURLWithPath: path, isDirectory: true).resolvingSymlinksInPath()
    name = path
    self.marker = marker
    switch FileStatus(url.path)?.kind {
    case nil, .folder: break
    case .link: throw Failure.brokenLink(path)
    case .file, .other: throw Failure.notAFolder(path)
    }
  }

  /// Compares the folder with the files that it should hold, while no other run writes to it.
  ///
  /// - Throws: ``Failure/foreignFile(_:)`` if a file of somebody else has the name of one of them.
  func difference(from files: [GeneratedFile]) async throws -> Plan {
    guard FileStatus(parent.path) != nil else { return try plan(for: files) }
    return try await FolderLock.holding(parent, for: .reading) { try plan(for: files) }
  }

  /// Makes the folder hold the files: all of them or, if anything goes wrong, what it held before.
  ///
  /// - Returns: what was done.
  /// - Throws: ``Failure``.
  func write(_ files: [GeneratedFile]) async throws -> Plan {
    do {
      try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
    } catch {
      throw Failure.notWritable(parent.path, error)
    }
    return try await FolderLock.holding(parent, for: .writing) {
      removeLeftovers()
      let plan = try plan(for: files)
      try apply(plan)
      return plan
    }
  }

  private var parent: URL { url.deletingLastPathComponent() }

  // MARK: What is there

  private func plan(for files: [GeneratedFile]) throws -> Plan {
    var plan = Plan()
    for file in files {
      guard let present = contents(of: file.name) else {
        if FileStatus(path(of: file.name)) != nil { throw Failure.foreignFile(path(of: file.name)) }
        plan.written.append(file)
        continue
      }
      if present.utf8.elementsEqual(file.contents.utf8) {
        plan.unchanged += 1
      } else if isOurs(present) {
        plan.written.append(file)
      } else {
        throw Failure.foreignFile(path(of: file.name))
      }
    }
    let names = Set(files.map(\.name))
    plan.removed = generatedFiles().filter { !names.contains($0) }
    return plan
  }

  /// The text of a file in the folder; nil if there is none or it is not UTF-8.
  func contents(of name: String) -> String? {
    try? String(contentsOf: url.appendingPathComponent(name), encoding: .utf8)
  }

  private func path(of name: String) -> String { url.appendingPathComponent(name).path }

  /// The names of the files that this tool wrote.
  private func generatedFiles() -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
    return names.filter { $0.hasSuffix(".swift") && contents(of: $0).map(isOurs) == true }.sorted()
  }

  private func isOurs(_ contents: String) -> Bool {
    // A checkout may have turned line ends into CR LF.
    contents.utf8.starts(with: (marker + "\n").utf8) || contents.utf8.starts(with: (marker + "\r\n").utf8)
  }

  // MARK: What is done

  /// Carries a plan out in one step, if the folder is one that can be replaced as a whole.
  ///
  /// All files are first written whole under another name: a full disk leaves the folder as it was.
  private func apply(_ plan: Plan) throws {
    guard !plan.isEmpty else { return }
    let replaced = Set(plan.written.map(\.name) + plan.removed)
    let staging = try StagingFolder(for: url)
    defer { staging.remove { replaced.contains($0) } }
    try staging.write(plan.written)
    if replaced.count == 1, FileStatus(url.path) != nil { return try move(plan, from: staging) }
    do {
      try FolderExchange(staging: staging, replaced: replaced).run()
    } catch {
      Console.error(
        "note: '\(name)' can't be replaced as a whole (\(error)). Its files are replaced one by one; if that is "
          + "interrupted, run again.")
      try move(plan, from: staging)
    }
  }

  /// Moves each file over the one that it replaces, each in one step (POSIX `rename`).
  private func move(_ plan: Plan, from staging: StagingFolder) throws {
    for file in plan.written {
      guard rename(staging.path(of: file.name), path(of: file.name)) == 0 else {
        throw Failure.notWritable(path(of: file.name), SystemFailure.last)
      }
    }
    for name in plan.removed {
      guard unlink(path(of: name)) == 0 else { throw Failure.notWritable(path(of: name), SystemFailure.last) }
    }
  }

  private func removeLeftovers() {
    for leftover in StagingFolder.leftovers(of: url) {
      let isGone = leftover.remove { name in
        // A file that was being written may end anywhere, even in its first line.
        guard let text = try? String(contentsOf: leftover.url.appendingPathComponent(name), encoding: .utf8) else {
          return false
        }
        return isOurs(text) || marker.utf8.starts(with: text.utf8)
      }
      if !isGone {
        Console.error(
          "warning: An interrupted run left '\(leftover.url.path)', with files that docs2swift did not write. Take what "
            + "you need out of it and remove it.")
      }
    }
  }
}
