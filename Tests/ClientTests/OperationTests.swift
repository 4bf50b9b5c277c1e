import Foundation
import HTTPTypes
import InMemoryLogging
import ResourceRuntime
import ResourceTestKit
import Testing

/// Operations that go on after the answer are waited for, and their results are found.
@Suite struct OperationTests {
  private static let monitor = "https://monitor.example/hush?token=hush"

  /// A service that starts an operation, then answers what the test says, then is asked for the result.
  private func shop(
    _ answers: TransportResponse..., location: HTTPFields = [.location: monitor],
    configure: (inout ClientConfiguration) -> Void = { _ in }
  ) -> TestShop {
    let queue = Answers(answers)
    return TestShop(authentication: .fixed("secret"), configure: configure) { request in
      switch request.head.method {
      case .post: return .empty(.accepted, headerFields: location)
      default: return try await queue.next(request)
      }
    }
  }

  private func copy(_ shop: TestShop) -> Request<Void> {
    Request(.post, shop.shop.items["1"]._path.appending("copy"), body: nil)
  }

  private func status(_ status: String, _ members: JSONValue = [:], _ code: Int = 202) -> TransportResponse {
    guard case .object(var storage) = members else { return .empty() }
    storage["status"] = .string(status)
    return .json(.object(storage), status: .init(code: code))
  }

  @Test func theServiceIsAskedUntilTheEnd() async throws {
    let seen = Seen<Double>()
    let shop = shop(
      status("notStarted"), status("inProgress", ["percentageComplete": 27.5]),
      status("completed", ["percentageComplete": 100, "resourceId": "7"], 200), hammer)

    let item = try await copy(shop).sendAndWait(
      for: Item.self, byID: { shop.shop.items[$0].get() }, progress: { seen.add($0.percentageComplete ?? -1) })

    #expect(item.name == "hammer")
    #expect(seen.values == [-1, 27.5, 100])
    #expect(
      await shop.recorder.requests == [
        "POST /v1/items/1/copy", "GET /hush?token=hush", "GET /hush?token=hush", "GET /hush?token=hush",
        "GET /v1/items/7",
      ])
    #expect(await shop.clock.waits == [.seconds(1), .seconds(2), .seconds(4)])
  }

  @Test func theTokenOnlyGoesToAllowedHosts() async throws {
    for (url, isSent) in [(Self.monitor, false), ("https://shop.example/v1/operations/1", true)] {
      let shop = shop(
        status("running"), status("succeeded", ["resourceLocation": "https://shop.example/v1/items/7"], 200), hammer,
        location: [.location: url])
      _ = try await copy(shop).sendAndWait(for: Item.self)
      let tokens = await shop.recorder.exchanges.map { $0.request.head.headerFields[.authorization] != nil }
      #expect(tokens == [true, isSent, isSent, true])
    }
  }

  @Test func theServiceSaysWhenToComeAgain() async throws {
    let shop = shop(
      .empty(.accepted, headerFields: [.retryAfter: "10"]), status("running"), status("succeeded", [:], 200),
      location: [.location: Self.monitor, .retryAfter: "5"])

    try await copy(shop).sendAndWait()

    #expect(await shop.clock.waits == [.seconds(5), .seconds(10), .seconds(4)])
  }

  @Test func nobodyAsksWithoutAnyWait() async throws {
    let shop = TestShop { request in
      .empty(.accepted, headerFields: [.location: Self.monitor, .retryAfter: "0"])
    }
    let options = OperationOptions(timeLimit: .seconds(2), firstWait: .zero)

    await #expect(throws: OperationFailure.self) { try await copy(shop).sendAndWait(options: options) }

    #expect(await shop.clock.waits.allSatisfy { $0 == .milliseconds(100) })
  }

  @Test func waitsGrowToALimit() async throws {
    let running = status("running")
    let shop = shop(running, running, running, running, running, running, running, status("completed", [:], 200))

    try await copy(shop).sendAndWait()

    #expect(await shop.clock.waits == [1, 2, 4, 8, 16, 30, 30, 30].map { .seconds($0) })
  }

  @Test func aRedirectLeadsToTheResult() async throws {
    // What the resource has for a status is not that of the operation.
    let shop = shop(
      status("running"), .empty(.seeOther, headerFields: [.location: "https://shop.example/v1/items/7"]),
      .json(["name": "hammer", "status": "failed"]))

    #expect(try await copy(shop).sendAndWait(for: Item.self).name == "hammer")
    #expect(await shop.recorder.requests.last == "GET /v1/items/7")
  }

  @Test func aMonitorCanMove() async throws {
    let shop = shop(
      .empty(.found, headerFields: [.location: "/2"]), .empty(.accepted, headerFields: [.location: "/3"]),
      status("completed", [:], 200))

    try await copy(shop).sendAndWait()

    #expect(await shop.recorder.requests.dropFirst() == ["GET /hush?token=hush", "GET /2", "GET /3"])

    let circle = TestShop { request in
      request.head.method == .post
        ? .empty(.accepted, headerFields: [.location: Self.monitor])
        : .empty(.found, headerFields: [.location: "/hush"])
    }
    let error = await #expect(throws: TransportError.self) { try await copy(circle).sendAndWait() }
    #expect(error?.reason == .tooManyRedirects(limit: 5))
  }

  private static let answers: [(JSONValue, Bool)] = [
    (["name": "hammer"], true), (["name": "hammer", "status": "onSale"], true),
    (["name": "hammer", "status": "completed"], true), (["status": "preparing", "percentageComplete": 3], false),
    (["status": "running"], false),
  ]

  @Test(arguments: answers)
  func anAnswerThatIsNoStateIsTheResult(answer: JSONValue, isResult: Bool) async throws {
    let shop = shop(.json(answer), .json(["name": "saw"]))

    #expect(try await copy(shop).sendAndWait(for: Item.self).name == (isResult ? "hammer" : "saw"))
  }

  @Test func pathsAreBelowTheRootOfTheService() async throws {
    for (location, path) in [
      ("/teams('42')/operations('1')", "/v1/teams('42')/operations('1')"), ("/v1/operations/1", "/v1/operations/1"),
      ("https://shop.example/v2/operations/1", "/v2/operations/1"),
    ] {
      let shop = shop(
        status("succeeded", ["targetResourceLocation": "/teams('42')"], 200), hammer, location: [.location: location])
      _ = try await copy(shop).sendAndWait(for: Item.self)
      #expect(await shop.recorder.requests.dropFirst() == ["GET \(path)", "GET /v1/teams('42')"])
    }
  }

  @Test func besideAnOperationLocationTheLocationIsThatOfTheResult() async throws {
    let shop = shop(
      status("Succeeded", [:], 200), hammer,
      location: [HTTPField.Name("Operation-Location")!: Self.monitor, .location: "/v1/items/9"])

    #expect(try await copy(shop).sendAndWait(for: Item.self).name == "hammer")
    #expect(await shop.recorder.requests.dropFirst() == ["GET /hush?token=hush", "GET /v1/items/9"])
  }

  @Test func anAnswerAtOnceNeedsNoWait() async throws {
    let shop = TestShop { _ in hammer }

    let request: Request<Item> = Request(.post, shop.shop.items._path, body: nil)
    let monitor = try await request.startOperation(resultingIn: Item.self)

    #expect(monitor.url == nil)
    for try await update in monitor.updates { Issue.record("\(update)") }
    #expect(try await monitor.result().name == "hammer")
    #expect(try await request.sendAndWait().name == "hammer")
    #expect(await shop.recorder.exchanges.count == 2)
    #expect(await shop.clock.waits.isEmpty)
  }

  @Test(arguments: ["failed", "deleteFailed", "Failed", "canceled", "skipped", "partiallyCompleted"])
  func aFailureCarriesItsError(name: String) async throws {
    let error: JSONValue = ["code": "nameAlreadyExists", "message": "There is one."]
    let shop = shop(status("running"), status(name, ["error": error], 200))

    let failure = await #expect(throws: OperationFailure.self) { try await copy(shop).sendAndWait() }

    guard case .failed(let error)? = failure?.reason else {
      Issue.record("\(failure as Any)")
      return
    }
    #expect(error.code == "nameAlreadyExists")
    #expect(failure?.progress?.status?.rawValue == name)
    #expect(failure?.description == "the operation failed (\(name)): nameAlreadyExists: There is one.")
  }

  @Test func updatesAreASequence() async throws {
    let shop = shop(
      status("running"), status("somethingNew", ["percentageComplete": 50]), status("failed", [:], 200))
    let monitor = try await copy(shop).startOperation(resultingIn: Void.self)

    var names: [String] = []
    await #expect(throws: OperationFailure.self) {
      for try await progress in monitor.updates { names.append(progress.status?.rawValue ?? "") }
    }
    #expect(names == ["running", "somethingNew", "failed"])
  }

  @Test func waitingHasALimit() async throws {
    let shop = TestShop { request in
      request.head.method == .post
        ? .empty(.accepted, headerFields: [.location: Self.monitor]) : .json(["status": "waiting"])
    }

    let options = OperationOptions(timeLimit: .seconds(60))
    let failure = await #expect(throws: OperationFailure.self) { try await copy(shop).sendAndWait(options: options) }

    #expect(failure?.reason == .timedOut(.seconds(60)))
    #expect(failure?.progress?.status == .waiting)
    #expect(await shop.clock.uptime <= .seconds(60))
    await #expect(throws: OperationFailure.self) { try await copy(shop).sendAndWait() }
    #expect(await shop.clock.uptime <= .seconds(3_660))
  }

  @Test func whatHasNoMonitorOrNoResultIsAnError() async throws {
    let nowhere = TestShop { _ in .empty(.accepted) }
    let failure = await #expect(throws: OperationFailure.self) { try await copy(nowhere).sendAndWait() }
    #expect(failure?.reason == .noMonitor)

    for members in [["percentageComplete": 100], ["resourceId": "7"]] as [JSONValue] {
      let shop = shop(status("completed", members, 200))
      let failure = await #expect(throws: OperationFailure.self) { try await copy(shop).sendAndWait(for: Item.self) }
      #expect(failure?.reason == .noResult)
      #expect(failure?.progress?.status == .completed)
    }
  }

  @Test func errorsOfTheServiceAreTold() async throws {
    let gone = shop(.error(.notFound, code: "itemNotFound"))
    let error = await #expect(throws: ServiceError.self) { try await copy(gone).sendAndWait() }
    #expect(error?.code == "itemNotFound")

    // What may pass is asked again, as for any other request.
    let busy = shop(.throttled(retryAfter: "7"), status("completed", [:], 200))
    try await copy(busy).sendAndWait()
    #expect(await busy.clock.waits == [.seconds(1), .seconds(7)])
  }

  @Test func linksOnlyLeadWhereNobodyListens() async throws {
    for location in ["http://monitor.example/1", "ftp://monitor.example/"] {
      let shop = shop(status("completed", [:], 200), location: [.location: location])
      await #expect(throws: TransportError.self) { try await copy(shop).sendAndWait() }
      #expect(await shop.recorder.exchanges.count == 1)
    }
    let result = shop(status("completed", ["resourceLocation": "http://shop.example/v1/items/7"], 200))
    await #expect(throws: TransportError.self) { try await copy(result).sendAndWait(for: Item.self) }
  }

  @Test func anotherProcessGoesOn() async throws {
    let shop = shop(status("running"), status("completed", ["resourceLocation": "/items/7"], 200), hammer)
    let url = try #require(try await copy(shop).startOperation(resultingIn: Item.self).url)
    let client = try #require(shop.shop._client)

    let monitor = try OperationMonitor(url: url, resultingIn: Item.self, by: client)

    // The path is one of the host that names it, which is not the service.
    #expect(try await monitor.result().name == "hammer")
    #expect(await shop.recorder.exchanges.last?.request.head.authority == "monitor.example")
    var text = "\(monitor) \(shop.log.entries)"
    dump(monitor, to: &text)
    #expect(!text.contains("hush"))
  }

  @Test func cancellationEndsAWait() async throws {
    let shop = ShopClient(
      transport: InMemoryTransport { _ in .empty(.accepted, headerFields: [.location: Self.monitor]) },
      endpoint: .shop)
    let request: Request<Void> = Request(.post, shop.items._path, body: nil)

    let options = OperationOptions(firstWait: .seconds(60))
    let task = Task { try await request.sendAndWait(options: options) }
    try await Task.sleep(for: .milliseconds(20))
    task.cancel()

    await #expect(throws: CancellationError.self) { try await task.value }
  }
}

private actor Answers {
  private var answers: ArraySlice<TransportResponse>

  init(_ answers: [TransportResponse]) {
    self.answers = answers[...]
  }

  func next(_ request: TransportRequest) throws -> TransportResponse {
    guard let answer = answers.popFirst() else { throw UnexpectedRequest(request) }
    return answer
  }
}
