/// The bytes of a response that is handed on as it arrives, within limits of time and size.
struct LimitedStream: AsyncSequence, Sendable {
  let body: ContentStream
  let request: TransportRequest
  let limits: (time: TimeLimits, size: SizeLimits)
  let clock: any ClientClock

  func makeAsyncIterator() -> Iterator {
    Iterator(pieces: body.makeAsyncIterator(), stream: self)
  }

  struct Iterator: AsyncIteratorProtocol {
    var pieces: ContentStream.Iterator
    let stream: LimitedStream
    private var length = 0

    init(pieces: ContentStream.Iterator, stream: LimitedStream) {
      self.pieces = pieces
      self.stream = stream
    }

    mutating func next() async throws -> [UInt8]? {
      // Only the task that reads the piece uses the iterator, and it has ended when the time limit returns.
      nonisolated(unsafe) var pieces = self.pieces
      defer { self.pieces = pieces }
      let piece = try await withErrors(of: stream.request) {
        try await withTimeLimit(stream.limits.time.idle, .idle, of: stream.request, stream.clock) {
          try await pieces.next()
        }
      }
      length += piece?.count ?? 0
      if let limit = stream.limits.size.stream, length > limit {
        throw TransportError(.responseTooLong(limit: limit), of: stream.request)
      }
      return piece
    }
  }
}
