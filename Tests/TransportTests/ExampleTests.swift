import APIModel
import APIPages
import Foundation
import HTTPTypes
import HarbourGraph
import ResourceRuntime
import ResourceTestKit
import SwiftEmission
import TestSupport
import Testing

@testable import docs2swift

extension TransportTests {
  /// A server that answers as the pages do gets what the pages send, and the client gets what they receive.
  @Suite struct Examples {
    private func harbour() throws -> ExampleTransport {
      try ExampleTransport(contentsOf: PackageFolder.path("Tests/ExampleHarnessTests/Harbour/answers.json"))
    }

    @Test(arguments: TestedTransport.allCases)
    func theLibraryReadsWhatThePagesShow(transport: TestedTransport) async throws {
      let engine = try harbour()
      try await withClient(transport) { connection, request in
        try await connection.answer(request, by: engine)
      } while: { client, server in
        let harbour = HarbourClient(client)

        let ships = try await harbour.ships.list().send().value
        #expect(ships.map(\.id) == ["7", "8"])
        #expect(ships.first?.draught == 4.5)
        #expect(ships.first?.kind == .sail)
        #expect(ships.first?.flag?.state == "Norway")
        #expect(ships.last?.as(Tug.self)?.pull == 60)

        let ship = try await harbour.ships["pier 7:4"].get().select(\.name).expand(\.sisters).send()
        #expect(ship.name == "Albatross")
        #expect(ship.holds == ["salt"])

        let created = try await harbour.ships.create(name: "Ark", kind: .steam).response()
        #expect(created.head.status == .created)
        #expect(created.value.id == "7")
        #expect(try await harbour.ships["8"].update(Tug.self) { $0.pull = 70 }.send().pull == 70)
        try await harbour.ships["7"].delete().send()

        let since: DateTimeOffset = try #require(DateTimeOffset(_json: "2021-07-05T06:00:00Z"))
        let pilot = Flag { $0["state"] = "Norway" }
        let isMoored = try await harbour.ships["7"].moor(
          berthId: "b-2", since: since, lines: 4, isNight: false, pilot: pilot
        ).send()
        #expect(isMoored)
        #expect(try await harbour.ships["7"].moor(berthId: "b-3").send() == false)

        #expect(try await harbour.ships.count().send() == 42)
        let tides = harbour.ships["7"].tides(
          from: since, depth: 4.5, port: "King's Lynn", kind: .sail, isSpring: true)
        #expect(try await tides.send().value == ["06:00", "18:12"])
        let photo = try await harbour.ships["7"].photo.content().send().bytes(upTo: 1_000)
        // Two pages show it, of which the first one answers.
        #expect(String(decoding: photo, as: UTF8.self) == "bytes")
        try await harbour.berths["b-2"].ships.addReference(to: "https://port.example/v1.0/ships/7").send()
        try await harbour.berths["b-2"].ships["7"].removeReference().send()

        // Keys that no page has.
        #expect(try await harbour.ships["99"].get().select(\.name).send().name == "Albatross")
        #expect(await server.log.requests.count == 13)
        let error = await #expect(throws: ServiceError.self) {
          try await harbour.charts["1"].range(address: "A").depth.list().send()
        }
        #expect(error?.status == .notImplemented)
      }
    }

    /// Of seven answers one throttles, and one connection breaks.
    @Test(arguments: TestedTransport.allCases)
    func aServiceInTroubleIsAskedAgain(transport: TestedTransport) async throws {
      let faults = (0..<70).map { number -> Fault in
        switch number % 7 {
        case 2: .throttle(retryAfter: "0")
        case 5: .drop
        default: .none
        }
      }
      let engine = FaultyTransport(try harbour(), faults: faults)
      try await withClient(transport) {
        $0.retry = RetryPolicy(maximumTries: 10, firstWait: .zero)
      } answer: { connection, request in
        try await connection.answer(request, by: engine)
      } while: { client, server in
        let ships = HarbourClient(client).ships
        let names = try await forEach(Array(0..<50), width: 10) { number in
          try await ships["no. \(number)"].get().select(\.name).expand(\.sisters).send().name
        }
        #expect(names == Array(repeating: "Albatross", count: 50))
        #expect(await server.log.requests.count == 70)
      }
    }

    @Test(arguments: TestedTransport.allCases)
    func everyExampleOfTheHarbour(transport: TestedTransport) async throws {
      try await sendAll(harbour(), by: transport, named: "Harbour")
    }

    /// Every example with a response that a documentation set of real size has, many at once.
    @Test(.enabled(if: Corpus.root != nil, "no corpus at hand (DOCS2SWIFT_CORPUS)"))
    func everyExampleOfRealPages() async throws {
      let pages = try await PageReading.pages(in: Input(docs: [Corpus.docs(of: "2021-07").path]).folder)
      let answers = ExampleAnswers(pages, model: APIModel(linking: pages), options: .init(module: "Graph"))
      let report = answers.report
      print(ExampleSummary.text(of: report))
      #expect(report.requests.used >= 2_380)
      let engine = try ExampleTransport(json: Array(answers.contents.utf8))
      #expect(engine.examples.count == report.requests.used)
      for transport in TestedTransport.allCases { try await sendAll(engine, by: transport, named: "2021-07") }
    }

    /// Sends all examples as their pages have them, by a transport alone and, where the response is a JSON document, by
    /// a client.
    private func sendAll(_ engine: ExampleTransport, by transport: TestedTransport, named name: String) async throws {
      let twins = ExampleTwins(engine.examples)
      try await withClient(transport) { connection, request in
        try await connection.answer(request, by: engine)
      } while: { client, server in
        let sender = transport.make()
        let authority = "127.0.0.1:\(server.port)"
        let start = ContinuousClock.now
        let problems = try await forEach(engine.examples, width: 50) { example -> [String] in
          let exchange = ExampleExchange(example: example)
          let response = try await sender.send(exchange.request(to: authority))
          var problems = [try await exchange.problem(with: response, twins: twins[example])].compactMap(\.self)
          if let problem = try await documentProblem(example, twins[example], client) { problems.append(problem) }
          return problems
        }.flatMap { $0 }
        let requestCount = await server.log.requests.count
        print(
          "\(name), \(transport): \(engine.examples.count) examples, \(twins.count) different requests, "
            + "\(requestCount) sent in \(ContinuousClock.now - start), \(problems.count) answered otherwise")
        #expect(problems.isEmpty, "\n\(problems.prefix(20).joined(separator: "\n"))")
        #expect(requestCount >= engine.examples.count)
      }
    }

    /// What is wrong with a JSON document that a client reads.
    private func documentProblem(
      _ example: ExampleTransport.Example, _ twins: [ExampleTransport.Example], _ client: ServiceClient
    ) async throws -> String? {
      guard twins.allSatisfy(\.isDocument), let method = RequestMethod(rawValue: example.method.rawValue) else {
        return nil
      }
      let body = ExampleExchange(example: example).body.map {
        RequestBody.content(.bytes($0), contentType: "application/json")
      }
      var request: Request<JSONValue> = request(method, String(example.target.dropFirst()), body: body)
      request.headerFields = example.headerFields
      let document = try await client.send(request)
      let isOne = twins.contains { (try? JSONValue(jsonData: $0.responseBody)) == document }
      return isOne ? nil : "\(example.page):\(example.line): the client reads another document"
    }
  }
}

extension ExampleTransport.Example {
  /// Whether the response is a JSON document that tells of success.
  fileprivate var isDocument: Bool {
    responseHead.status.kind == .successful && !responseBody.isEmpty
      && responseHead.headerFields[.contentType]?.hasPrefix("application/json") == true
  }
}

/// Does something with all elements, so many at once.
///
/// - Returns: The results in any order.
private func forEach<Element: Sendable, Result: Sendable>(
  _ elements: [Element], width: Int, _ work: @escaping @Sendable (Element) async throws -> Result
) async throws -> [Result] {
  try await withThrowingTaskGroup(of: Result.self) { group in
    var rest = elements[...]
    var results: [Result] = []
    for element in rest.prefix(width) { group.addTask { try await work(element) } }
    rest = rest.dropFirst(width)
    while let result = try await group.next() {
      results.append(result)
      if let element = rest.popFirst() { group.addTask { try await work(element) } }
    }
    return results
  }
}
