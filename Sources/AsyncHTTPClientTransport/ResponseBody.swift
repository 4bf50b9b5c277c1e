#if AsyncHTTPClient
  internal import AsyncHTTPClient
  internal import NIOCore
  internal import ResourceRuntime

  /// The bytes of a response.
  struct ResponseBody: AsyncSequence, Sendable {
    let body: HTTPClientResponse.Body
    let request: TransportRequest
    // Keeps the connections alive.
    let connections: Connections

    func makeAsyncIterator() -> Iterator {
      Iterator(buffers: body.makeAsyncIterator(), request: request, connections: connections)
    }

    struct Iterator: AsyncIteratorProtocol {
      var buffers: HTTPClientResponse.Body.AsyncIterator
      let request: TransportRequest
      let connections: Connections

      mutating func next() async throws -> [UInt8]? {
        do {
          return try await buffers.next().map { Array(buffer: $0) }
        } catch {
          throw TransportError.of(error, request)
        }
      }
    }
  }
#endif
