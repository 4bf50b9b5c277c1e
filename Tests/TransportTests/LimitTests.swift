import FlyingSocks
import HTTPTypes
import ResourceRuntime
import Testing

extension TransportTests {
  /// Limits and cancellation let go of the connection.
  @Suite struct Limits {
    @Test(arguments: TestedTransport.allCases)
    func responsesThatDoNotComeEnd(transport: TestedTransport) async throws {
      try await withClient(transport) {
        $0.timeLimits.attempt = .milliseconds(200)
      } answer: { _, _ in
        try await Task.sleep(for: .seconds(60))
      } while: { client, _ in
        let get: Request<JSONValue> = request()
        let error = await #expect(throws: TransportError.self) { try await client.send(get) }
        #expect(error?.reason == .timedOut(.attempt))
      }
    }

    @Test(arguments: TestedTransport.allCases)
    func responsesThatDoNotEndEnd(transport: TestedTransport) async throws {
      try await withClient(transport) {
        $0.timeLimits.attempt = .milliseconds(500)
      } answer: { connection, _ in
        try await connection.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        while true {
          try await connection.write("1\r\n \r\n")
          try await Task.sleep(for: .milliseconds(10))
        }
      } while: { client, server in
        let get: Request<JSONValue> = request()
        let error = await #expect(throws: TransportError.self) { try await client.send(get) }
        #expect(error?.reason == .timedOut(.attempt))
        try await server.expectAllClosed()
      }
    }

    @Test(arguments: TestedTransport.allCases)
    func responsesThatAreTooLongEnd(transport: TestedTransport) async throws {
      try await withClient(transport) {
        $0.sizeLimits.response = 100_000
      } answer: { connection, _ in
        try await connection.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        while true {
          try await connection.write("400\r\n" + String(repeating: " ", count: 1_024) + "\r\n")
          await Task.yield()
        }
      } while: { client, server in
        let get: Request<JSONValue> = request()
        let error = await #expect(throws: TransportError.self) { try await client.send(get) }
        #expect(error?.reason == .responseTooLong(limit: 100_000))
        try await server.expectAllClosed()
      }
    }

    @Test(arguments: TestedTransport.allCases)
    func compressedResponsesCountAsWhatTheyAre(transport: TestedTransport) async throws {
      try await withClient(transport) {
        $0.sizeLimits.response = 99
      } answer: { connection, _ in
        try await connection.write(
          "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: \(gzipped.count)\r\n\r\n")
        try await connection.write(gzipped)
      } while: { client, _ in
        let get: Request<JSONValue> = request()
        let error = await #expect(throws: TransportError.self) { try await client.send(get) }
        #expect(error?.reason == .responseTooLong(limit: 99))
      }
    }

    @Test(arguments: TestedTransport.allCases)
    func aStreamThatStopsEnds(transport: TestedTransport) async throws {
      try await withClient(transport) {
        $0.timeLimits.idle = .seconds(1)
      } answer: { connection, _ in
        try await connection.write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc")
        try await Task.sleep(for: .seconds(60))
      } while: { client, _ in
        let content: ContentStream = try await client.send(request())
        var pieces = content.makeAsyncIterator()
        #expect(try await pieces.next()?.count == 3)
        let error = await #expect(throws: TransportError.self) { try await pieces.next() }
        #expect(error?.reason == .timedOut(.idle))
      }
    }

    @Test(arguments: TestedTransport.allCases, [false, true])
    func cancellationClosesTheConnection(transport: TestedTransport, hasBegun: Bool) async throws {
      let (signal, sender) = AsyncStream<Void>.makeStream()
      try await withClient(transport) { connection, _ in
        if hasBegun { try await connection.write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc") }
        sender.yield()
        // Reading tells when the client closes.
        _ = try await connection.socket.read()
      } while: { client, server in
        let task = Task { () -> JSONValue in try await client.send(request()) }
        for await _ in signal { break }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        try await server.expectAllClosed()
      }
    }
  }
}
