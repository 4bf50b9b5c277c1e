/// Bytes as they arrive, in pieces: the content of a file that a request downloads.
public struct ContentStream: AsyncSequence, Sendable {
  private let makePieces: @Sendable () -> Iterator

  /// The bytes of a sequence of pieces.
  public init<Pieces: AsyncSequence & Sendable>(_ pieces: Pieces) where Pieces.Element == [UInt8] {
    makePieces = {
      var iterator = pieces.makeAsyncIterator()
      return Iterator { try await iterator.next() }
    }
  }

  /// Bytes that are at hand.
  public init(bytes: [UInt8]) {
    makePieces = {
      var rest = bytes.isEmpty ? nil : bytes
      return Iterator {
        defer { rest = nil }
        return rest
      }
    }
  }

  public func makeAsyncIterator() -> Iterator {
    makePieces()
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
    var bytes: [UInt8] = []
    for try await piece in self {
      guard piece.count <= limit - bytes.count else { throw ContentTooLong(limit: limit) }
      bytes += piece
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
