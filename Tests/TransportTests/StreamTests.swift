import HTTPTypes
import ResourceRuntime
import Testing

extension TransportTests {
  /// Content comes and goes piece by piece.
  @Suite struct Streams {
    @Test(arguments: TestedTransport.allCases)
    func piecesAreThereBeforeTheEnd(transport: TestedTransport) async throws {
      let (signal, sender) = AsyncStream<Void>.makeStream()
      try await withClient(transport) { connection, _ in
        try await connection.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n")
        for await _ in signal { break }
        try await connection.write("2\r\nde\r\n0\r\n\r\n")
      } while: { client, _ in
        let content: ContentStream = try await client.send(request())
        var pieces = content.makeAsyncIterator()
        #expect(try await pieces.next() == Array("abc".utf8))
        sender.yield()
        #expect(try await pieces.next() == Array("de".utf8))
        #expect(try await pieces.next() == nil)
        #expect(try await pieces.next() == nil)
      }
    }

    @Test(arguments: TestedTransport.allCases)
    func theServiceIsPausedWhileNobodyReads(transport: TestedTransport) async throws {
      let sent = Counter()
      let size = 50 << 20
      try await withClient(transport) { connection, _ in
        try await connection.write("HTTP/1.1 200 OK\r\nContent-Length: \(size)\r\n\r\n")
        let piece = [UInt8](repeating: 7, count: 1 << 20)
        for _ in 0..<50 {
          try await connection.write(piece)
          await sent.add(piece.count)
        }
      } while: { client, _ in
        let content: ContentStream = try await client.send(request())
        var pieces = content.makeAsyncIterator()
        var received = try await pieces.next()?.count ?? 0
        try await Task.sleep(for: .milliseconds(1_000))
        let sentMeanwhile = await sent.count
        if transport.hasBackpressure { #expect(sentMeanwhile < 30 << 20) }
        while let piece = try await pieces.next() { received += piece.count }
        #expect(received == size)
      }
    }

    @Test(arguments: TestedTransport.allCases)
    func aStreamThatIsDroppedClosesItsConnection(transport: TestedTransport) async throws {
      try await withClient(transport) { connection, _ in
        try await connection.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        while true {
          try await connection.write("3\r\nabc\r\n")
          try await Task.sleep(for: .milliseconds(1))
        }
      } while: { client, server in
        for reads in [0, 1] {
          let content: ContentStream = try await client.send(request())
          var pieces = content.makeAsyncIterator()
          for _ in 0..<reads { _ = try await pieces.next() }
        }
        try await server.expectAllClosed()
      }
    }

    @Test(arguments: TestedTransport.allCases, [nil, 3_000_000])
    func streamsAreSent(transport: TestedTransport, length: Int?) async throws {
      try await withClient(transport) { connection, request in
        try await connection.json("\(request.body.count)")
      } while: { client, server in
        let content = RequestContent.stream(length: length) { Pieces(count: 300, size: 10_000) }
        let put: Request<Int> = request(.put, body: .content(content, contentType: "text/plain"))

        #expect(try await client.send(put) == 3_000_000)

        let seen = try #require(await server.log.requests.first)
        #expect(seen.headerFields["content-type"] == "text/plain")
        // Where two long collections differ, the testing library looks for their difference, which takes gigabytes.
        let hasAllBytes = seen.body == Pieces.bytes(count: 300, size: 10_000)
        #expect(hasAllBytes)
      }
    }

    @Test(arguments: TestedTransport.allCases)
    func aStreamThatFailsEndsItsRequest(transport: TestedTransport) async throws {
      struct Broken: Error {}
      try await withClient(transport) { connection, _ in
        try await connection.json("1")
      } while: { client, _ in
        let content = RequestContent.stream { () async throws -> AsyncThrowingStream<[UInt8], any Error> in
          AsyncThrowingStream {
            $0.yield([1, 2, 3])
            $0.finish(throwing: Broken())
          }
        }
        let put: Request<Int> = request(.put, body: .content(content, contentType: "text/plain"))
        await #expect(throws: TransportError.self) { try await client.send(put) }
      }
    }

    @Test(arguments: TestedTransport.allCases)
    func bodiesAreSentAgain(transport: TestedTransport) async throws {
      let count = Counter()
      try await withClient(transport) {
        $0.retry = RetryPolicy(firstWait: .zero)
      } answer: { connection, request in
        await count.add(1)
        if await count.count == 1 {
          try await connection.answer("429 Too Many Requests", ["Retry-After: 0.1"])
        } else {
          try await connection.json("\(request.body.count)")
        }
      } while: { client, server in
        let content = RequestContent.stream { Pieces(count: 3, size: 10) }
        let put: Request<Int> = request(.put, body: .content(content, contentType: "text/plain"))

        let length = try await client.send(put)
        #expect(length == 30)
        #expect(await server.log.requests.map(\.body.count) == [30, 30])
      }
    }
  }
}

actor Counter {
  private(set) var count = 0
  func add(_ number: Int) { count += number }
}

/// Pieces of one size, each with a byte of its own.
struct Pieces: AsyncSequence, AsyncIteratorProtocol, Sendable {
  let count: Int
  let size: Int
  private var index = 0

  init(count: Int, size: Int) {
    self.count = count
    self.size = size
  }

  func makeAsyncIterator() -> Pieces { self }

  mutating func next() async throws -> [UInt8]? {
    guard index < count else { return nil }
    index += 1
    return [UInt8](repeating: UInt8(truncatingIfNeeded: index), count: size)
  }

  static func bytes(count: Int, size: Int) -> [UInt8] {
    (1...count).flatMap { [UInt8](repeating: UInt8(truncatingIfNeeded: $0), count: size) }
  }
}
