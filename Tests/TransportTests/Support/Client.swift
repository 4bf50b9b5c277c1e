import HTTPTypes
import ResourceRuntime
import Testing

/// Runs a server, and a client of it.
func withClient(
  _ transport: TestedTransport, authentication: (any TokenProvider)? = nil,
  configure: (inout ClientConfiguration) -> Void = { _ in },
  answer: @escaping LoopbackServer.Answer, while work: (ServiceClient, LoopbackServer) async throws -> Void
) async throws {
  var configuration = ClientConfiguration()
  configuration.retry = .never
  // Where all tests run at once, much time passes before it is the turn of one.
  configuration.timeLimits = TimeLimits(attempt: .seconds(1_200), overall: .seconds(1_200), idle: .seconds(1_200))
  configure(&configuration)
  try await LoopbackServer.run(answer: answer) { server in
    let endpoint = try #require(ServiceEndpoint(url: server.url))
    try await work(
      ServiceClient(
        endpoint: endpoint, transport: transport.make(), authentication: authentication,
        configuration: configuration),
      server)
  }
}

/// A request for a path.
func request<Response>(
  _ method: RequestMethod = .get, _ path: String = "things", body: RequestBody? = nil
) -> Request<Response> {
  Request(method, RequestPath().appending(path), body: body)
}

extension LoopbackServer {
  /// Waits until the server has no connection any more.
  func expectAllClosed(at location: SourceLocation = #_sourceLocation) async throws {
    for _ in 0..<200 {
      if await log.openCount == 0 { return }
      try await Task.sleep(for: .milliseconds(50))
    }
    Issue.record("connections are open", sourceLocation: location)
  }
}
