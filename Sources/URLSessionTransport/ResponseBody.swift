internal import ResourceRuntime

/// The bytes of a response. When nobody holds it any more, the rest is not fetched.
final class ResponseBody: AsyncSequence, Sendable {
  private let exchange: Exchange
  // Keeps the session alive.
  private let session: Session

  init(exchange: Exchange, session: Session) {
    self.exchange = exchange
    self.session = session
  }

  deinit {
    exchange.cancel()
  }

  func makeAsyncIterator() -> Iterator {
    Iterator(body: self)
  }

  struct Iterator: AsyncIteratorProtocol {
    let body: ResponseBody

    func next() async throws -> [UInt8]? {
      try await body.exchange.piece()
    }
  }
}
