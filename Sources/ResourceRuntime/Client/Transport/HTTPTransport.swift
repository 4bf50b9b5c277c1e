public import HTTPTypes

/// What carries requests to a service: `URLSession`, AsyncHTTPClient, or a closure in a test.
///
/// A transport sends one request and answers with what came back, whatever its status is. All else is done by
/// ``ServiceClient``: a transport follows no redirects, repeats nothing, keeps no cookies and no cache, and has no time
/// limits of its own.
public protocol HTTPTransport: Sendable {
  /// Sends a request.
  ///
  /// When the task is cancelled, the transport lets go of the connection and throws soon: time limits rely on it. So it
  /// does when the stream of the response is dropped unread.
  ///
  /// - Parameter request: The request, whose head names scheme, authority and path.
  /// - Returns: The head of the response as soon as it is there, and its bytes as a stream to be read once, after
  ///   decompression.
  /// - Throws: ``TransportError``, or `CancellationError`.
  func send(_ request: TransportRequest) async throws -> TransportResponse
}

/// A request on its way to a service.
public struct TransportRequest: Sendable {
  /// The method, the URL and the header fields.
  public var head: HTTPRequest
  /// What is sent along, `nil` for nothing.
  public var body: RequestContent?
  /// Whether the response is read whole or handed on as it arrives.
  public var responseMode: ResponseMode
  /// Tells this request from all others: the value of its `client-request-id` header field, kept over all attempts.
  public var id: String
  /// How often the request is sent, this time included.
  public var attempt: Int
  /// When, by the clock's uptime, the time for the request and all its attempts is over.
  var deadline: Duration?
  /// What the client does with the request.
  var handling = RequestHandling()

  /// Whether the URL lets in whoever has it, as that of an upload or of content elsewhere does: then its path is as
  /// secret as its query, and belongs into no log.
  public var hasSecretURL: Bool { handling.hasSecretURL }

  /// Whether the client reads the response whole before it answers.
  public enum ResponseMode: Hashable, Sendable {
    /// The bytes are read, within the limits of the client, before the response reaches the middleware.
    case whole
    /// The bytes are a stream from the connection.
    case stream
  }

  /// A request that is sent for the first time.
  public init(
    head: HTTPRequest, body: RequestContent? = nil, responseMode: ResponseMode = .whole, id: String = "",
    attempt: Int = 1
  ) {
    self.head = head
    self.body = body
    self.responseMode = responseMode
    self.id = id
    self.attempt = attempt
  }
}

extension TransportRequest {
  /// Whether the request stays on this machine without TLS, and has its secrets all the same: a transport must not send
  /// it by way of a proxy.
  public var staysOnThisMachine: Bool {
    guard let url = head.absoluteURL else { return false }
    return url.scheme == "http" && url.place.isLoopback
  }
}

/// What is printed ends up in logs: neither query, header fields and body, nor a path that is a secret.
extension TransportRequest: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The method, the host and the path: `GET graph.microsoft.com/v1.0/me`.
  public var description: String { target }
  public var debugDescription: String { description }
  public var customMirror: Mirror {
    let fields = head.headerFields.map(\.name.rawName)
    return Mirror(self, children: ["target": target, "headerFields": fields, "id": id] as KeyValuePairs<String, Any>)
  }
}

/// What came back from a service.
public struct TransportResponse: Sendable {
  /// The status and the header fields.
  public var head: HTTPResponse
  /// The bytes, to be read once.
  public var body: ContentStream

  /// A response whose bytes come piece by piece.
  public init(head: HTTPResponse, body: ContentStream) {
    self.head = head
    self.body = body
  }

  /// A response whose bytes are at hand.
  public init(status: HTTPResponse.Status, headerFields: HTTPFields = [:], body: [UInt8] = []) {
    self.init(head: HTTPResponse(status: status, headerFields: headerFields), body: ContentStream(bytes: body))
  }
}
