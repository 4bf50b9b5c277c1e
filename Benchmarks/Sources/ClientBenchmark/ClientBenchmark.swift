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
    let arguments = CommandLine.arguments.dropFirst()
    let numbers = arguments.prefix(3).map { Int($0) ?? 0 }
    let transports: [(String, any HTTPTransport)] = [
      ("URLSession", .urlSession()), ("AsyncHTTPClient", .asyncHTTPClient()),
    ].filter { name, _ in arguments.count < 4 || arguments.last == name }
    guard let port = numbers.first, let endpoint = ServiceEndpoint(url: "http://127.0.0.1:\(port)/v1"),
      numbers.allSatisfy({ $0 > 0 }), arguments.count <= 4, !transports.isEmpty
    else {
      print("usage: ClientBenchmark PORT [REQUESTS [ROUNDS [TRANSPORT]]]")
      exit(2)
    }
    let load = Load(numbers: 0..<(numbers.dropFirst().first ?? 10_000), concurrency: 64)
    let rounds = numbers.dropFirst(2).first ?? 7
    var isRight = true
    for (name, transport) in transports {
      let run = TransportRun(name: name, transport: transport, endpoint: endpoint, port: port, load: load)
      try await run.measureOverhead(rounds: rounds)
      isRight = try await run.sendThroughFaults() && isRight
    }
    exit(isRight ? 0 : 1)
  }
}
