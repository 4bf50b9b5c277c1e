internal import HTTPTypes

extension Request {
  /// Sends the request by the client that the root of its path was made with.
  ///
  /// ```swift
  /// let graph = GraphClient(transport: .urlSession(), authentication: tokens)
  /// let me = try await graph.me.get().send()
  /// ```
  ///
  /// - Throws: What ``ServiceClient/send(_:)`` throws, and ``NoClient`` where the root has no client.
  @discardableResult
  public func send() async throws -> Response {
    try await client().send(self)
  }

  /// Sends the request, and reads the response with its head.
  ///
  /// - Throws: What ``send()`` throws.
  public func response() async throws -> ServiceResponse<Response> {
    try await client().response(to: self)
  }

  func client() throws(NoClient) -> ServiceClient {
    guard let client = path.client else { throw NoClient(request: "\(method.rawValue) \(path.encoded)") }
    return client
  }
}

/// A request that should send itself, but does not know by which client.
public struct NoClient: Error, Hashable, Sendable, CustomStringConvertible {
  /// The method and the path.
  public let request: String

  public var description: String {
    "\(request) has no client: make the root of its path with one, or send it by ServiceClient.send(_:)"
  }
}
