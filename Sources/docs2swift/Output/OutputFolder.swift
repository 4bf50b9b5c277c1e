import Foundation
import SwiftEmission

/// The folder that the generated files are written to.
///
/// Only files that this tool wrote are ever replaced or removed; they are known by their first line.
struct OutputFolder {
  let url: URL
  /// The line that files of this kind begin with.
  private let marker: String

  enum Failure: UsageFailure {
    case notAFolder(String)
    case foreignFile(String)

    var description: String {
      switch self {
      case .notAFolder(let path): "'\(path)' is a file. Name a folder with --output."
      case .foreignFile(let path):
        "'\(path)' was not written by docs2swift and is in the way. Move it, or name another folder with --output."
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
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue {
      throw Failure.notAFolder(path)
    }
    url = URL(fileURLWithPath: path, isDirectory: true)
    self.marker = marker
  }

  /// Compares the folder with the files that it should hold.
  ///
  /// - Throws: ``Failure/foreignFile(_:)`` if a file of somebody else has the name of one of them.
  func plan(for files: [GeneratedFile]) throws -> Plan {
    var plan = Plan()
    for file in files {
      let path = url.appendingPathComponent(file.name)
      guard let present = contents(of: file.name) else {
        if FileManager.default.fileExists(atPath: path.path) { throw Failure.foreignFile(path.path) }
        plan.written.append(file)
        continue
      }
      if present.utf8.elementsEqual(file.contents.utf8) {
        plan.unchanged += 1
      } else if isOurs(present) {
        plan.written.append(file)
      } else {
        throw Failure.foreignFile(path.path)
      }
    }
    let names = Set(files.map(\.name))
    plan.removed = generatedFiles().filter { !names.contains($0) }
    return plan
  }

  /// Carries a plan out.
  ///
  /// Every file is first written whole under another name; only when all are there do they take their places. A full
  /// disk so leaves the folder as it was.
  func apply(_ plan: Plan) throws {
    guard !plan.isEmpty else { return }
    let files = FileManager.default
    try files.createDirectory(at: url, withIntermediateDirectories: true)
    let staging = url.appendingPathComponent(".docs2swift-\(UUID().uuidString)", isDirectory: true)
    try files.createDirectory(at: staging, withIntermediateDirectories: false)
    defer { try? files.removeItem(at: staging) }
    for file in plan.written {
      try Data(file.contents.utf8).write(to: staging.appendingPathComponent(file.name))
    }
    for file in plan.written {
      try replace(url.appendingPathComponent(file.name), with: staging.appendingPathComponent(file.name))
    }
    for name in plan.removed { try files.removeItem(at: url.appendingPathComponent(name)) }
  }

  /// Moves a file over another one in one step (POSIX `rename`), which never leaves a half-written file.
  private func replace(_ target: URL, with source: URL) throws {
    guard rename(source.path, target.path) == 0 else {
      throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: target.path])
    }
  }

  /// The text of a file in the folder; nil if there is none or it is not UTF-8.
  func contents(of name: String) -> String? {
    try? String(contentsOf: url.appendingPathComponent(name), encoding: .utf8)
  }

  /// The names of the files that this tool wrote.
  private func generatedFiles() -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
    return names.filter { $0.hasSuffix(".swift") && contents(of: $0).map(isOurs) == true }.sorted()
  }

  private func isOurs(_ contents: String) -> Bool {
    // A checkout may have turned line ends into CR LF.
    contents.utf8.starts(with: (marker + "\n").utf8)
      || contents.utf8.starts(with: (marker + "\r\n").utf8)
  }
}
