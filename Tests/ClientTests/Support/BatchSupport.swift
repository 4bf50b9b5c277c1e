import ResourceRuntime
import ResourceTestKit

/// A service that takes batches, whose requests a closure answers one by one.
func batched(
  _ respond: @escaping @Sendable (TransportRequest) async throws -> TransportResponse
) -> @Sendable (TransportRequest) async throws -> TransportResponse {
  let transport = BatchingTransport(InMemoryTransport(respond))
  return { try await transport.send($0) }
}

/// A service that answers a batch with these elements of `responses`.
func answering(_ responses: [JSONValue]) -> @Sendable (TransportRequest) async throws -> TransportResponse {
  { _ in .json(["responses": .array(responses)] as JSONValue) }
}

extension Recorder {
  /// The requests of each post of a batch.
  var posts: [[ResourceStorage]] {
    get throws {
      try exchanges.map { exchange in
        guard case .object(let document) = try JSONValue(jsonData: exchange.body),
          case .array(let requests)? = document["requests"]
        else { return [] }
        return requests.compactMap { if case .object(let request) = $0 { request } else { nil } }
      }
    }
  }

  /// The paths of the requests of each post of a batch.
  var batchPaths: [[String]] {
    get throws { try posts.map { $0.compactMap { $0["url"].flatMap { String(_json: $0) } } } }
  }
}
