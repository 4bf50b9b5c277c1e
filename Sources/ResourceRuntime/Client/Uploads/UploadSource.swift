#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// The bytes of an upload, of which the client holds one piece at a time.
public struct UploadSource: Sendable {
  /// How many bytes there are.
  public let length: Int
  let content: Content

  enum Content: Sendable {
    case bytes([UInt8])
    case file(String)
    case stream(ContentSource)
  }

  private init(length: Int, content: Content) {
    self.length = length
    self.content = content
  }

  /// Bytes that are at hand.
  public static func bytes(_ bytes: [UInt8]) -> UploadSource {
    UploadSource(length: bytes.count, content: .bytes(bytes))
  }

  /// The bytes of data.
  public static func data(_ data: Data) -> UploadSource {
    bytes([UInt8](data))
  }

  /// The bytes of a file, which is read piece by piece while it is uploaded and must not change until then.
  ///
  /// - Throws: ``FileError`` where the URL is not that of a file of bytes.
  public static func file(_ url: URL) throws(FileError) -> UploadSource {
    let path = try url.filePath()
    return UploadSource(length: try OpenFile(reading: path).length(), content: .file(path))
  }

  /// Bytes that come piece by piece, of any sizes.
  ///
  /// - Parameters:
  ///   - length: How many bytes there are in all: the service wants to know it with the first ones.
  ///   - isReplayable: Whether the bytes come again when the sequence is made again. Where not, an upload goes on only
  ///     as long as the service asks for nothing before the piece that was sent last.
  ///   - pieces: Makes the sequence.
  public static func stream<Pieces: AsyncSequence & Sendable>(
    length: Int, isReplayable: Bool = true, _ pieces: @escaping @Sendable () async throws -> Pieces
  ) -> UploadSource where Pieces.Element == [UInt8] {
    let source = ContentSource(length: length, isReplayable: isReplayable) { ContentStream(try await pieces()) }
    return UploadSource(length: length, content: .stream(source))
  }

  /// Whether the bytes can be read from the first on more than once.
  var isReplayable: Bool {
    if case .stream(let source) = content { source.isReplayable } else { true }
  }
}

extension URL {
  /// The path of a file.
  func filePath() throws(FileError) -> String {
    guard isFileURL else { throw FileError(path: absoluteString, code: FileError.invalidArgument) }
    return path
  }
}
