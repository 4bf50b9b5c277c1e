/// Reads the ranges of a source that an upload needs, one after the other.
struct UploadReader {
  private let source: UploadSource
  private var file: OpenFile?
  private var stream: ContentStream.Iterator?
  /// Bytes of the stream that were read, and where they begin.
  private var buffer: [UInt8] = []
  private var bufferStart = 0

  init(_ source: UploadSource) {
    self.source = source
  }

  /// The bytes of a range.
  ///
  /// - Throws: ``UploadError`` where the source does not have them (any more), ``FileError``, and what the stream throws.
  mutating func bytes(in range: Range<Int>) async throws -> [UInt8] {
    let bytes: [UInt8]
    switch source.content {
    case .bytes(let all): bytes = Array(all[range])
    case .file(let path): bytes = try fileBytes(in: range, of: path)
    case .stream(let source): bytes = try await streamBytes(in: range, of: source)
    }
    guard bytes.count == range.count else { throw UploadError.sourceChanged(length: source.length) }
    return bytes
  }

  private mutating func fileBytes(in range: Range<Int>, of path: String) throws -> [UInt8] {
    let file = try self.file ?? OpenFile(reading: path)
    self.file = file
    guard try file.length() == source.length else { throw UploadError.sourceChanged(length: source.length) }
    return try file.read(range)
  }

  private mutating func streamBytes(in range: Range<Int>, of source: ContentSource) async throws -> [UInt8] {
    if stream == nil || range.lowerBound < bufferStart {
      guard stream == nil || source.isReplayable else { throw UploadError.sourceNotReplayable }
      stream = try await source.open().makeAsyncIterator()
      buffer = []
      bufferStart = 0
    }
    drop(before: range.lowerBound)
    while bufferStart + buffer.count < range.upperBound, let piece = try await stream?.next() {
      buffer += piece
      drop(before: range.lowerBound)
    }
    let start = range.lowerBound - bufferStart
    guard start >= 0, start <= buffer.count else { return [] }
    // The piece stays in the buffer, for another try.
    return Array(buffer[start...].prefix(range.count))
  }

  private mutating func drop(before offset: Int) {
    let count = min(max(offset - bufferStart, 0), buffer.count)
    guard count > 0 else { return }
    buffer.removeFirst(count)
    bufferStart += count
  }
}
