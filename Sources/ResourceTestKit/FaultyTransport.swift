public import HTTPTypes
public import ResourceRuntime

/// A transport that goes wrong as told, request by request, and passes all others on to another one.
///
/// ```swift
/// let transport = FaultyTransport(service, faults: [.throttle(retryAfter: "5"), .drop, .none, .truncate(after: 10)])
/// ```
public actor FaultyTransport: HTTPTransport {
  private let transport: any HTTPTransport
  private let clock: any ClientClock
  private var faults: ArraySlice<Fault>

  /// A transport in front of another one.
  ///
  /// - Parameters:
  ///   - faults: What goes wrong with the first request, the second, and so on.
  ///   - clock: The time that delays go by: that of the client.
  public init(_ transport: any HTTPTransport, faults: [Fault], clock: any ClientClock = SystemClock()) {
    self.transport = transport
    self.faults = faults[...]
    self.clock = clock
  }

  public func send(_ request: TransportRequest) async throws -> TransportResponse {
    switch faults.popFirst() ?? .none {
    case .none:
      return try await transport.send(request)
    case .throttle(let retryAfter):
      return .throttled(retryAfter: retryAfter)
    case .status(let status):
      return .empty(status)
    case .refuse:
      throw TransportError(.cannotConnect, of: request)
    case .drop:
      _ = try await transport.send(request)
      throw TransportError(.connectionLost, of: request)
    case .truncate(let length):
      var response = try await transport.send(request)
      response.body = ContentStream(TruncatedBody(body: response.body, length: length, request: request))
      return response
    case .delay(let duration):
      try await clock.sleep(for: duration)
      return try await transport.send(request)
    case .content(let text, let contentType):
      return .text(text, contentType: contentType)
    }
  }
}

/// What goes wrong with a request.
public enum Fault: Sendable {
  /// Nothing.
  case none
  /// The service has too much to do, and says when to come again: seconds or a date.
  case throttle(retryAfter: String?)
  /// The service answers with a status and nothing else.
  case status(HTTPResponse.Status)
  /// Nobody listens, so that the service does not see the request.
  case refuse
  /// The connection breaks after the service has seen the request.
  case drop
  /// The connection breaks after so many bytes of the response's body.
  case truncate(after: Int)
  /// The response comes late.
  case delay(Duration)
  /// The response is something else, as the page of a proxy.
  case content(String, contentType: String)
}

private struct TruncatedBody: AsyncSequence, Sendable {
  let body: ContentStream
  let length: Int
  let request: TransportRequest

  func makeAsyncIterator() -> Iterator {
    Iterator(pieces: body.makeAsyncIterator(), rest: length, request: request)
  }

  struct Iterator: AsyncIteratorProtocol {
    var pieces: ContentStream.Iterator
    var rest: Int
    let request: TransportRequest

    mutating func next() async throws -> [UInt8]? {
      guard rest > 0, let piece = try await pieces.next() else { throw TransportError(.connectionLost, of: request) }
      let start = piece.prefix(rest)
      rest -= start.count
      return Array(start)
    }
  }
}
