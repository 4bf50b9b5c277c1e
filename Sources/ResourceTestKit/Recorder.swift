public import HTTPTypes
public import ResourceRuntime

/// A transport that keeps what passes to another one.
///
/// ```swift
/// let recorder = Recorder(transport)
/// let graph = GraphClient(transport: recorder)
/// try await tidyUp(graph)
/// #expect(await recorder.requests == ["GET /v1.0/me/messages", "DELETE /v1.0/me/messages/42"])
/// ```
public actor Recorder: HTTPTransport {
  private let transport: any HTTPTransport

  /// What passed, in the order of the requests.
  public private(set) var exchanges: [Exchange] = []

  /// A request and how it ended.
  public struct Exchange: Sendable {
    /// The request as the transport got it, with its token.
    public let request: TransportRequest
    /// The bytes that were sent along.
    public let body: [UInt8]
    /// The head of the response; `nil` while there is none, and where there never was one.
    public internal(set) var response: HTTPResponse?

    /// What was sent along, where it is JSON.
    public var json: JSONValue? { try? JSONValue(jsonData: body) }
  }

  /// A recorder in front of a transport.
  public init(_ transport: any HTTPTransport) {
    self.transport = transport
  }

  public func send(_ request: TransportRequest) async throws -> TransportResponse {
    var request = request
    let body = try await request.body?.allBytes() ?? []
    if request.body != nil { request.body = .bytes(body) }
    let index = exchanges.count
    exchanges.append(Exchange(request: request, body: body))
    let response = try await transport.send(request)
    exchanges[index].response = response.head
    return response
  }

  /// The requests in short: `GET /v1.0/me`.
  public var requests: [String] {
    exchanges.map { "\($0.request.head.method) \($0.request.head.path ?? "")" }
  }
}

extension RequestContent {
  fileprivate func allBytes() async throws -> [UInt8] {
    switch self {
    case .bytes(let bytes): bytes
    case .stream(let source): try await source.open().bytes(upTo: .max)
    }
  }
}
