import HTTPTypes
import ResourceRuntime
import ResourceTestKit
import Testing

/// Requests are sent by the client that their root has, and responses are read as documented.
@Suite struct SendingTests {
  @Test func requestsSendThemselves() async throws {
    let shop = TestShop { _ in hammer }

    let item = try await shop.shop.items["1"].get().select(\.name).send()

    #expect(item.name == "hammer")
    let request = try #require(await shop.recorder.exchanges.first?.request.head)
    #expect(request.method == .get)
    #expect(request.scheme == "https")
    #expect(request.authority == "shop.example")
    #expect(request.path == "/v1/items/1?$select=name")
    #expect(request.headerFields[.accept] == "application/json")
  }

  @Test func aClientSendsRequestsOfARootWithoutOne() async throws {
    let client = ServiceClient(endpoint: .shop, transport: InMemoryTransport { _ in hammer })
    let request = ShopClient().items["1"].get()

    #expect(try await client.send(request).price == 12.5)
    await #expect(throws: NoClient.self) { try await request.send() }
  }

  @Test func requestsAreTheSameWhoeverSendsThem() {
    let client = ServiceClient(endpoint: .shop, transport: InMemoryTransport { _ in hammer })

    #expect(ShopClient(client).items["1"].get() == ShopClient().items["1"].get())
    #expect(Set([ShopClient(client).items._path, ShopClient().items._path]).count == 1)
  }

  @Test func jsonBodiesAreSent() async throws {
    let shop = TestShop { _ in .json(["name": "nail"], status: .created) }

    let created = try await shop.shop.items.create(Item { $0.name = "nail" }).response()

    #expect(created.head.status == .created)
    #expect(created.value.name == "nail")
    let exchange = try #require(await shop.recorder.exchanges.first)
    #expect(String(decoding: exchange.body, as: UTF8.self) == #"{"name":"nail"}"#)
    #expect(exchange.request.head.headerFields[.contentType] == "application/json")
  }

  @Test func nothingIsReadWhereNothingIsDocumented() async throws {
    let shop = TestShop { _ in .empty() }

    try await shop.shop.items["1"].delete().send()

    #expect(await shop.recorder.requests == ["DELETE /v1/items/1"])
  }

  @Test func contentIsAStream() async throws {
    let shop = TestShop { _ in .bytes([1, 2, 3]) }

    let content = try await shop.shop.items["1"].content().send()

    #expect(try await content.bytes(upTo: 10) == [1, 2, 3])
    #expect(await shop.recorder.exchanges.first?.request.head.headerFields[.accept] == "*/*")
  }

  @Test(arguments: ["42", "\u{FEFF}42", #"{"value":42}"#])
  func primitivesAreReadFromRawTextAndFromTheMemberValue(text: String) async throws {
    let shop = TestShop { _ in .text(text, contentType: text.hasPrefix("{") ? "application/json" : "text/plain") }

    #expect(try await shop.shop.items.count().send() == 42)
  }

  @Test func arraysAreReadFromTheMemberValue() async throws {
    let shop = TestShop { _ in .json(["@odata.context": "…", "value": ["a", "b"]]) }

    #expect(try await shop.shop.items["1"].tags().send() == ["a", "b"])
  }

  @Test func pagesAndJSONAreWholeDocuments() async throws {
    let shop = TestShop { _ in .json(["value": [["name": "saw"]]]) }

    #expect(try await shop.shop.items.list().send().value.map(\.name) == ["saw"])
    #expect(try await shop.shop.items["1"].raw().send() == ["value": [["name": "saw"]]])
  }

  @Test func everyRequestHasANameOfItsOwn() async throws {
    let shop = TestShop { _ in hammer }

    _ = try await shop.shop.items["1"].get().send()
    _ = try await shop.shop.items["1"].get().send()

    let names = await shop.recorder.exchanges.map { $0.request.head.headerFields[.clientRequestID] }
    #expect(Set(names).count == 2)
    #expect(names.allSatisfy { $0?.count == 36 })
  }

  @Test func headerFieldsOfTheClientGiveWayToThoseOfTheRequest() async throws {
    let shop = TestShop {
      $0.headerFields = [.acceptLanguage: "de", .userAgent: "shop/1"]
    } respond: { _ in
      hammer
    }
    var request = shop.shop.items["1"].get()
    request.headerFields[.acceptLanguage] = "fr"

    _ = try await request.send()

    let fields = try #require(await shop.recorder.exchanges.first?.request.head.headerFields)
    #expect(fields[values: .acceptLanguage] == ["fr"])
    #expect(fields[.userAgent] == "shop/1")
  }
}
