import ResourceRuntime
import Testing

extension TransportTests {
  /// A connection that has served a request and breaks with the next one, as one that was idle for too long.
  @Suite struct Reuse {
    @Test(arguments: TestedTransport.allCases, [nil, .json(["a": 1])] as [RequestBody?])
    func whatMayHarmIsNotSentTwice(transport: TestedTransport, body: RequestBody?) async throws {
      try await withClient(transport) { connection, request in
        if request.method == "GET" { return try await connection.json("1") }
        throw ServerClosed()
      } while: { client, server in
        for method in [RequestMethod.post, .patch] {
          let first: Request<Int> = request()
          _ = try await client.send(first)
          let second: Request<Void> = request(method, body: body)
          let error = await #expect(throws: TransportError.self) { try await client.send(second) }
          #expect(error?.reason == .connectionLost)
        }
        // A second time would have failed as well, before the client was told.
        let whole = await server.log.requests.filter { $0.method != "GET" }
        #expect(whole.map(\.method) == ["POST", "PATCH"])
      }
    }

    @Test(arguments: TestedTransport.allCases)
    func whatDoesNoHarmIsRepeated(transport: TestedTransport) async throws {
      let counter = Counter()
      try await withClient(transport) {
        $0.retry = RetryPolicy(firstWait: .zero)
      } answer: { connection, request in
        await counter.add(1)
        if await counter.count == 2 { throw ServerClosed() }
        try await connection.json("\(request.body.count)")
      } while: { client, server in
        let first: Request<Int> = request()
        _ = try await client.send(first)
        let put: Request<Int> = request(.put, body: .json([1]))
        let count = try await client.send(put)
        #expect(count == 3)
        #expect(await server.log.requests.map(\.method) == ["GET", "PUT", "PUT"])
      }
    }
  }
}
