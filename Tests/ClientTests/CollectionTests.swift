import Foundation
import HTTPTypes
import ResourceRuntime
import ResourceTestKit
import Testing

/// Collections come page by page, to their end.
@Suite struct CollectionTests {
  /// Pages of a service: the items on each, with a link from one to the next.
  private func shop(_ pages: [[String]], count: Int? = nil, last: String? = nil, faults: [Fault] = []) -> TestShop {
    TestShop(authentication: .fixed("secret"), faults: faults) { request in
      let query = request.head.path?.split(separator: "=").last.flatMap { Int($0) } ?? 0
      var page = Page(pages[query].map { name in Item { $0.name = name } })
      let isLast = query == pages.count - 1
      page["@odata.nextLink"] =
        isLast ? last.map { .string($0) } : .string("https://shop.example/v1/items?page=\(query + 1)")
      page["@odata.count"] = query == 0 ? count.map { JSONValue($0) } : nil
      return .json(page)
    }
  }

  private func names(_ items: ItemSequence<Item>) async throws -> [String?] {
    try await items.collect().map(\.name)
  }

  @Test func itemsGoOnOverEmptyPages() async throws {
    let shop = shop([["a", "b"], [], [], ["c"]])

    #expect(try await names(shop.shop.items.list().items) == ["a", "b", "c"])
    #expect(await shop.recorder.exchanges.count == 4)
  }

  @Test func pagesAreRequestedWhenTheyAreNeeded() async throws {
    let shop = shop([["a", "b"], ["c"]])

    #expect(try await names(shop.shop.items.list().items(limit: 2)) == ["a", "b"])
    #expect(await shop.recorder.exchanges.count == 1)
    var pages: [Page<Item>] = []
    for try await page in shop.shop.items.list().pages(limit: 1) { pages.append(page) }
    #expect(pages.map(\.value.count) == [2])
  }

  @Test func headerFieldsAreThoseOfTheFirstRequest() async throws {
    let shop = shop([["a"], ["b"]])
    var request = shop.shop.items.list().eventual()
    request.headerFields[.prefer] = "odata.maxpagesize=1"

    _ = try await names(request.items)

    let fields = await shop.recorder.exchanges.map(\.request.head.headerFields)
    #expect(fields.map { $0[.prefer] } == ["odata.maxpagesize=1", "odata.maxpagesize=1"])
    #expect(fields.map { $0[.authorization] } == ["Bearer secret", "Bearer secret"])
  }

  @Test(arguments: [
    "https://shop.example/v1/items?page=1", "https://SHOP.example:443/v1/items?page=1", "/v1/items?page=1", "?page=1",
    "https://shop.example/v1/items",
  ])
  func aLinkThatRepeatsIsAnErrorBehindTheItems(link: String) async throws {
    let shop = shop([["a"], ["b"]], last: link)
    var items = shop.shop.items.list().items.makeAsyncIterator()

    #expect(try await items.next()?.name == "a")
    #expect(try await items.next()?.name == "b")
    let error = await #expect(throws: RepeatedLink.self) { try await items.next() }
    #expect(error?.page == 2)
  }

  @Test func aLinkThatIsNoneIsAnError() async throws {
    for link in ["ftp://shop.example/", "https://", "https://shop.example@evil.example/"] {
      let shop = shop([["a"]], last: link)
      await #expect(throws: TransportError.self) { try await names(shop.shop.items.list().items) }
    }
    let shop = TestShop { _ in .json(["value": [], "@odata.nextLink": 7]) }
    await #expect(throws: ResponseError.self) { try await names(shop.shop.items.list().items) }
  }

  @Test func noTokenGoesWhereALinkLeads() async throws {
    for link in ["https://evil.example/items?page=0", "//evil.example/?page=0"] {
      let shop = shop([["a"]], last: link)
      _ = try await names(shop.shop.items.list().items(limit: 2))
      let tokens = await shop.recorder.exchanges.map { $0.request.head.headerFields[.authorization] }
      #expect(tokens == ["Bearer secret", nil], "\(link)")
    }
    let shop = shop([["a"]], last: "http://shop.example/v1/items?page=0")
    let error = await #expect(throws: TransportError.self) { try await names(shop.shop.items.list().items) }
    #expect(error?.reason == .refusedRedirect)
    #expect(await shop.recorder.exchanges.count == 1)
  }

  @Test func thePlaceInACollectionCanBeKept() async throws {
    let shop = shop([["a", "b"], ["c", "d"], ["e"]])
    let request = shop.shop.items.list()
    for count in 0...5 {
      var items = request.items.makeAsyncIterator()
      for _ in 0..<count { _ = try await items.next() }
      let kept = try JSONEncoder().encode(items.resumeToken)
      guard let token = try JSONDecoder().decode(ResumeToken?.self, from: kept) else {
        #expect(count == 5)
        continue
      }
      #expect(try await names(request.items(from: token)) == ["a", "b", "c", "d", "e"].dropFirst(count).map { $0 })
    }
  }

  @Test func afterAnErrorThePlaceIsThatOfTheFailure() async throws {
    let shop = shop([["a"], ["b"]], faults: [.none, .status(.internalServerError)])
    let request = shop.shop.items.list()
    var items = request.items.makeAsyncIterator()

    _ = try await items.next()
    await #expect(throws: ServiceError.self) { try await items.next() }

    #expect(try await names(request.items(from: items.resumeToken)) == ["b"])
  }

  @Test func theCountOfAllPagesIsKnownFromTheFirst() async throws {
    let shop = shop([["a"], ["b"]], count: 2)
    var items = shop.shop.items.list().count().items.makeAsyncIterator()

    #expect(items.totalCount == nil)
    _ = try await items.next()
    #expect(items.totalCount == 2)
    _ = try await items.next()
    #expect(items.totalCount == 2)
  }

  @Test func itemsOfAnotherTypeAreNotLeftOut() async throws {
    let shop = TestShop { _ in .json(["value": [["name": "a"], 7]]) }

    await #expect(throws: FieldError(path: "value[1]", expected: "Item", found: .value(7))) {
      try await names(shop.shop.items.list().items)
    }
  }

  @Test func clientsReadCollectionsOfRequestsWithoutOne() async throws {
    let client = ServiceClient(endpoint: .shop, transport: InMemoryTransport { _ in .page([Item { $0.name = "a" }]) })
    let request = ShopClient().items.list()

    #expect(try await names(client.items(of: request)) == ["a"])
    await #expect(throws: NoClient.self) { try await names(request.items) }
  }

  @Test func cancellationEndsASequence() async throws {
    let (asked, sender) = AsyncStream<Void>.makeStream()
    let shop = ShopClient(
      transport: InMemoryTransport { _ in
        sender.yield()
        try await Task.sleep(for: .milliseconds(1))
        return .page([Item { $0.name = "a" }], nextLink: "/v1/items?page=\(UInt64.random(in: 0 ... .max))")
      }, endpoint: .shop)

    let task = Task { try await names(shop.items.list().items) }
    for await _ in asked.prefix(3) {}
    task.cancel()

    await #expect(throws: CancellationError.self) { try await task.value }
  }
}

extension HTTPField.Name {
  fileprivate static let prefer = HTTPField.Name("Prefer")!
}
