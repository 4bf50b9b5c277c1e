import HTTPTypes
import ResourceRuntime
import Testing

extension TransportTests {
  /// Redirects are followed by the client, not by what is below it.
  @Suite struct Redirects {
    @Test(arguments: TestedTransport.allCases)
    func noTokenFollowsToAnotherHost(transport: TestedTransport) async throws {
      try await LoopbackServer.run { connection, _ in
        try await connection.json("[1]")
      } while: { other in
        try await withClient(transport, authentication: .fixed("secret")) { connection, request in
          if request.target == "/things" {
            try await connection.answer("302 Found", ["Location: /elsewhere"], body: "moved")
          } else {
            try await connection.answer("307 Temporary Redirect", ["Location: \(other.url)/x"])
          }
        } while: { client, server in
          let value: JSONValue = try await client.send(request())
          #expect(value == [1])

          #expect(
            await server.log.requests.map { $0.headerFields["authorization"] } == ["Bearer secret", "Bearer secret"])
          let seen = try #require(await other.log.requests.first)
          #expect(seen.target == "/x")
          #expect(seen.headerFields["authorization"] == nil)
          #expect(seen.headerFields["host"] == "127.0.0.1:\(other.port)")
        }
      }
    }

    @Test(arguments: TestedTransport.allCases)
    func bodiesFollowWithinTheService(transport: TestedTransport) async throws {
      try await withClient(transport) { connection, request in
        if request.target == "/things" {
          try await connection.answer("308 Permanent Redirect", ["Location: /elsewhere"])
        } else {
          try await connection.json("\(request.body.count)")
        }
      } while: { client, _ in
        let content = RequestContent.stream { Pieces(count: 2, size: 5) }
        let put: Request<Int> = request(.put, body: .content(content, contentType: "text/plain"))
        let count = try await client.send(put)
        #expect(count == 10)
      }
    }
  }
}
