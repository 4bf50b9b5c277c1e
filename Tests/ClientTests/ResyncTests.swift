import HTTPTypes
import ResourceRuntime
import ResourceTestKit
import Testing

/// Where a service has forgotten what has changed, all comes again, once.
@Suite struct ResyncTests {
  private let token = DeltaToken(link: "https://shop.example/v1/items/delta?since=1")
  private let whole: TransportResponse = .json(
    ["value": [["id": "a"]], "@odata.deltaLink": "https://shop.example/v1/items/delta?since=9"] as JSONValue)

  /// A service that has forgotten, and says so by an answer.
  private func shop(_ answer: TransportResponse) -> TestShop {
    TestShop(authentication: .fixed("secret")) { [whole] request in
      request.head.path == "/v1/items/delta?since=1" ? answer : whole
    }
  }

  @Test(arguments: [
    "https://shop.example/v1/items/delta?fresh=1", "/v1/items/delta?fresh=1", "?fresh=1",
    "https://evil.example/v1/items/delta?fresh=1",
  ])
  func theServiceSaysWhereToStart(location: String) async throws {
    let shop = shop(
      .error(.gone, code: "resyncChangesApplyDifferences", headerFields: [.location: location]))
    var changes = shop.shop.items.delta().changes(since: token).makeAsyncIterator()

    guard case .resync(let error)? = try await changes.next() else { throw UnexpectedChange() }
    #expect(error.code == "resyncChangesApplyDifferences")
    // From here on the run goes on without another resync.
    var resumed = shop.shop.items.delta().changes(since: changes.deltaToken).makeAsyncIterator()
    #expect(try await resumed.rest().map(\.name) == ["+a"])
    #expect(try await changes.rest().map(\.name) == ["+a"])

    let requests = await shop.recorder.exchanges.map(\.request.head)
    #expect(requests.map(\.path).last == "/v1/items/delta?fresh=1")
    let isTrusted = !location.contains("evil")
    #expect(requests.last?.headerFields[.authorization] == (isTrusted ? "Bearer secret" : nil))
  }

  @Test(
    arguments: [
      .empty(.gone), .error(.gone, code: "syncStateNotFound"), .error(.badRequest, code: "syncStateNotFound"),
      .error(.badRequest, code: "SyncStateInvalid"), .error(.conflict, code: "resyncRequired"),
      .text(
        #"{"error": {"code": "BadRequest", "innerError": {"code": "x", "innerError": {"code": "resyncRequired"}}}}"#,
        status: .badRequest),
    ] as [TransportResponse])
  func withoutALocationTheRequestIsTheStart(answer: TransportResponse) async throws {
    let shop = shop(answer)
    var request = shop.shop.items.delta().option("$expand", "parts")
    request.headerFields[.contentLanguage] = "de"
    var changes = request.changes(since: token).makeAsyncIterator()

    #expect(try await changes.rest().map(\.name) == ["resync", "+a"])
    #expect(
      await shop.recorder.requests == ["GET /v1/items/delta?since=1", "GET /v1/items/delta?$expand=parts"])
    #expect(await shop.recorder.exchanges.map { $0.request.head.headerFields[.contentLanguage] } == ["de", "de"])
  }

  @Test(arguments: [0, 1]) func theSecondTimeItIsAnError(pagesBetween: Int) async throws {
    let shop = TestShop { request in
      request.head.path == "/v1/items/delta" && pagesBetween == 1
        ? .page([Item { $0.name = "a" }], nextLink: "/v1/items/delta?since=1") : .empty(.gone)
    }
    var changes = shop.shop.items.delta().changes(since: token).makeAsyncIterator()

    for _ in 0...pagesBetween { #expect(try await changes.next() != nil) }
    let error = await #expect(throws: ServiceError.self) { try await changes.next() }
    #expect(error?.status == .gone)
    #expect(await shop.recorder.exchanges.count == 2 + pagesBetween)
  }

  @Test func whatNeverWasThereIsAnError() async throws {
    let shop = TestShop { _ in .empty(.gone) }
    var changes = shop.shop.items.delta().changes().makeAsyncIterator()

    await #expect(throws: ServiceError.self) { try await changes.next() }
    #expect(await shop.recorder.exchanges.count == 1)
  }

  @Test func otherErrorsAreErrors() async throws {
    for answer in [TransportResponse.error(.notFound, code: "itemNotFound"), .error(.badRequest, code: "BadRequest")] {
      var changes = shop(answer).shop.items.delta().changes(since: token).makeAsyncIterator()
      await #expect(throws: ServiceError.self) { try await changes.next() }
      #expect(changes.deltaToken == token)
    }
  }

  @Test func aLocationThatIsNoneIsAnError() async throws {
    let answer = TransportResponse.empty(.gone, headerFields: [.location: "ftp://shop.example/"])
    var changes = shop(answer).shop.items.delta().changes(since: token).makeAsyncIterator()

    await #expect(throws: TransportError.self) { try await changes.next() }
    #expect(changes.deltaToken == token)
  }

  @Test func pagesThatWereThereBeforeMayComeAgain() async throws {
    let answers: [TransportResponse] = [
      .page([Item { $0.name = "a" }], nextLink: "/v1/items/delta?page=1"),
      .page([Item](), nextLink: "/v1/items/delta?page=2"), .empty(.gone),
      .page([Item { $0.name = "a" }], nextLink: "/v1/items/delta?page=1"), whole,
    ]
    let queue = InMemoryTransport(answers: answers[0], answers[1], answers[2], answers[3], answers[4])
    let shop = TestShop { try await queue.send($0) }
    var changes = shop.shop.items.delta().changes().makeAsyncIterator()

    #expect(try await changes.rest().map(\.name) == ["+", "resync", "+", "+a"])
  }
}

private struct UnexpectedChange: Error {}
