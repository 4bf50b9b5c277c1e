#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// A file that is being written, until it is put in the place where it will be.
struct PartialFile: Sendable {
  let file: OpenFile
  private let path: String
  private let destination: String
  /// Where it stands what the part belongs to, `nil` for a part that is not kept.
  private let statePath: String?

  /// A new file beside its destination. Its name is hidden, and shorter than any limit.
  ///
  /// - Throws: ``FileError`` where the folder is missing or can't be written, or where a folder stands in the way.
  init(of destination: String) throws(FileError) {
    try Self.check(destination)
    let folder = destination.lastIndex(of: "/").map { destination[...$0] } ?? ""
    path = "\(folder).\(UUID().uuidString.lowercased()).part"
    self.destination = destination
    statePath = nil
    file = try OpenFile(creating: path)
  }

  /// A file that the caller keeps, new or with what an earlier download has left.
  ///
  /// - Throws: ``FileError``, also where another download uses the file.
  init(of destination: String, keeping path: String) throws(FileError) {
    try Self.check(destination)
    guard path != destination else { throw FileError(path: path, code: FileError.invalidArgument) }
    self.path = path
    self.destination = destination
    statePath = path + ".state"
    file = try OpenFile(locking: path)
  }

  private static func check(_ destination: String) throws(FileError) {
    guard !OpenFile.isDirectory(destination) else {
      throw FileError(path: destination, code: FileError.isDirectory)
    }
  }

  /// Puts the file in its place.
  func finish() throws(FileError) {
    try file.synchronize()
    try OpenFile.move(path, to: destination)
    if let statePath { OpenFile.remove(statePath) }
  }

  /// Removes the file, unless it is in its place, or another download can go on with it.
  func close() {
    if let statePath, OpenFile.exists(statePath) { return }
    OpenFile.remove(path)
  }
}

// MARK: Parts that are kept

extension PartialFile {
  /// How much of the content of a request an earlier download has left.
  func position(in source: String) -> DownloadPosition {
    guard let statePath, let state = try? OpenFile(reading: statePath), let size = try? state.length(), size < 1 << 20,
      let bytes = try? state.read(0..<size), let kept = try? JSONDecoder().decode(KeptContent.self, from: Data(bytes)),
      let length = try? file.length(), kept.source == source, length <= kept.total ?? .max
    else { return DownloadPosition() }
    return DownloadPosition(kept, offset: length)
  }

  /// Drops all bytes, for those of other content.
  ///
  /// - Parameter content: The content, `nil` where nothing tells it from any other.
  func begin(_ content: KeptContent?) throws {
    // In this order, so that whenever this process ends, what is there belongs together.
    if let statePath { OpenFile.remove(statePath) }
    try file.empty()
    guard let statePath, let content else { return }
    try OpenFile(creating: statePath).write([UInt8](try JSONEncoder().encode(content)), at: 0)
  }
}
