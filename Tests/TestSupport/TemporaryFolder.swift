public import Foundation

/// A folder of its own for each test, gone when the test is.
public final class TemporaryFolder: Sendable {
  public let url: URL

  public init() throws {
    // Links resolved: on some systems the folder for temporary files is one.
    url = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appendingPathComponent("docs2swift-tests-\(UUID().uuidString)", isDirectory: true)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Where a file of the folder is, by its path in it.
  public func path(_ path: String) -> URL { url.appendingPathComponent(path) }

  /// Writes a file, and the folders that it lies in.
  public func write(_ text: String, to path: String) throws { try write(Data(text.utf8), to: path) }

  public func write(_ data: Data, to path: String) throws {
    try FileManager.default.createDirectory(
      at: self.path(path).deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: self.path(path))
  }

  public func makeFolder(_ path: String) throws {
    try FileManager.default.createDirectory(at: self.path(path), withIntermediateDirectories: true)
  }

  public func remove(_ path: String) throws {
    try FileManager.default.removeItem(at: self.path(path))
  }

  public func link(_ path: String, to destination: String) throws {
    try FileManager.default.createSymbolicLink(atPath: self.path(path).path, withDestinationPath: destination)
  }

  public func text(of path: String) throws -> String {
    try String(contentsOf: self.path(path), encoding: .utf8)
  }

  public func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: self.path(path).path)
  }

  /// Replaces a text in a file that must have it.
  public func replace(_ old: String, with new: String, in path: String) throws {
    let text = try text(of: path)
    precondition(text.contains(old))
    try write(text.replacing(old, with: new), to: path)
  }

  /// A file as far as a test can tell whether it was touched.
  public struct Snapshot: Equatable {
    public var contents: Data
    public var modified: Date?
    /// Another number is another file, even if it has the same contents.
    public var number: Int?
  }

  /// All files of a folder, hidden ones too, by their paths in it; none if there is no folder.
  public func files(in path: String) throws -> [String: Snapshot] {
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
  public func contents(of path: String) throws -> [String: Data] {
    try files(in: path).mapValues(\.contents)
  }
}
