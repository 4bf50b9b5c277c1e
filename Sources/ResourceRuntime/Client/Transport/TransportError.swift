internal import HTTPTypes

/// A request that got no usable answer.
public struct TransportError: Error, Sendable {
  /// What went wrong.
  public let reason: Reason
  /// The method and the host and path of the request, without its query, which may hold secrets, and without its path
  /// where that is one.
  public internal(set) var target: String
  /// What the library below reported.
  public let underlying: (any Error)?

  /// What can go wrong.
  public enum Reason: Hashable, Sendable {
    /// No connection came about, so that the service has not seen the request: no such host, or nobody listens.
    case cannotConnect
    /// The connection can't be trusted: a certificate is wrong, or TLS failed otherwise.
    case cannotSecure
    /// The connection broke before the response was complete.
    case connectionLost
    /// The response did not come in time.
    case timedOut(TimeLimit)
    /// The response is longer than the client may read, in bytes.
    case responseTooLong(limit: Int)
    /// The service redirects again and again.
    case tooManyRedirects(limit: Int)
    /// The service redirects or links to where the request must not go: to a URL without TLS, with its body to a host
    /// that is not allowed, or from such a host to one that gets the token, unless only to read there.
    case refusedRedirect
    /// A URL that is none, or not one of HTTP.
    case invalidURL
    /// The body has to be sent again, and can't be.
    case bodyNotReplayable
    /// Anything else.
    case other
  }

  /// The limits of ``TimeLimits``.
  public enum TimeLimit: Hashable, Sendable {
    /// That of one attempt.
    case attempt
    /// That of the request with all its attempts.
    case overall
    /// That between two pieces of a stream.
    case idle
  }

  /// An error of a request.
  public init(_ reason: Reason, of request: TransportRequest, underlying: (any Error)? = nil) {
    self.init(reason, target: request.target, underlying: underlying)
  }

  init(_ reason: Reason, target: String, underlying: (any Error)? = nil) {
    self.reason = reason
    self.target = target
    self.underlying = underlying
  }
}

extension TransportError: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// One line without query, header fields and body. What the library below reported is left out, since it may repeat
  /// them.
  public var description: String { "\(target): \(reason)" }
  public var debugDescription: String { description }
  public var customMirror: Mirror {
    Mirror(self, children: ["description": description, "underlying": underlying.map { "\(type(of: $0))" } ?? "none"])
  }
}

extension TransportError.Reason: CustomStringConvertible {
  public var description: String {
    switch self {
    case .cannotConnect: "no connection"
    case .cannotSecure: "no secure connection"
    case .connectionLost: "the connection broke"
    case .timedOut(.attempt): "no response in time"
    case .timedOut(.overall): "no response in the time for all attempts"
    case .timedOut(.idle): "the response stopped"
    case .responseTooLong(let limit): "the response has more than \(limit) bytes"
    case .tooManyRedirects(let limit): "more than \(limit) redirects"
    case .refusedRedirect: "a redirect to where the request must not go"
    case .invalidURL: "not a URL of HTTP"
    case .bodyNotReplayable: "the body can't be sent again"
    case .other: "the transport failed"
    }
  }
}

extension TransportRequest {
  /// The request without what may be secret: `GET graph.microsoft.com/v1.0/me`, `PUT up.example/…`.
  var target: String {
    let path = hasSecretURL ? "/…" : head.path ?? "/"
    return "\(head.method.rawValue) \(head.authority ?? "")\(path.prefix { $0 != "?" })"
  }
}
