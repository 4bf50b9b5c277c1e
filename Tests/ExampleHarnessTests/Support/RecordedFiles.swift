import Foundation
import SwiftEmission

/// A folder of generated files that is checked in.
struct RecordedFiles {
  let url: URL

  /// Whether this run rewrites what is recorded.
  private static let isRecording = ProcessInfo.processInfo.environment["DOCS2SWIFT_RECORD"] == "1"

  /// Whether a file of the folder is what it should be; it is after recording.
  func has(_ file: GeneratedFile) throws -> Bool {
    let path = url.appendingPathComponent(file.name)
    if (try? Data(contentsOf: path)) == Data(file.contents.utf8) { return true }
    guard Self.isRecording else { return false }
    try Data(file.contents.utf8).write(to: path)
    return true
  }

  /// The names of the files that are not what they should be; none after recording.
  func differences(from files: [GeneratedFile]) throws -> [String] {
    let present = try FileManager.default.contentsOfDirectory(atPath: url.path).filter { $0.hasSuffix(".swift") }
    let names = files.map(\.name)
    let different =
      files.filter { file in
        (try? String(contentsOf: url.appendingPathComponent(file.name), encoding: .utf8)) != file.contents
      }.map(\.name) + present.filter { !names.contains($0) }
    guard Self.isRecording else { return different.sorted() }
    for name in different { try? FileManager.default.removeItem(at: url.appendingPathComponent(name)) }
    for file in files where different.contains(file.name) {
      try Data(file.contents.utf8).write(to: url.appendingPathComponent(file.name))
    }
    return []
  }
}
