import Foundation

/// A folder of its own for each test, gone when the test is.
final class TemporaryFolder: Sendable {
  let url: URL

  init() throws {
    // Links resolved: on some systems the folder for temporary files is one.
    url = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appendingPathComponent("docs2swift-tests-\(UUID().uuidString)", isDirectory: true)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ path: String) -> URL { url.appendingPathComponent(path) }

  /// Writes a file, and the folders that it lies in.
  func write(_ text: String, to path: String) throws {
    try FileManager.default.createDirectory(
      at: self.path(path).deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: self.path(path))
  }

  func emptyFile(_ path: String) throws -> URL {
    try write("", to: path)
    return self.path(path)
  }

  func makeFolder(_ path: String) throws {
    try FileManager.default.createDirectory(at: self.path(path), withIntermediateDirectories: true)
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(at: self.path(path))
  }

  func link(_ path: String, to destination: String) throws {
    try FileManager.default.createSymbolicLink(atPath: self.path(path).path, withDestinationPath: destination)
  }

  func text(of path: String) throws -> String {
    try String(contentsOf: self.path(path), encoding: .utf8)
  }

  func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: self.path(path).path)
  }

  /// Replaces a text in a file that must have it.
  func replace(_ old: String, with new: String, in path: String) throws {
    let text = try text(of: path)
    precondition(text.contains(old))
    try write(text.replacing(old, with: new), to: path)
  }

  /// A file as far as a test can tell whether it was touched.
  struct Snapshot: Equatable {
    var contents: Data
    var modified: Date?
    /// Another number is another file, even if it has the same contents.
    var number: Int?
  }

  /// All files of a folder, hidden ones too, by their paths in it; none if there is no folder.
  func files(in path: String) throws -> [String: Snapshot] {
    var files: [String: Snapshot] = [:]
    for case let name as String in FileManager.default.enumerator(atPath: self.path(path).path) ?? .init() {
      let file = self.path(path).appendingPathComponent(name)
      let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
      guard attributes[.type] as? FileAttributeType == .typeRegular else { continue }
      files[name] = Snapshot(
        contents: try Data(contentsOf: file), modified: attributes[.modificationDate] as? Date,
        number: attributes[.systemFileNumber] as? Int)
    }
    return files
  }

  /// The contents of all files of a folder, by their paths in it.
  func contents(of path: String) throws -> [String: Data] {
    try files(in: path).mapValues(\.contents)
  }
}
