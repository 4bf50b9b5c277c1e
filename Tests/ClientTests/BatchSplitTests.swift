import HTTPTypes
import ResourceRuntime
import ResourceTestKit
import Testing

/// Many requests go in several posts, and none before those that it waits for.
@Suite struct BatchSplitTests {
  /// A service whose items have their key as their name; some are missing.
  private func shop(missing: Set<String> = [], faults: [Fault] = []) -> TestShop {
    TestShop(
      faults: faults,
      respond: batched { request in
        let key = request.head.path?.split(separator: "/").last.map(String.init) ?? ""
        return missing.contains(key)
          ? .error(.notFound, code: "itemNotFound") : .json(["name": .string(key)] as JSONValue)
      })
  }

  @Test(arguments: [(1, [1]), (20, [20]), (21, [20, 1]), (100, [20, 20, 20, 20, 20])])
  func aPostHasTwentyRequests(count: Int, sizes: [Int]) async throws {
    let shop = shop()
    let names = (0..<count).map { "\($0)" }

    let items = try await shop.shop.batch(names.map { shop.shop.items[$0].get() }).send()

    #expect(items.map(\.name) == names)
    #expect(try await shop.recorder.posts.map(\.count) == sizes)
    #expect(try await shop.recorder.batchPaths.joined().map { $0 } == names.map { "/items/\($0)" })
  }

  @Test(arguments: [3, 0]) func theSizeCanBeSet(size: Int) async throws {
    let shop = TestShop(configure: { $0.maximumBatchSize = size }, respond: batched { _ in hammer })

    _ = try await shop.shop.batch((0..<4).map { shop.shop.items["\($0)"].get() }).send()

    #expect(try await shop.recorder.posts.map(\.count) == (size == 3 ? [3, 1] : [1, 1, 1, 1]))
  }

  @Test func whatARequestWaitsForIsInItsPost() async throws {
    let shop = shop()
    var batch = Batch()
    let first = batch.add(shop.shop.items["a"].get())
    let second = batch.add(shop.shop.items["b"].delete())
    let third = batch.add(shop.shop.items["c"].get(), after: first, second)
    let fourth = batch.add(shop.shop.items["d"].get(), after: [first, third])

    let responses = try await batch.send()

    #expect(try responses[third].name == "c")
    #expect(try responses[fourth].name == "d")
    #expect(try await shop.recorder.posts.first?.map { $0["dependsOn"] } == [nil, nil, ["1", "2"], ["1", "3"]])
  }

  @Test func whatWasDoneInAPostBeforeIsNotWaitedForAgain() async throws {
    let shop = shop()
    var batch = Batch()
    var last = batch.add(shop.shop.items["0"].get())
    for number in 1..<45 { last = batch.add(shop.shop.items["\(number)"].get(), after: last) }

    let responses = try await batch.send()

    #expect(try responses[last].name == "44")
    let posts = try await shop.recorder.posts
    #expect(posts.map(\.count) == [20, 20, 5])
    for (index, post) in posts.enumerated() {
      let ids = (0..<post.count).map { "\(index * 20 + $0 + 1)" }
      #expect(post.map { $0["id"] } == ids.map { .string($0) })
      #expect(post.map { $0["dependsOn"] } == [nil] + ids.dropLast().map { [.string($0)] })
    }
  }

  @Test func whatWaitsForAFailureIsNotDone() async throws {
    let shop = shop(missing: ["0"])
    var batch = Batch()
    let first = batch.add(shop.shop.items["0"].get())
    let inPost = batch.add(shop.shop.items["1"].get(), after: first)
    let others = (2..<20).map { batch.add(shop.shop.items["\($0)"].get()) }
    let later = batch.add(shop.shop.items["20"].get(), after: first)
    let latest = batch.add(shop.shop.items["21"].get(), after: later)
    let free = batch.add(shop.shop.items["22"].get(), after: others[0])

    let responses = try await batch.send()

    for item in [inPost, later, latest] {
      let error = #expect(throws: ServiceError.self) { try responses[item] }
      #expect(error?.status.code == 424)
      #expect(error?.code == "FailedDependency")
    }
    #expect(try responses[free].name == "22")
    #expect(try await shop.recorder.batchPaths.last == ["/items/22"])
    #expect(throws: ServiceError.self) { try responses[first] }
  }

  @Test func aRequestOfAnotherBatchIsNotWaitedFor() async throws {
    let shop = shop()
    var other = Batch()
    let item = other.add(shop.shop.items["a"].get())
    var batch = Batch()
    batch.add(shop.shop.items["b"].get())
    batch.add(shop.shop.items["c"].get(), after: item)

    let error = await #expect(throws: BatchError.self) { try await batch.send() }

    guard case .unknownDependency? = error?.reason else { throw error ?? UnexpectedOutcome() as any Error }
    #expect(error?.request == "GET /items/c")
    #expect(await shop.recorder.exchanges.isEmpty)
  }

  @Test func aPostThatFailsIsAnErrorOfItsRequests() async throws {
    let shop = shop(faults: [.none, .drop])
    let requests = (0..<50).map { shop.shop.items["\($0)"].get() }

    let results = try await shop.shop.batch(requests).results()

    #expect(results.prefix(20).allSatisfy { (try? $0.get()) != nil })
    for result in results[20..<40] {
      let error = #expect(throws: TransportError.self) { try result.get() }
      #expect(error?.reason == .connectionLost)
    }
    for (number, result) in results.enumerated().dropFirst(40) {
      let error = #expect(throws: BatchError.self) { try result.get() }
      guard case .notSent(let cause)? = error?.reason else { throw error ?? UnexpectedOutcome() as any Error }
      #expect(cause is TransportError)
      #expect(
        error.map { "\($0)" }
          == "GET /items/\(number): not sent, because of a post before: POST shop.example/v1/$batch: the connection broke"
      )
    }
    #expect(await shop.recorder.exchanges.count == 2)
    // No post was answered: there is nothing to tell of the requests.
    let none = self.shop(faults: [.drop])
    await #expect(throws: TransportError.self) { try await none.shop.batch(requests).results() }
  }

  @Test func aPostThatTheServiceRefusesIsItsError() async throws {
    let shop = TestShop { _ in .error(.unauthorized, code: "InvalidAuthenticationToken") }

    let error = await #expect(throws: ServiceError.self) {
      try await shop.shop.batch(shop.shop.items["1"].get()).results()
    }
    #expect(error?.code == "InvalidAuthenticationToken")
  }

  @Test func cancellationEndsABatch() async throws {
    let (started, signal) = AsyncStream<Void>.makeStream()
    let answer = batched { _ in hammer }
    let shop = ShopClient(
      transport: InMemoryTransport { request in
        signal.yield()
        try await Task.sleep(for: .milliseconds(5))
        return try await answer(request)
      }, endpoint: .shop)

    let task = Task { try await shop.batch((0..<10_000).map { shop.items["\($0)"].get() }).results() }
    for await _ in started.prefix(2) {}
    task.cancel()

    await #expect(throws: CancellationError.self) { try await task.value }
  }
}
