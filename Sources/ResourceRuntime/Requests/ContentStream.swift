/// Bytes as they arrive, in pieces: the content of a file that a request downloads.
public struct ContentStream: AsyncSequence, Sendable {
  private let source: Source

  private enum Source: Sendable {
    case bytes([UInt8])
    case pieces(@Sendable () -> Iterator)
  }

  /// The bytes of a sequence of pieces.
  public init<Pieces: AsyncSequence & Sendable>(_ pieces: Pieces) where Pieces.Element == [UInt8] {
    source = .pieces {
      var iterator = pieces.makeAsyncIterator()
      return Iterator { try await iterator.next() }
    }
  }

  /// Bytes that are at hand.
  public init(bytes: [UInt8]) {
    source = .bytes(bytes)
  }

  public func makeAsyncIterator() -> Iterator {
    switch source {
    case .pieces(let makePieces): return makePieces()
    case .bytes(let bytes):
      var rest = bytes.isEmpty ? nil : bytes
      return Iterator {
        defer { rest = nil }
        return rest
      }
    }
  }

  public struct Iterator: AsyncIteratorProtocol {
    fileprivate let nextPiece: () async throws -> [UInt8]?

    public mutating func next() async throws -> [UInt8]? {
      try await nextPiece()
    }
  }

  /// All bytes.
  ///
  /// - Parameter limit: How many bytes there may be.
  /// - Throws: ``ContentTooLong`` beyond the limit, and whatever the transport throws.
  public func bytes(upTo limit: Int) async throws -> [UInt8] {
    if case .bytes(let bytes) = source {
      guard bytes.count <= limit else { throw ContentTooLong(limit: limit) }
      return bytes
    }
    var bytes: [UInt8] = []
    for try await piece in self {
      guard piece.count <= limit - bytes.count else { throw ContentTooLong(limit: limit) }
      // Most responses are one piece, which needs no copy.
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
    }
    return bytes
  }
}

/// There are more bytes than the caller wants to hold.
public struct ContentTooLong: Error, Hashable, Sendable, CustomStringConvertible {
  /// How many bytes there may be.
  public let limit: Int

  public var description: String { "the content has more than \(limit) bytes" }
}
