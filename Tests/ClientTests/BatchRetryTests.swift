import HTTPTypes
import InMemoryLogging
import Logging
import ResourceRuntime
import ResourceTestKit
import Testing

/// What a service throttles in a batch is sent again, and nothing else.
@Suite struct BatchRetryTests {
  /// A service that answers to requests for items what a test says, one after the other, and then the hammer.
  private func shop(
    _ answers: [String: [TransportResponse]], configure: (inout ClientConfiguration) -> Void = { _ in }
  ) -> TestShop {
    let queues = AnswerQueues(answers)
    return TestShop(configure: configure, respond: batched { await queues.next(for: $0.head.path ?? "") })
  }

  @Test func onlyWhatWasThrottledIsSentAgain() async throws {
    let shop = shop([
      "/v1/items/b": [.throttled(retryAfter: "7")], "/v1/items/d": [.throttled(retryAfter: "2")],
    ])

    let items = try await shop.shop.batch(["a", "b", "c", "d"].map { shop.shop.items[$0].get() }).send()

    #expect(items.map(\.name) == Array(repeating: "hammer", count: 4))
    #expect(await shop.clock.waits == [.seconds(7)])
    #expect(
      try await shop.recorder.batchPaths == [
        ["/items/a", "/items/b", "/items/c", "/items/d"], ["/items/b", "/items/d"],
      ])
    #expect(try await shop.recorder.posts.last?.map { $0["id"] } == ["2", "4"])
  }

  @Test func otherPostsDoNotWait() async throws {
    let shop = shop(["/v1/items/0": [.throttled(retryAfter: "7")]])

    _ = try await shop.shop.batch((0..<21).map { shop.shop.items["\($0)"].get() }).send()

    #expect(try await shop.recorder.posts.map(\.count) == [20, 1, 1])
    #expect(try await shop.recorder.batchPaths.last == ["/items/0"])
  }

  @Test func whatWaitsForAThrottledRequestIsSentAgainWithIt() async throws {
    let shop = shop(["/v1/items/a": [.throttled(retryAfter: "7")]])
    var batch = Batch()
    let first = batch.add(shop.shop.items["a"].get())
    let second = batch.add(shop.shop.items.create(Item { $0.name = "b" }), after: first)
    for number in 0..<18 { batch.add(shop.shop.items["\(number)"].get()) }
    let later = batch.add(shop.shop.items["later"].get(), after: second)

    let responses = try await batch.send()

    for item in [first, second, later] { #expect(try responses[item].name == "hammer") }
    // The last one was not sent in vain.
    #expect(try await shop.recorder.posts.map(\.count) == [20, 3])
    #expect(try await shop.recorder.posts.last?.map { $0["dependsOn"] } == [nil, ["1"], ["2"]])
  }

  @Test func whatWaitsForSeveralThrottledRequestsComesBehindAllOfThem() async throws {
    let throttled = [TransportResponse.throttled(retryAfter: "1")]
    let shop = shop(["/v1/items/a": throttled, "/v1/items/c": throttled]) { $0.maximumBatchSize = 2 }
    var batch = Batch()
    let first = batch.add(shop.shop.items["a"].get())
    batch.add(shop.shop.items["b"].get())
    let third = batch.add(shop.shop.items["c"].get())
    let last = batch.add(shop.shop.items["d"].get(), after: first, third)

    #expect(try await batch.send()[last].name == "hammer")
    #expect(
      try await shop.recorder.batchPaths == [
        ["/items/a", "/items/b"], ["/items/c"], ["/items/a", "/items/c"], ["/items/d"],
      ])
  }

  @Test func threeTriesAreEnough() async throws {
    let shop = shop(["/v1/items/a": Array(repeating: .throttled(retryAfter: "1"), count: 9)])
    var batch = Batch()
    let first = batch.add(shop.shop.items["a"].get())
    let second = batch.add(shop.shop.items["b"].get(), after: first)

    let responses = try await batch.send()

    let error = #expect(throws: ServiceError.self) { try responses[first] }
    #expect(error?.status == .tooManyRequests)
    #expect(error?.code == "TooManyRequests")
    let dependent = #expect(throws: ServiceError.self) { try responses[second] }
    #expect(dependent?.status.code == 424)
    #expect(await shop.recorder.exchanges.count == 3)
    #expect(await shop.clock.waits == [.seconds(1), .seconds(1)])
  }

  @Test func requestsThatMustNotBeDoneTwiceAreNot() async throws {
    for status in [HTTPResponse.Status.gatewayTimeout, .serviceUnavailable] {
      let shop = shop(["/v1/items": [.empty(status)], "/v1/items/a": [.empty(status)]])
      let (created, read) = try await shop.shop.batch(
        shop.shop.items.create(Item { $0.name = "x" }), shop.shop.items["a"].get()
      ).results()
      let error = #expect(throws: ServiceError.self) { try created.get() }
      #expect(error?.status == status)
      #expect(try read.get().name == "hammer")
      #expect(try await shop.recorder.batchPaths == [["/items", "/items/a"], ["/items/a"]])
    }
    let shop = shop([
      "/v1/items": [.throttled(retryAfter: nil), .empty(.serviceUnavailable, headerFields: [.retryAfter: "1"])]
    ])
    #expect(try await shop.shop.batch(shop.shop.items.create(Item { $0.name = "x" })).send().name == "hammer")
    #expect(await shop.recorder.exchanges.count == 3)
  }

  @Test func nobodyWaitsLongerThanAllowed() async throws {
    let answers = [
      "/v1/items/a": [TransportResponse.throttled(retryAfter: "200")], "/v1/items/b": [.throttled(retryAfter: "5")],
    ]
    let shop = shop(answers)
    let requests = ["a", "b"].map { shop.shop.items[$0].get() }

    let results = try await shop.shop.batch(requests).results()

    let error = #expect(throws: ServiceError.self) { try results[0].get() }
    #expect(error?.headerFields[.retryAfter] == "200")
    #expect(try results[1].get().name == "hammer")
    #expect(await shop.clock.waits == [.seconds(5)])

    let hurried = self.shop(answers) { $0.timeLimits.overall = .seconds(4) }
    #expect(try await hurried.shop.batch(requests).results().allSatisfy { (try? $0.get()) == nil })
    #expect(await hurried.clock.waits.isEmpty)
  }

  @Test func nothingIsRepeatedWherePolicySaysSo() async throws {
    let shop = shop(["/v1/items/a": [.throttled(retryAfter: "1")]]) { $0.retry = .never }

    await #expect(throws: ServiceError.self) { try await shop.shop.batch(shop.shop.items["a"].get()).send() }
    #expect(await shop.recorder.exchanges.count == 1)
  }

  @Test func anAnswerIsNotLostWhereTheNextPostFails() async throws {
    let queues = AnswerQueues([
      "/v1/items/a": [.throttled(retryAfter: "1")], "/v1/items/b": [.throttled(retryAfter: "1")],
    ])
    let shop = TestShop(
      faults: [.none, .none, .drop], configure: { $0.maximumBatchSize = 1 },
      respond: batched { await queues.next(for: $0.head.path ?? "") })

    let results = try await shop.shop.batch(["a", "b"].map { shop.shop.items[$0].get() }).results()

    #expect(throws: TransportError.self) { try results[0].get() }
    let error = #expect(throws: ServiceError.self) { try results[1].get() }
    #expect(error?.status == .tooManyRequests)
  }

  @Test func repeatsAreLogged() async throws {
    let shop = shop(["/v1/items/hush": [.throttled(retryAfter: "7")]])

    _ = try await shop.shop.batch(shop.shop.items["hush"].get(), shop.shop.items["b"].get()).send()

    let entry = try #require(shop.log.entries.first { $0.message == "requests of a batch are repeated" })
    #expect(entry.level == .debug)
    #expect(entry.metadata["count"].map { "\($0)" } == "1")
    #expect(!"\(entry)".contains("hush"))
  }

  @Test func cancellationEndsAWait() async throws {
    let (waiting, signal) = AsyncStream<Void>.makeStream()
    let answer = batched { _ in .throttled(retryAfter: "60") }
    let shop = ShopClient(
      transport: InMemoryTransport {
        defer { signal.yield() }
        return try await answer($0)
      }, endpoint: .shop)

    let task = Task { try await shop.batch(shop.items["1"].get()).send() }
    for await _ in waiting.prefix(1) {}
    task.cancel()

    await #expect(throws: CancellationError.self) { try await task.value }
  }
}

private actor AnswerQueues {
  private var answers: [String: [TransportResponse]]

  init(_ answers: [String: [TransportResponse]]) {
    self.answers = answers
  }

  func next(for path: String) -> TransportResponse {
    guard let answer = answers[path]?.first else { return hammer }
    answers[path]?.removeFirst()
    return answer
  }
}
