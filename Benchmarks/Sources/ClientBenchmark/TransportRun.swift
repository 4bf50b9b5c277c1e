import Foundation
import Measuring
import ResourceRuntime

/// What is measured of one transport.
struct TransportRun {
  let name: String
  let transport: any HTTPTransport
  let endpoint: ServiceEndpoint
  let port: Int
  let load: Load

  private var authority: String { "127.0.0.1:\(port)" }
  private var client: ClientSide { ClientSide(transport, endpoint) }
  private var bare: BareSide { BareSide(transport: transport, authority: authority) }
  private var server: ServerControl { ServerControl(transport: transport, authority: authority) }

  /// Prints how many requests a second client and transport send, in turn, so that the load of the machine is the same
  /// for both.
  func measureOverhead(rounds: Int) async throws {
    var pairs: [(bare: LoadResult, client: LoadResult)] = []
    for round in 0...rounds {
      try await server.reset(hasFaults: false)
      let pair = (bare: await load.run(bare), client: await load.run(client))
      guard pair.bare.failures.isEmpty, pair.client.failures.isEmpty else {
        print("\(name): \(pair.bare.failures.count) and \(pair.client.failures.count) failures without faults")
        exit(1)
      }
      // The first round opens the connections.
      if round > 0 { pairs.append(pair) }
    }
    let count = Double(load.numbers.count)
    let bareRate = pairs.map { count / $0.bare.seconds }.median
    let clientRate = pairs.map { count / $0.client.seconds }.median
    let overhead = pairs.map { $0.client.seconds / $0.bare.seconds - 1 }.median
    let processorTime = pairs.map { ($0.client.processorSeconds - $0.bare.processorSeconds) / count }.median
    let bareTime = pairs.map { $0.bare.processorSeconds / count }.median
    print(
      String(
        format: "%@: %.0f requests/s bare, %.0f client, overhead %.1f %%; CPU %.1f µs a request bare, %.1f µs more",
        name, bareRate, clientRate, overhead * 100, bareTime * 1e6, processorTime * 1e6))
  }

  /// Prints what came of requests of which one in twenty meets a fault.
  func sendThroughFaults() async throws -> Bool {
    try await server.reset(hasFaults: true)
    let before = ResidentMemory.megabytes()
    let memory = ResidentMemory()
    let watcher = Task { await memory.watch() }
    let result = await load.run(client)
    watcher.cancel()
    let peak = await memory.peak
    try await Task.sleep(for: .seconds(2))
    let report = FaultReport(load.numbers, failures: result.failures, ledger: try await server.ledger())
    print(
      "\(name), faults: \(report.answered) answered, \(report.toldAsErrors) told as errors, \(report.repetitions) repeated;",
      "lost \(report.lost.count), done twice \(report.doneTwice.count), wrongly failed \(report.wronglyFailed.count)")
    for number in (report.lost + report.doneTwice + report.wronglyFailed).prefix(10) {
      print("  \(number): \(result.failures[number].map { "\($0)" } ?? "answered")")
    }
    print(
      String(
        format: "%@, faults: %.0f requests/s; resident %.1f MB before, at most %.1f during, %.1f after",
        name, Double(load.numbers.count) / result.seconds, before, peak, ResidentMemory.megabytes()))
    return report.isRight
  }
}
