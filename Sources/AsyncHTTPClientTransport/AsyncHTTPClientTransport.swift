#if AsyncHTTPClient
  public import AsyncHTTPClient
  internal import Dispatch
  internal import HTTPTypes
  internal import NIOCore
  internal import NIOHTTP1
  internal import NIOHTTPCompression
  public import ResourceRuntime

  /// A transport on AsyncHTTPClient, for servers: bodies stream both ways, and who sends waits for who reads.
  ///
  /// It is built where the package's trait `AsyncHTTPClient` is on:
  ///
  /// ```swift
  /// .package(url: …, from: …, traits: ["AsyncHTTPClient"])
  /// ```
  public struct AsyncHTTPClientTransport: HTTPTransport {
    private let connections: Connections

    /// A transport with connections of its own.
    ///
    /// - Parameter configuration: That of the client. Redirects, repetition and decompression are not taken from it,
    ///   since ``ServiceClient`` sees to them, nor are limits of time, but for that of connecting, nor spans, which would
    ///   have the queries. Requests to this machine without TLS, which have their secrets, are refused where there is a
    ///   proxy.
    public init(configuration: HTTPClient.Configuration = HTTPClient.Configuration()) {
      connections = Connections(configuration)
    }

    public func send(_ request: TransportRequest) async throws -> TransportResponse {
      guard !connections.hasProxy || !request.staysOnThisMachine else {
        throw TransportError(.cannotSecure, of: request)
      }
      do {
        let response = try await connections.client.execute(
          try await clientRequest(for: request), deadline: .distantFuture)
        let body = ResponseBody(body: response.body, request: request, connections: connections)
        return TransportResponse(head: HTTPResponse(response), body: ContentStream(body))
      } catch {
        throw TransportError.of(error, request)
      }
    }

    private func clientRequest(for request: TransportRequest) async throws -> HTTPClientRequest {
      let head = request.head
      var result = HTTPClientRequest(url: "\(head.scheme ?? "https")://\(head.authority ?? "")\(head.path ?? "/")")
      result.method = HTTPMethod(rawValue: head.method.rawValue)
      for field in head.headerFields { result.headers.add(name: field.name.rawName, value: field.value) }
      if head.headerFields[.acceptEncoding] == nil {
        result.headers.add(name: "Accept-Encoding", value: "gzip, deflate")
      }
      switch request.body {
      case nil: break
      case .bytes(let bytes): result.body = .bytes(ByteBuffer(bytes: bytes))
      case .stream(let source):
        let buffers = try await source.open().map { ByteBuffer(bytes: $0) }
        result.body = .stream(buffers, length: source.length.map { .known(Int64($0)) } ?? .unknown)
      }
      return result
    }
  }

  extension HTTPTransport where Self == AsyncHTTPClientTransport {
    /// A transport on AsyncHTTPClient.
    ///
    /// - Parameter configuration: That of the client, as ``AsyncHTTPClientTransport/init(configuration:)`` takes it.
    public static func asyncHTTPClient(
      _ configuration: HTTPClient.Configuration = HTTPClient.Configuration()
    ) -> AsyncHTTPClientTransport {
      AsyncHTTPClientTransport(configuration: configuration)
    }
  }

  /// A client that ends with the last one who uses it.
  final class Connections: Sendable {
    let client: HTTPClient
    let hasProxy: Bool

    init(_ configuration: HTTPClient.Configuration) {
      var configuration = configuration
      configuration.redirectConfiguration = .disallow
      configuration.decompression = .enabled(limit: .none)
      configuration.connectionPool.retryConnectionEstablishment = false
      configuration.timeout.read = nil
      configuration.timeout.write = nil
      configuration.tracing.tracer = nil
      hasProxy = configuration.proxy != nil
      client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    deinit {
      let client = client
      client.shutdown(queue: .global()) { _ in _ = client }
    }
  }

  extension HTTPResponse {
    fileprivate init(_ response: HTTPClientResponse) {
      self.init(status: Status(code: Int(response.status.code), reasonPhrase: response.status.reasonPhrase))
      for (name, value) in response.headers {
        if let name = HTTPField.Name(name) { headerFields.append(HTTPField(name: name, value: value)) }
      }
    }
  }
#endif
