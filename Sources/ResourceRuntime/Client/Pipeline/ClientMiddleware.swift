/// What stands between a client and its transport, and may change requests and responses, answer by itself, or watch.
///
/// A request passes, in this order:
///
/// 1. the time limit for all attempts, and the header fields of ``ClientConfiguration``
/// 2. ``ClientConfiguration/middleware``, once per request
/// 3. retries, each a new attempt
/// 4. redirects
/// 5. ``ClientConfiguration/attemptMiddleware``, for every request on the wire
/// 6. authentication: from here on the request has its token
/// 7. logging
/// 8. the time limit of the attempt and the size limits, then the transport
///
/// The response passes the same way back.
public protocol ClientMiddleware: Sendable {
  /// Sends a request on, or not.
  ///
  /// - Parameters:
  ///   - request: The request.
  ///   - next: What comes next in the order, to be called any number of times.
  func send(_ request: TransportRequest, next: @escaping NextStage) async throws -> TransportResponse
}

/// What comes behind a middleware.
public typealias NextStage = @Sendable (TransportRequest) async throws -> TransportResponse

extension HTTPTransport {
  /// The transport behind middleware, the first of which gets the request first.
  func behind(_ middleware: [any ClientMiddleware]) -> NextStage {
    var first: NextStage = { try await self.send($0) }
    for stage in middleware.reversed() {
      let next = first
      first = { try await stage.send($0, next: next) }
    }
    return first
  }
}
