import Foundation
import HTTPTypes
import ResourceRuntime
import ResourceTestKit
import Testing

/// Requests go together, and each has its own response.
@Suite struct BatchTests {
  private let service = batched { request in
    switch (request.head.method, request.head.path) {
    case (.get, "/v1/items/1"?): hammer
    case (.get, "/v1/items?$top=2"?): .page([Item { $0.name = "nail" }], nextLink: "/v1/items?$skip=2")
    case (.delete, _): .empty()
    case (.post, "/v1/items"?):
      .json(["name": "saw"], status: .created, headerFields: [.location: "/v1/items/3", .requestID: "r3"])
    default: .error(.notFound, code: "itemNotFound", headerFields: [.requestID: "r9"])
    }
  }

  @Test func responsesAreATupleOfTheRequests() async throws {
    let shop = TestShop(respond: service)
    let items = shop.shop.items

    let (item, page, _, saw) = try await shop.shop.batch(
      items["1"].get(), items.list().top(2), items["2"].delete(), items.create(Item { $0.name = "saw" })
    ).send()

    #expect(item.price == 12.5)
    #expect(page.value.map(\.name) == ["nail"])
    #expect(page.nextLink == "/v1/items?$skip=2")
    #expect(saw.name == "saw")
    #expect(await shop.recorder.requests == ["POST /v1/$batch"])
    let requests = try #require(try await shop.recorder.posts.first)
    #expect(
      requests.map { JSONValue.object($0) } == [
        ["id": "1", "method": "GET", "url": "/items/1"], ["id": "2", "method": "GET", "url": "/items?$top=2"],
        ["id": "3", "method": "DELETE", "url": "/items/2"],
        [
          "id": "4", "method": "POST", "url": "/items", "headers": ["Content-Type": "application/json"],
          "body": ["name": "saw"],
        ],
      ])
    let post = try #require(await shop.recorder.exchanges.first?.request.head)
    #expect(post.headerFields[.contentType] == "application/json")
  }

  @Test func theFirstErrorIsThrownAndResultsHaveThemAll() async throws {
    let items = TestShop(respond: service).shop.items
    let client = try #require(TestShop(respond: service).shop._client)
    let batch = client.batch(items["1"].get(), items["8"].get(), items["9"].delete())

    let error = await #expect(throws: ServiceError.self) { try await batch.send() }
    #expect(error?.status == .notFound)
    #expect(error?.code == "itemNotFound")
    #expect(error?.requestID == "r9")

    let (item, missing, gone) = try await batch.results()
    #expect(try item.get().name == "hammer")
    #expect(throws: ServiceError.self) { try missing.get() }
    try gone.get()
  }

  @Test func listsAreOfAnyLength() async throws {
    let shop = TestShop(respond: service)

    let results = try await shop.shop.batch(["1", "8", "1"].map { shop.shop.items[$0].get() }).results()

    #expect(results.map { try? $0.get().name } == ["hammer", nil, "hammer"])
    #expect(try await shop.shop.batch([shop.shop.items["1"].get()]).send().map(\.name) == ["hammer"])
  }

  @Test func oneRequestIsABatchToo() async throws {
    let shop = TestShop(respond: service)

    #expect(try await shop.shop.batch(shop.shop.items["1"].get()).send().name == "hammer")
    #expect(await shop.recorder.requests == ["POST /v1/$batch"])
  }

  @Test func withoutRequestsNothingIsSent() async throws {
    let shop = TestShop(respond: service)

    #expect(try await shop.shop.batch([Request<Item>]()).send().isEmpty)
    try await shop.shop.batch().send()
    _ = try await Batch().send()
    #expect(await shop.recorder.exchanges.isEmpty)
  }

  @Test func itemsHaveTheirHead() async throws {
    let shop = TestShop(respond: service)
    var batch = Batch()
    let saw = batch.add(shop.shop.items.create(Item { $0.name = "saw" }))

    let response = try await batch.send().response(to: saw)

    #expect(response.head.status == .created)
    #expect(response.head.headerFields[.location] == "/v1/items/3")
    #expect(response.head.headerFields[.requestID] == "r3")
  }

  @Test func headerFieldsAreThoseOfTheRequestsByThemselves() async throws {
    let shop = TestShop(
      authentication: .fixed("secret"), configure: { $0.headerFields = [.userAgent: "app/1"] }, respond: service)
    var named = shop.shop.items["1"].get()
    named.headerFields[.userAgent] = "other"
    named.headerFields[.ifNoneMatch] = "e1"

    _ = try await shop.shop.batch(shop.shop.items.list().eventual(), named).results()

    let requests = try #require(try await shop.recorder.posts.first)
    #expect(
      requests.map { $0["headers"] } == [
        ["ConsistencyLevel": "eventual", "User-Agent": "app/1"], ["User-Agent": "other", "If-None-Match": "e1"],
      ])
    let fields = try #require(await shop.recorder.exchanges.first?.request.head.headerFields)
    #expect(fields[.authorization] == "Bearer secret")
    #expect(fields[.ifNoneMatch] == nil)
  }

  @Test func secretsDoNotGoInABatchWhereTheyMayNot() async throws {
    let endpoint = try #require(ServiceEndpoint(url: "http://shop.example/v1"))
    let shop = TestShop(endpoint: endpoint, configure: { $0.headerFields[.cookie] = "c" }, respond: service)
    var request = shop.shop.items["1"].get()
    request.headerFields[.authorization] = "Bearer secret"

    _ = try await shop.shop.batch(request).send()

    let requests = try #require(try await shop.recorder.posts.first)
    #expect(requests.map { $0["headers"] } == [nil])
  }

  @Test func theClientIsThatOfTheRequestsOrTheBatch() async throws {
    let shop = TestShop(respond: service)
    let other = TestShop(respond: service)
    let client = try #require(shop.shop._client)

    var unsent = Batch()
    unsent.add(ShopClient().items["1"].get())
    await #expect(throws: NoClient.self) { try await unsent.send() }
    #expect(try await client.batch(ShopClient().items["1"].get()).send().name == "hammer")

    var mixed = Batch()
    mixed.add(shop.shop.items["1"].get())
    mixed.add(other.shop.items["2"].get())
    let error = await #expect(throws: BatchError.self) { try await mixed.send() }
    guard case .severalClients? = error?.reason else { throw error ?? UnexpectedOutcome() as any Error }
    #expect(error?.request == "GET /items/2")
  }

  @Test func responsesAreOfOneBatch() async throws {
    let items = TestShop(respond: service).shop.items
    var batch = Batch()
    batch.add(items["1"].get())
    var other = Batch()
    let item = other.add(items["1"].get())

    let responses = try await batch.send()

    let error = #expect(throws: BatchError.self) { try responses[item] }
    guard case .otherBatch? = error?.reason else { throw error ?? UnexpectedOutcome() as any Error }
  }

  @Test func linksAreOfTheService() async throws {
    let shop = TestShop(respond: service)
    for link in [
      "https://shop.example/v1/items?$top=2", "https://SHOP.example:443/v1/items?$top=2", "/v1/items?$top=2",
    ] {
      var batch = Batch()
      let page = batch.add(shop.shop.items.list().eventual(), at: link)
      #expect(try await batch.send()[page].value.map(\.name) == ["nail"])
    }
    let headers = try await shop.recorder.posts.map { $0.first?["headers"] }
    #expect(headers == Array(repeating: ["ConsistencyLevel": "eventual"], count: 3))

    for link in [
      "https://evil.example/v1/items", "https://shop.example/v10/items", "/beta/items",
    ] {
      var batch = Batch()
      batch.add(shop.shop.items.list(), at: link)
      let error = await #expect(throws: BatchError.self) { try await batch.send() }
      guard case .otherService? = error?.reason else { throw error ?? UnexpectedOutcome() as any Error }
    }
    #expect(await shop.recorder.exchanges.count == 3)
  }

  @Test func permissionsAreThoseOfAllRequests() {
    let root = ShopClient().items
    let read: Request<Item> = root._request(
      .get, permissions: "work: Item.Read, Item.ReadWrite; application: Item.Read")
    let write: Request<Item> = root._request(.post, permissions: "work: Item.ReadWrite")
    var batch = Batch()
    for request in [read, write, read, root["1"].get()] { batch.add(request) }

    #expect(batch.permissions.map(\.delegatedWork) == [["Item.Read", "Item.ReadWrite"], ["Item.ReadWrite"]])
    #expect(batch.permissions.map(\.application) == [["Item.Read"], []])
  }

  @Test func aPostPassesTheMiddlewareOnce() async throws {
    let log = TargetLog()
    let shop = TestShop(
      faults: [.throttle(retryAfter: "1")], configure: { $0.middleware = [log] }, respond: service)

    let (item, _) = try await shop.shop.batch(shop.shop.items["1"].get(), shop.shop.items["2"].delete()).send()

    #expect(item.name == "hammer")
    #expect(await log.targets == ["/v1/$batch"])
    #expect(await shop.recorder.exchanges.count == 2)
  }
}

struct UnexpectedOutcome: Error {}

private actor TargetLog: ClientMiddleware {
  var targets: [String?] = []

  func send(_ request: TransportRequest, next: @escaping NextStage) async throws -> TransportResponse {
    targets.append(request.head.path)
    return try await next(request)
  }
}
