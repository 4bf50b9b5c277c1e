import Foundation
import HTTPTypes
import ResourceRuntime
import Testing
import URLSessionTransport

#if AsyncHTTPClient
  import AsyncHTTPClientTransport
#endif

extension TransportTests {
  /// What two servers on this machine see: the service, and another one that must not get the token.
  /// `DOCS2SWIFT_PRINT_TABLES=1` prints it as a table in Markdown.
  @Suite struct TokenBoundaries {
    @Test(arguments: TestedTransport.allCases)
    func noTokenReachesTheOtherServer(transport: TestedTransport) async throws {
      var lines = ["| way | what happened |", "| --- | --- |"]
      for way in WireWay.all {
        let outcome = try await outcome(of: way, transport)
        #expect(outcome == way.expected, "\(way.name)")
        lines.append("| \(way.name) | \(outcome) |")
      }
      guard ProcessInfo.processInfo.environment["DOCS2SWIFT_PRINT_TABLES"] == "1" else { return }
      print("\n### Over HTTP, by \(transport.rawValue) (\(WireWay.all.count))\n\n\(lines.joined(separator: "\n"))\n")
    }

    private func outcome(of way: WireWay, _ transport: TestedTransport) async throws -> WireWay.Outcome {
      var outcome = WireWay.Outcome.leak
      try await LoopbackServer.run { connection, request in
        try await connection.other(request)
      } while: { other in
        try await withClient(transport, authentication: .fixed("hush")) {
          $0.secretHeaderFields = [HTTPField.Name("X-Shop-Key")!]
          way.configure(&$0)
        } answer: { connection, request in
          let answer = way.answer(request, other.url)
          try await connection.answer(answer.status, answer.fields, body: answer.body)
        } while: { client, server in
          var failure: (any Error)?
          do { try await way.act(client, other.url) } catch { failure = error }
          outcome = self.outcome(failure, service: await server.log.requests, other: await other.log.requests)
          let seen = await server.log.requests
          #expect(seen.allSatisfy { $0.headerFields["host"] == "127.0.0.1:\(server.port)" }, "\(way.name)")
          #expect(seen.allSatisfy { $0.headerFields["authorization"] == "Bearer hush" }, "\(way.name)")
          #expect(seen.allSatisfy { $0.headerFields["x-evil"] == nil }, "\(way.name)")
        }
      }
      return outcome
    }

    private func outcome(
      _ failure: (any Error)?, service: [ServerRequest], other: [ServerRequest]
    ) -> WireWay.Outcome {
      if other.contains(where: { $0.hasSecret || $0.headerFields["authorization"] != nil }) { return .leak }
      let error: String? =
        switch failure {
        case let error as TransportError: error.reason.description
        case let error as BatchError: error.reason.description
        case let error as ServiceError: "status \(error.status.code)"
        case let error?: "\(type(of: error))"
        case nil: nil
        }
      guard other.isEmpty else { return .withoutToken(error: error) }
      return error.map { .refused($0) } ?? .toService
    }
  }
}

extension ServerConnection {
  /// Answers as a server that wants a token, and sets a cookie.
  fileprivate func other(_ request: ServerRequest) async throws {
    let cookie = "Set-Cookie: id=evil; Path=/"
    guard request.target != "/401" else {
      let fields = [#"WWW-Authenticate: Bearer claims="e30=""#, cookie]
      return try await answer("401 Unauthorized", fields)
    }
    let body = #"{"value": [], "@odata.deltaLink": "/end", "name": "film"}"#
    try await answer("200 OK", ["Content-Type: application/json", cookie], body: body)
  }
}
