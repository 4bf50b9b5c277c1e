import HTTPTypes
import ResourceRuntime
import ResourceTestKit
import Testing

/// Nothing takes longer or more than allowed.
@Suite struct LimitTests {
  @Test func anAttemptThatTakesTooLongEnds() async throws {
    let shop = TestShop(faults: [.delay(.seconds(101))]) { _ in hammer }

    let error = await #expect(throws: TransportError.self) { try await shop.shop.items["1"].get().send() }

    #expect(error?.reason == .timedOut(.attempt))
  }

  @Test func allAttemptsTogetherHaveALimit() async throws {
    let shop = TestShop(faults: [.delay(.seconds(50)), .drop]) {
      $0.timeLimits = TimeLimits(attempt: nil, overall: .seconds(20))
    } respond: { _ in
      hammer
    }

    let error = await #expect(throws: TransportError.self) { try await shop.shop.items["1"].get().send() }

    #expect(error?.reason == .timedOut(.overall))
  }

  @Test func nobodyWaitsBeyondTheTimeForAllAttempts() async throws {
    let shop = TestShop(faults: [.throttle(retryAfter: "30")]) {
      $0.timeLimits.overall = .seconds(20)
    } respond: { _ in
      hammer
    }

    let error = await #expect(throws: ServiceError.self) { try await shop.shop.items["1"].get().send() }

    #expect(error?.status == .tooManyRequests)
    #expect(await shop.clock.waits.isEmpty)
  }

  @Test func limitsCanBeTakenOff() async throws {
    let shop = TestShop(faults: [.delay(.seconds(100_000))]) {
      $0.timeLimits = TimeLimits(attempt: nil, overall: nil, idle: nil)
    } respond: { _ in
      hammer
    }
    #expect(try await shop.shop.items["1"].get().send().name == "hammer")
  }

  @Test func responsesAreReadUpToTheirLimit() async throws {
    let shop = TestShop {
      $0.sizeLimits.response = 10
    } respond: { _ in
      hammer
    }

    let error = await #expect(throws: TransportError.self) { try await shop.shop.items["1"].get().send() }

    #expect(error?.reason == .responseTooLong(limit: 10))
    #expect(await shop.recorder.exchanges.count == 1)
  }

  @Test func errorsAreReadUpToTheirLimitToo() async throws {
    let endless = ContentStream(Endless())
    let shop = TestShop { _ in TransportResponse(head: HTTPResponse(status: .badRequest), body: endless) }

    let error = await #expect(throws: ServiceError.self) { try await shop.shop.items["1"].get().send() }

    #expect(error?.status == .badRequest)
  }

  @Test func streamsHaveNoLimitUnlessOneIsSet() async throws {
    let response: @Sendable (TransportRequest) async throws -> TransportResponse = { _ in
      TransportResponse(head: HTTPResponse(status: .ok), body: ContentStream(Endless()))
    }
    let free = TestShop {
      $0.sizeLimits.response = 10
    } respond: {
      try await response($0)
    }
    var pieces = try await free.shop.items["1"].content().send().makeAsyncIterator()
    for _ in 0..<100 { #expect(try await pieces.next()?.count == 1_000) }

    let limited = TestShop {
      $0.sizeLimits.stream = 2_500
    } respond: {
      try await response($0)
    }
    var few = try await limited.shop.items["1"].content().send().makeAsyncIterator()
    for _ in 0..<2 { _ = try await few.next() }
    let error = await #expect(throws: TransportError.self) { try await few.next() }
    #expect(error?.reason == .responseTooLong(limit: 2_500))
  }

  @Test func aStreamThatStopsEnds() async throws {
    let clock = TestClock()
    var configuration = ClientConfiguration()
    configuration.clock = clock
    let stuck = AsyncStream<[UInt8]> { $0.yield([1]) }
    let shop = ShopClient(
      transport: InMemoryTransport { _ in
        TransportResponse(head: HTTPResponse(status: .ok), body: ContentStream(stuck))
      }, endpoint: .shop, configuration: configuration)

    var pieces = try await shop.items["1"].content().send().makeAsyncIterator()
    #expect(try await pieces.next() == [1])
    async let _: Void = {
      while !Task.isCancelled {
        await clock.advance(by: .seconds(1))
        try? await Task.sleep(for: .milliseconds(1))
      }
    }()
    let error = await #expect(throws: TransportError.self) { try await pieces.next() }
    #expect(error?.reason == .timedOut(.idle))
  }

  @Test func cancellationEndsARequest() async throws {
    let shop = ShopClient(
      transport: InMemoryTransport { _ in
        try await Task.sleep(for: .seconds(60))
        return hammer
      }, endpoint: .shop)

    let task = Task { try await shop.items["1"].get().send() }
    try await Task.sleep(for: .milliseconds(20))
    task.cancel()

    await #expect(throws: CancellationError.self) { try await task.value }
  }

  @Test func cancellationIsToldAsThatWhateverTheTransportMakesOfIt() async throws {
    struct Interrupted: Error {}
    let (signal, sender) = AsyncStream<Void>.makeStream()
    var configuration = ClientConfiguration()
    configuration.timeLimits = TimeLimits(attempt: nil, overall: nil, idle: nil)
    let shop = ShopClient(
      transport: InMemoryTransport { _ in
        sender.yield()
        try? await Task.sleep(for: .seconds(600))
        throw Interrupted()
      }, endpoint: .shop, configuration: configuration)

    let task = Task { try await shop.items["1"].get().send() }
    for await _ in signal { break }
    task.cancel()

    await #expect(throws: CancellationError.self) { try await task.value }
  }

  @Test func whatHasNoTimeIsNotSent() async throws {
    for limits in [TimeLimits(attempt: .zero), TimeLimits(overall: .zero)] {
      let shop = TestShop {
        $0.timeLimits = limits
        $0.clock = SystemClock()
      } respond: { _ in
        hammer
      }
      await #expect(throws: TransportError.self) { try await shop.shop.items["1"].get().send() }
      #expect(await shop.recorder.exchanges.isEmpty)
    }
  }

  @Test func aTaskThatIsCancelledWhileItGetsATokenSendsNothing() async throws {
    struct Deaf: TokenProvider {
      let begun: AsyncStream<Void>.Continuation
      func token(for request: TokenRequest) async throws -> AccessToken {
        begun.yield()
        while !Task.isCancelled { await Task.yield() }
        return AccessToken("late")
      }
    }
    let (begun, signal) = AsyncStream<Void>.makeStream()
    let shop = TestShop(authentication: Deaf(begun: signal)) {
      $0.clock = SystemClock()
    } respond: { _ in
      hammer
    }
    let task = Task { try await shop.shop.items["1"].get().send() }
    for await _ in begun { break }
    task.cancel()

    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(await shop.recorder.exchanges.isEmpty)
  }

  @Test func aCancelledTaskSendsNothing() async throws {
    let shop = TestShop { _ in hammer }
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try await shop.shop.items["1"].get().send()
    }
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(await shop.recorder.exchanges.isEmpty)
  }
}

struct Endless: AsyncSequence, AsyncIteratorProtocol, Sendable {
  func makeAsyncIterator() -> Endless { self }
  func next() async throws -> [UInt8]? { Array(repeating: 0x20, count: 1_000) }
}
