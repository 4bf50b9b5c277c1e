import AsyncHTTPClientTransport
import Foundation
import ResourceRuntime
import URLSessionTransport

/// Measures the client against the transport alone, and sends requests to a server with faults.
///
///     ClientBenchmark PORT [REQUESTS [ROUNDS [TRANSPORT]]]
@main
struct ClientBenchmark {
  static func main() async throws {
    let arguments = CommandLine.arguments.dropFirst().compactMap { Int($0) }
    guard let port = arguments.first, let endpoint = ServiceEndpoint(url: "http://127.0.0.1:\(port)/v1") else {
      print("usage: ClientBenchmark PORT [REQUESTS [ROUNDS [TRANSPORT]]]")
      exit(2)
    }
    let load = Load(numbers: 0..<(arguments.dropFirst().first ?? 10_000), concurrency: 64)
    let rounds = arguments.dropFirst(2).first ?? 7
    let transports: [(String, any HTTPTransport)] = [
      ("URLSession", .urlSession()), ("AsyncHTTPClient", .asyncHTTPClient()),
    ]
    var isRight = true
    let wanted = CommandLine.arguments.dropFirst(4).first
    for (name, transport) in transports where wanted == nil || wanted == name {
      let run = TransportRun(name: name, transport: transport, endpoint: endpoint, port: port, load: load)
      try await run.measureOverhead(rounds: rounds)
      isRight = try await run.sendThroughFaults() && isRight
    }
    exit(isRight ? 0 : 1)
  }
}
