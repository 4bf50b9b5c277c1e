#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// Bytes to send: all at hand, or as a stream.
public enum RequestContent: Sendable {
  /// Bytes that are at hand.
  case bytes([UInt8])
  /// Bytes that come piece by piece.
  case stream(ContentSource)
}

extension RequestContent {
  /// The bytes of data.
  public static func data(_ data: Data) -> RequestContent {
    .bytes([UInt8](data))
  }

  /// Bytes that come piece by piece, from a sequence that is made anew for each attempt to send them.
  ///
  /// - Parameters:
  ///   - length: How many bytes there are in all, `nil` where that is not known.
  ///   - isReplayable: Whether the bytes come again when the sequence is made again. Where not, a request that fails
  ///     after it began to send them is not repeated.
  ///   - pieces: Makes the sequence.
  public static func stream<Pieces: AsyncSequence & Sendable>(
    length: Int? = nil, isReplayable: Bool = true, _ pieces: @escaping @Sendable () async throws -> Pieces
  ) -> RequestContent where Pieces.Element == [UInt8] {
    .stream(ContentSource(length: length, isReplayable: isReplayable) { ContentStream(try await pieces()) })
  }

  /// Whether the bytes can be sent once more.
  var isReplayable: Bool {
    switch self {
    case .bytes: true
    case .stream(let source): source.isReplayable
    }
  }
}

/// Where the bytes of a stream come from, each time that they are sent.
public final class ContentSource: Sendable {
  /// How many bytes there are in all, `nil` where that is not known.
  public let length: Int?
  /// Whether the bytes come again when the source is opened again.
  public let isReplayable: Bool
  private let pieces: @Sendable () async throws -> ContentStream

  init(length: Int?, isReplayable: Bool, _ pieces: @escaping @Sendable () async throws -> ContentStream) {
    self.length = length
    self.isReplayable = isReplayable
    self.pieces = pieces
  }

  /// The bytes from the first on.
  public func open() async throws -> ContentStream {
    try await pieces()
  }
}

/// Sources are the same that are one: their bytes are not known.
extension ContentSource: Hashable {
  public static func == (left: ContentSource, right: ContentSource) -> Bool {
    left === right
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(self))
  }
}

extension RequestContent: Hashable {}
