internal import Foundation
internal import HTTPTypes
internal import HTTPTypesFoundation
public import ResourceRuntime

#if canImport(FoundationNetworking)
  public import FoundationNetworking
#endif

/// A transport on Foundation's `URLSession`.
///
/// Responses stream, and compressed ones are decompressed. Bodies of requests that are streams are written to a temporary
/// file first: what `URLSession` has for streams blocks a thread.
///
/// On Linux a POST or PATCH without a body has a connection of its own: Foundation sends it twice on one that breaks.
///
/// The connection is paused while nobody reads, but not on Linux, where Foundation can't: there, what was not read yet is
/// held in memory. Foundation on Linux also ends the process when a connection breaks between the status line and the end
/// of the header fields, and goes by way of the proxies that the environment names: requests to this machine without TLS
/// are refused there, unless `no_proxy` has the host. Servers on Linux better use the transport on AsyncHTTPClient.
public struct URLSessionTransport: HTTPTransport {
  private let session: Session

  /// A transport with a session of its own, which has no cookies and no cache unless the configuration says so.
  ///
  /// Time limits are those of the client: the configuration's are replaced. Secrets are the client's too, since a session
  /// sends its own to every host: additional header fields `Authorization` and `Cookie` are left out, and no cookies are
  /// sent.
  public init(configuration: URLSessionConfiguration = .withoutStorage) {
    session = Session(configuration)
  }

  public func send(_ request: TransportRequest) async throws -> TransportResponse {
    #if canImport(FoundationNetworking)
      guard EnvironmentProxy.leavesAlone(request) else {
        throw TransportError(.cannotSecure, of: request, underlying: ProxyInTheWay())
      }
    #endif
    guard var urlRequest = URLRequest(httpRequest: request.head) else { throw TransportError(.invalidURL, of: request) }
    urlRequest.httpShouldHandleCookies = false
    switch request.body {
    case nil:
      return try await session(for: request).exchange(request) { $0.dataTask(with: urlRequest) }
    case .bytes(let bytes):
      return try await session.exchange(request) { $0.uploadTask(with: urlRequest, from: Data(bytes)) }
    case .stream(let source):
      let file = try await TemporaryFile(of: try await source.open())
      let response = try await session.exchange(request) { $0.uploadTask(with: urlRequest, fromFile: file.url) }
      // The file is there until the service has answered, which it may do before all is sent.
      return withExtendedLifetime(file) { response }
    }
  }

  /// The session for a request without a body: it must not be sent twice unless that is the same as once (RFC 9110,
  /// section 9.2.2).
  private func session(for request: TransportRequest) -> Session {
    #if canImport(FoundationNetworking)
      let isIdempotent = [.get, .head, .options, .trace, .put, .delete].contains(request.head.method)
      return isIdempotent ? session : session.withNewConnections()
    #else
      return session
    #endif
  }
}

extension HTTPTransport where Self == URLSessionTransport {
  /// A transport on Foundation's `URLSession`.
  ///
  /// - Parameter configuration: That of the session; by default without cookies and cache.
  public static func urlSession(_ configuration: URLSessionConfiguration = .withoutStorage) -> URLSessionTransport {
    URLSessionTransport(configuration: configuration)
  }
}

extension URLSessionConfiguration {
  /// A configuration without cookies, credentials and cache.
  public static var withoutStorage: URLSessionConfiguration {
    let configuration = URLSessionConfiguration.ephemeral
    configuration.httpCookieStorage = nil
    configuration.httpShouldSetCookies = false
    configuration.urlCache = nil
    configuration.urlCredentialStorage = nil
    configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
    return configuration
  }
}
