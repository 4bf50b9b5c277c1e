import HTTPTypes
import ResourceRuntime
import Testing

extension TransportTests {
  /// Whatever a server does, the caller gets an error, soon, and the connection is gone.
  @Suite struct Failures {
    @Test(
      arguments: TestedTransport.allCases,
      [
        "", "HTTP/1.1 200", "HTTP/1.1 200 OK\r\nContent-Le", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{\"a\"",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"a\"",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\n{\"a\"\r\n",
      ])
    func aConnectionThatBreaksIsToldAsThat(transport: TestedTransport, start: String) async throws {
      // Foundation on Linux can't.
      if transport == .urlSession && start.hasSuffix("Le") { return }
      try await withClient(transport) { connection, _ in
        try await connection.write(start)
        throw ServerClosed()
      } while: { client, _ in
        let get: Request<JSONValue> = request()
        let error = await #expect(throws: TransportError.self) { try await client.send(get) }
        #expect(error?.reason == .connectionLost)
        // Streams that break do not look as if they were whole.
        let content: Request<ContentStream> = request()
        await #expect(throws: TransportError.self) { try await client.send(content).bytes(upTo: 100) }
      }
    }

    @Test(arguments: TestedTransport.allCases)
    func aBrokenConnectionIsTriedAgain(transport: TestedTransport) async throws {
      let count = Counter()
      try await withClient(transport) {
        $0.retry = RetryPolicy(firstWait: .zero)
      } answer: { connection, _ in
        await count.add(1)
        if await count.count == 1 { throw ServerClosed() }
        if await count.count == 2 {
          try await connection.write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{\"a\"")
          throw ServerClosed()
        }
        try await connection.json("[3]")
      } while: { client, _ in
        let value: JSONValue = try await client.send(request())
        #expect(value == [3])
      }
    }

    @Test(arguments: TestedTransport.allCases, ["garbage\r\n\r\n", "HTTP/9.9 9999 ?\r\n\r\n", "\u{0}\u{1}\u{2}\r\n"])
    func whatIsNotHTTPIsAnError(transport: TestedTransport, text: String) async throws {
      try await withClient(transport) { connection, _ in
        try await connection.write(text)
        throw ServerClosed()
      } while: { client, _ in
        let get: Request<JSONValue> = request()
        await #expect(throws: (any Error).self) { try await client.send(get) }
      }
    }

    @Test(arguments: TestedTransport.allCases)
    func aServiceThatIsNotThereIsToldAsThat(transport: TestedTransport) async throws {
      var port: UInt16 = 0
      try await LoopbackServer.run { _, _ in
      } while: {
        port = $0.port
      }
      let endpoint = try #require(ServiceEndpoint(url: "http://127.0.0.1:\(port)"))
      var configuration = ClientConfiguration()
      configuration.retry = .never
      let client = ServiceClient(endpoint: endpoint, transport: transport.make(), configuration: configuration)

      let get: Request<JSONValue> = request()
      let error = await #expect(throws: TransportError.self) { try await client.send(get) }
      #expect(error?.reason == .cannotConnect)
    }

    @Test(
      arguments: TestedTransport.allCases,
      ["Bearer", "Basic realm=\"files\"", "Digest realm=\"files\", nonce=\"1\", qop=\"auth\"", "Negotiate"])
    func whoAsksForAPasswordGetsNone(transport: TestedTransport, challenge: String) async throws {
      try await withClient(transport) { connection, _ in
        try await connection.answer(
          "401 Unauthorized", ["WWW-Authenticate: \(challenge)", "Content-Type: application/json"],
          body: #"{"error": {"code": "NotSignedIn"}}"#)
      } while: { client, server in
        let get: Request<JSONValue> = request()
        let error = await #expect(throws: ServiceError.self) { try await client.send(get) }
        #expect(error?.status == .unauthorized)
        #expect(await server.log.requests.count == 1)
      }
    }

    @Test(arguments: TestedTransport.allCases)
    func errorsThatBreakOffKeepTheirStatus(transport: TestedTransport) async throws {
      try await withClient(transport) { connection, _ in
        try await connection.write("HTTP/1.1 404 Not Found\r\nContent-Length: 100\r\n\r\n{\"error\"")
        throw ServerClosed()
      } while: { client, _ in
        let get: Request<JSONValue> = request()
        let error = await #expect(throws: ServiceError.self) { try await client.send(get) }
        #expect(error?.status == .notFound)
      }
    }

    @Test(arguments: TestedTransport.allCases)
    func moreThanAnnouncedIsNotRead(transport: TestedTransport) async throws {
      try await withClient(transport) { connection, _ in
        try await connection.write("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n[1]garbage that follows")
        throw ServerClosed()
      } while: { client, _ in
        let value: JSONValue = try await client.send(request())
        #expect(value == [1])
      }
    }
  }
}
