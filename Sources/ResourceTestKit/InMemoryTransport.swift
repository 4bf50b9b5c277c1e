internal import HTTPTypes
public import ResourceRuntime

/// A transport without a network: a closure answers.
///
/// ```swift
/// let transport = InMemoryTransport { request in
///   #expect(request.head.path == "/v1.0/me")
///   return .json(["displayName": "Ada"])
/// }
/// let graph = GraphClient(transport: transport)
/// let me = try await graph.me.get().send()
/// ```
///
/// The client does all that it does over a network: tokens, retries, redirects, limits and errors are those of the app.
public struct InMemoryTransport: HTTPTransport {
  private let respond: @Sendable (TransportRequest) async throws -> TransportResponse

  /// A transport whose answers come from a closure; what it throws is what a connection fails with.
  public init(_ respond: @escaping @Sendable (TransportRequest) async throws -> TransportResponse) {
    self.respond = respond
  }

  /// A transport that answers with one response after the other. A request beyond the last one fails with
  /// ``UnexpectedRequest``.
  public init(answers: TransportResponse...) {
    let queue = AnswerQueue(answers)
    self.init { try await queue.next(for: $0) }
  }

  public func send(_ request: TransportRequest) async throws -> TransportResponse {
    try Task.checkCancellation()
    return try await respond(request)
  }
}

/// A request that the test has no answer for.
public struct UnexpectedRequest: Error, Hashable, Sendable, CustomStringConvertible {
  /// The method, the host and the path with its query.
  public let request: String
  /// The paths most like it that have an answer: `GET /users/{id}`.
  public let nearest: [String]

  /// The error of a request.
  ///
  /// - Parameter nearest: The paths most like it that have an answer.
  public init(_ request: TransportRequest, nearest: [String] = []) {
    self.request = "\(request.head.method) \(request.head.authority ?? "")\(request.head.path ?? "")"
    self.nearest = nearest
  }

  public var description: String {
    "there is no answer to \(request)"
      + (nearest.isEmpty ? "" : "; the nearest that have one are \(nearest.joined(separator: ", "))")
  }
}

private actor AnswerQueue {
  private var answers: ArraySlice<TransportResponse>

  init(_ answers: [TransportResponse]) {
    self.answers = answers[...]
  }

  func next(for request: TransportRequest) throws -> TransportResponse {
    guard let answer = answers.popFirst() else { throw UnexpectedRequest(request) }
    return answer
  }
}
