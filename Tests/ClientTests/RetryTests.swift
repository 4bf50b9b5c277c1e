import HTTPTypes
import ResourceRuntime
import ResourceTestKit
import Testing

/// Requests are repeated when that helps and does no harm.
@Suite struct RetryTests {
  @Test(arguments: ["7", "1.5", "Wed, 01 Jan 2025 00:00:07 GMT", "Wednesday, 01-Jan-25 00:00:07 GMT"])
  func theServiceSaysHowLongToWait(retryAfter: String) async throws {
    let shop = TestShop(faults: [.throttle(retryAfter: retryAfter)]) { _ in hammer }

    _ = try await shop.shop.items["1"].get().send()

    #expect(await shop.clock.waits == [retryAfter == "1.5" ? .milliseconds(1_500) : .seconds(7)])
    let exchanges = await shop.recorder.exchanges
    #expect(exchanges.map(\.request.attempt) == [1, 2])
    #expect(Set(exchanges.map(\.request.id)).count == 1)
  }

  @Test(arguments: ["soon", "-3", "", "1e400", "99 Jan"])
  func waitsGrowWhereTheServiceNamesNone(retryAfter: String) async throws {
    let shop = TestShop(faults: [.throttle(retryAfter: retryAfter), .status(.gatewayTimeout)]) { _ in hammer }

    _ = try await shop.shop.items["1"].get().send()

    let waits = await shop.clock.waits
    #expect(waits.count == 2)
    #expect((.milliseconds(500)...Duration.seconds(1)).contains(waits[0]))
    #expect((.seconds(1)...Duration.seconds(2)).contains(waits[1]))
  }

  @Test func threeTriesAreEnough() async throws {
    let shop = TestShop { _ in .error(.serviceUnavailable, code: "busy", message: "later") }

    let error = await #expect(throws: ServiceError.self) { try await shop.shop.items["1"].get().send() }

    #expect(error?.code == "busy")
    #expect(await shop.recorder.exchanges.count == 3)
  }

  @Test func triesAndWaitsCanBeSet() async throws {
    let shop = TestShop(faults: Array(repeating: .drop, count: 4)) {
      $0.retry = RetryPolicy(maximumTries: 5, firstWait: .zero)
    } respond: { _ in
      hammer
    }
    _ = try await shop.shop.items["1"].get().send()
    #expect(await shop.recorder.exchanges.count == 5)

    let once = TestShop(faults: [.drop]) {
      $0.retry = .never
    } respond: { _ in
      hammer
    }
    await #expect(throws: TransportError.self) { try await once.shop.items["1"].get().send() }
  }

  @Test func nobodyWaitsLongerThanThreeMinutes() async throws {
    let shop = TestShop(faults: [.throttle(retryAfter: "100"), .throttle(retryAfter: "100")]) { _ in hammer }

    let error = await #expect(throws: ServiceError.self) { try await shop.shop.items["1"].get().send() }

    #expect(error?.status == .tooManyRequests)
    #expect(await shop.clock.waits == [.seconds(100)])
  }

  @Test func requestsThatMustNotBeDoneTwiceAreNot() async throws {
    for fault in [Fault.drop, .status(.gatewayTimeout), .status(.serviceUnavailable)] {
      let shop = TestShop(faults: [fault]) { _ in hammer }
      await #expect(throws: (any Error).self) { try await shop.shop.items.create(Item { _ in }).send() }
      #expect(await shop.recorder.exchanges.count == 1)
    }
    for fault in [Fault.refuse, .throttle(retryAfter: nil)] {
      let shop = TestShop(faults: [fault]) { _ in hammer }
      _ = try await shop.shop.items.create(Item { _ in }).send()
      #expect(await shop.recorder.exchanges.count == 2)
    }
  }

  @Test func bodiesAreSentAgainUnlessTheyCannotBe() async throws {
    let shop = TestShop(faults: [.throttle(retryAfter: nil)]) { _ in hammer }
    let pieces = RequestContent.stream { ContentStream(bytes: [1, 2]) }
    _ = try await shop.shop.items["1"].putContent(pieces).send()
    #expect(await shop.recorder.exchanges.map(\.body) == [[1, 2], [1, 2]])

    let once = TestShop(faults: [.throttle(retryAfter: nil)]) { _ in hammer }
    let gone = RequestContent.stream(isReplayable: false) { ContentStream(bytes: [1, 2]) }
    await #expect(throws: ServiceError.self) { try await once.shop.items["1"].putContent(gone).send() }
  }

  @Test func aResponseThatBreaksOffIsAskedForAgain() async throws {
    let shop = TestShop(faults: [.truncate(after: 5)]) { _ in hammer }

    #expect(try await shop.shop.items["1"].get().send().name == "hammer")
    #expect(await shop.recorder.exchanges.count == 2)
  }

  @Test func cancellationEndsAWait() async throws {
    let transport = InMemoryTransport { _ in .throttled(retryAfter: "60") }
    let shop = ShopClient(transport: transport, endpoint: .shop)

    let task = Task { try await shop.items["1"].get().send() }
    try await Task.sleep(for: .milliseconds(20))
    task.cancel()

    await #expect(throws: CancellationError.self) { try await task.value }
  }
}
