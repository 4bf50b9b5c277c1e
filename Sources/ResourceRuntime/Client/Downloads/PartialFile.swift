#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// A file that is being written, beside the place where it will be.
struct PartialFile: Sendable {
  let file: OpenFile
  private let path: String
  private let destination: String

  /// A new file. Its name is hidden, and shorter than any limit.
  ///
  /// - Throws: ``FileError`` where the folder is missing or can't be written, or where a folder stands in the way.
  init(of destination: String) throws(FileError) {
    guard !OpenFile.isDirectory(destination), !destination.hasSuffix("/") else {
      throw FileError(path: destination, code: FileError.isDirectory)
    }
    let folder = destination.lastIndex(of: "/").map { destination[...$0] } ?? ""
    path = "\(folder).\(UUID().uuidString.lowercased()).part"
    self.destination = destination
    file = try OpenFile(creating: path)
  }

  /// Puts the file in its place.
  func finish() throws(FileError) {
    try file.synchronize()
    try OpenFile.move(path, to: destination)
  }

  /// Removes the file, unless it is in its place.
  func remove() {
    OpenFile.remove(path)
  }
}
