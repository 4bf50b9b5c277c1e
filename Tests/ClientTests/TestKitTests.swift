import Foundation
import HTTPTypes
import ResourceRuntime
import ResourceTestKit
import Testing

/// The test kit does as its documentation says.
@Suite struct TestKitTests {
  @Test func answersComeInTheirOrder() async throws {
    let shop = ShopClient(transport: InMemoryTransport(answers: hammer, .empty()), endpoint: .shop)

    #expect(try await shop.items["1"].get().send().name == "hammer")
    try await shop.items["1"].delete().send()
    let error = await #expect(throws: TransportError.self) { try await shop.items["2"].get().send() }
    #expect((error?.underlying as? UnexpectedRequest)?.request == "GET shop.example/v1/items/2")
  }

  @Test func recordersKeepBodiesAndResponses() async throws {
    let recorder = Recorder(
      InMemoryTransport { request in
        guard case .bytes(let bytes)? = request.body else { throw UnexpectedRequest(request) }
        return .json(["name": .string("\(bytes.count)")])
      })
    let shop = ShopClient(transport: recorder, endpoint: .shop)

    let content = RequestContent.stream { ContentStream(bytes: [1, 2, 3]) }
    #expect(try await shop.items["1"].putContent(content).send().name == "3")

    #expect(await recorder.exchanges.map(\.body) == [[1, 2, 3]])
    #expect(await recorder.exchanges.map(\.response?.status) == [.ok])
  }

  @Test func everyFaultIsAsItIsCalled() async throws {
    let clock = TestClock()
    let faults: [Fault] = [
      .throttle(retryAfter: nil), .status(.badGateway), .refuse, .drop, .truncate(after: 3), .delay(.seconds(5)),
      .content("<html>", contentType: "text/html"),
    ]
    var configuration = ClientConfiguration()
    configuration.retry = .never
    let transport = FaultyTransport(InMemoryTransport { _ in hammer }, faults: faults, clock: clock)
    let shop = ShopClient(transport: transport, endpoint: .shop, configuration: configuration)

    var results: [String] = []
    for _ in 0...faults.count {
      do { results.append(try await shop.items["1"].get().send().name ?? "") } catch { results.append("\(error)") }
    }

    #expect(
      results == [
        "status 429, TooManyRequests: Come again later.", "status 502", "GET shop.example/v1/items/1: no connection",
        "GET shop.example/v1/items/1: the connection broke", "GET shop.example/v1/items/1: the connection broke",
        "hammer", "response with status 200: expected JSON, found text/html", "hammer",
      ])
    #expect(await clock.waits == [.seconds(5)])
  }

  @Test func timeMovesAsTold() async throws {
    let clock = TestClock()
    let start = await clock.now

    let value = try await clock.value(within: .seconds(3)) {
      try await clock.sleep(for: .seconds(2))
      await clock.advance(by: .seconds(1))
      try Task.checkCancellation()
      return 1
    }

    #expect(value == nil)

    #expect(await clock.uptime == .seconds(3))
    #expect(await clock.now.timeIntervalSince(start) == 3)
  }
}
