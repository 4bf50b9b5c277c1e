import HTTPTypes
import ResourceRuntime
import Testing

extension TransportTests {
  /// Requests arrive as they were meant, and so do responses.
  @Suite struct Exchanges {
    @Test(arguments: TestedTransport.allCases)
    func requestsArrive(transport: TestedTransport) async throws {
      try await withClient(transport, authentication: .fixed("secret")) { connection, _ in
        try await connection.json(#"{"a": 1}"#)
      } while: { client, server in
        var post: Request<JSONValue> = request(.post, "things", body: .json(["ä": 2]))
        post.query["$filter"] = "a eq 'ö & b'"
        post.headerFields[HTTPField.Name("Prefer")!] = "x"

        #expect(try await client.send(post) == ["a": 1])

        let seen = try #require(await server.log.requests.first)
        #expect(seen.method == "POST")
        #expect(seen.target == "/things?$filter=a%20eq%20'%C3%B6%20%26%20b'")
        #expect(String(decoding: seen.body, as: UTF8.self) == #"{"ä":2}"#)
        #expect(seen.headerFields["content-type"] == "application/json")
        #expect(seen.headerFields["prefer"] == "x")
        #expect(seen.headerFields["authorization"] == "Bearer secret")
        #expect(seen.headerFields["client-request-id"]?.count == 36)
        #expect(seen.headerFields["cookie"] == nil)
      }
    }

    @Test(arguments: TestedTransport.allCases)
    func responsesHaveTheirHead(transport: TestedTransport) async throws {
      try await withClient(transport) { connection, _ in
        try await connection.answer("201 Created", ["Location: /x", "ETag: \"7\"", "X-A: 1", "X-A: 2"], body: "{}")
      } while: { client, _ in
        let response: ServiceResponse<JSONValue> = try await client.response(to: request(.post))

        #expect(response.head.status == .created)
        #expect(response.head.headerFields[.location] == "/x")
        #expect(response.head.headerFields[.eTag] == "\"7\"")
        let values = response.head.headerFields[values: HTTPField.Name("X-A")!].flatMap { $0.split(separator: ",") }
        #expect(values.map { $0.filter { $0 != " " } } == ["1", "2"])
      }
    }

    @Test(arguments: TestedTransport.allCases, [RequestMethod.get, .post, .put, .patch, .delete])
    func everyMethodArrives(transport: TestedTransport, method: RequestMethod) async throws {
      try await withClient(transport) { connection, _ in
        try await connection.write("HTTP/1.1 204 No Content\r\n\r\n")
      } while: { client, server in
        let _: Void = try await client.send(request(method))
        let _: Void = try await client.send(request(method, body: method == .get ? nil : .json([:])))

        #expect(await server.log.requests.map(\.method) == [method.rawValue, method.rawValue])
        #expect(await server.log.requests.first?.body == [])
      }
    }

    @Test(arguments: TestedTransport.allCases)
    func responsesWithoutBodyEnd(transport: TestedTransport) async throws {
      try await withClient(transport) { connection, request in
        let isHead = request.method == "HEAD"
        try await connection.write(
          isHead ? "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n" : "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
      } while: { client, _ in
        let _: Void = try await client.send(request(.head))
        let content: ContentStream = try await client.send(request(.get))
        #expect(try await content.bytes(upTo: 10) == [])
      }
    }

    @Test(arguments: TestedTransport.allCases)
    func compressedResponsesAreRead(transport: TestedTransport) async throws {
      try await withClient(transport) { connection, request in
        #expect(request.headerFields["accept-encoding"]?.contains("gzip") == true)
        try await connection.write(
          "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: \(gzipped.count)\r\n\r\n")
        try await connection.write(gzipped)
      } while: { client, _ in
        let value: JSONValue = try await client.send(request(.get))
        #expect(value == ["a": .string(String(repeating: "a", count: 100))])
      }
    }

    @Test(arguments: TestedTransport.allCases)
    func manyRequestsAtOnce(transport: TestedTransport) async throws {
      try await withClient(transport) { connection, request in
        try await connection.json("\"\(request.target)\"")
      } while: { client, server in
        try await withThrowingTaskGroup(of: Void.self) { group in
          for number in 0..<200 {
            group.addTask {
              let value: JSONValue = try await client.send(request(.get, "\(number)"))
              #expect(value == .string("/\(number)"))
            }
          }
          try await group.waitForAll()
        }
        #expect(await server.log.requests.count == 200)
      }
    }
  }
}
