import Foundation
import HTTPTypes
import ResourceRuntime
import ResourceTestKit
import Testing

/// All changes come, to the link by which to ask for further ones.
@Suite struct DeltaTests {
  /// What a service has at the paths below its root: items, and what follows.
  private func shop(_ pages: [String: (items: [JSONValue], link: String, target: String)]) -> TestShop {
    TestShop(authentication: .fixed("secret")) { request in
      guard let page = pages[request.head.path ?? ""] else { return .error(.notFound, code: "notFound") }
      return .json(["value": .array(page.items), "@odata.\(page.link)": .string(page.target)] as JSONValue)
    }
  }

  private let items: [String: (items: [JSONValue], link: String, target: String)] = [
    "/v1/items/delta": ([["id": "a"], ["id": "b"]], "nextLink", "https://shop.example/v1/items/delta?skip=1"),
    "/v1/items/delta?skip=1": ([], "nextLink", "https://shop.example/v1/items/delta?skip=2"),
    "/v1/items/delta?skip=2": ([["id": "c"]], "deltaLink", "https://shop.example/v1/items/delta?since=1"),
    "/v1/items/delta?since=1": (
      [["id": "a", "@removed": ["reason": "deleted"]]], "deltaLink", "https://shop.example/v1/items/delta?since=2"
    ),
    "/v1/items/delta?since=2": ([], "deltaLink", "https://shop.example/v1/items/delta?since=2"),
  ]

  @Test func changesGoOnOverEmptyPagesAndFromATokenLater() async throws {
    let shop = shop(items)
    var changes = shop.shop.items.delta().changes().makeAsyncIterator()
    #expect(try await changes.rest().map(\.name) == ["+a", "+b", "+c"])

    let kept = try JSONEncoder().encode(changes.deltaToken)
    let token = try JSONDecoder().decode(DeltaToken.self, from: kept)
    var later = shop.shop.items.delta().changes(since: token).makeAsyncIterator()
    #expect(try await later.rest().map(\.name) == ["-a"])
    #expect(try await later.next() == nil)

    var none = shop.shop.items.delta().changes(since: later.deltaToken).makeAsyncIterator()
    #expect(try await none.rest().isEmpty)
    #expect(
      await shop.recorder.requests == [
        "GET /v1/items/delta", "GET /v1/items/delta?skip=1", "GET /v1/items/delta?skip=2",
        "GET /v1/items/delta?since=1", "GET /v1/items/delta?since=2",
      ])
  }

  @Test func allChangesComeWithTheTokenForTheNextTime() async throws {
    let request = shop(items).shop.items.delta()

    let (all, token) = try await request.changes().collect()
    #expect(all.map(\.name) == ["+a", "+b", "+c"])
    let (later, last) = try await request.changes(since: token).collect()
    #expect(later.map(\.name) == ["-a"])
    #expect(try await request.changes(since: last).collect().changes.isEmpty)
  }

  @Test func anInterruptedRunLosesNoChange() async throws {
    let request = shop(items).shop.items.delta()
    for count in 0...3 {
      var changes = request.changes().makeAsyncIterator()
      var names: [String] = []
      for _ in 0..<count { names.append(try #require(try await changes.next()).name) }
      var rest = request.changes(since: changes.deltaToken).makeAsyncIterator()
      // The token in the middle of a page is that of the page.
      if count == 1 { names.removeLast() }
      #expect(
        names + (try await rest.rest().map(\.name)) == (count == 3 ? ["+a", "+b", "+c", "-a"] : ["+a", "+b", "+c"]))
    }
  }

  @Test func headerFieldsAndTokensGoAlongWhereTheyMay() async throws {
    var pages = items
    pages["/v1/items/delta?skip=2"]?.link = "nextLink"
    pages["/v1/items/delta?skip=2"]?.target = "https://evil.example/v1/items/delta?since=1"
    let shop = shop(pages)
    var request = shop.shop.items.delta()
    request.headerFields[.prefer] = "odata.maxpagesize=2"

    var changes = request.changes().makeAsyncIterator()
    _ = try await changes.rest()

    let fields = await shop.recorder.exchanges.map(\.request.head.headerFields)
    #expect(fields.map { $0[.prefer] } == Array(repeating: "odata.maxpagesize=2", count: 4))
    #expect(fields.map { $0[.authorization] } == ["Bearer secret", "Bearer secret", "Bearer secret", nil])
  }

  @Test func removedResourcesKeepTheirNameReasonAndMembers() async throws {
    let removed: [JSONValue] = [
      ["id": "a", "@removed": ["reason": "changed"], "name": "hammer"],
      ["id": "b", "@removed": ["reason": "expired"]], ["id": "c", "@removed": [:]],
      ["@odata.id": "items('d')", "@odata.removed": ["reason": "deleted"]], ["id": 5, "@removed": "gone"],
      ["@odata.context": "https://shop.example/v1/$metadata#items/$deletedEntity", "id": "f", "reason": "deleted"],
    ]
    var changes = shop(["/v1/items/delta": (removed, "deltaLink", "?")]).shop.items.delta().changes()
      .makeAsyncIterator()

    let all = try await changes.rest()

    #expect(
      all.prefix(2) == [
        .removed(id: "a", reason: .changed, Item(_storage: try #require(removed[0].members))),
        .removed(id: "b", reason: RemovalReason(rawValue: "expired"), Item(_storage: try #require(removed[1].members))),
      ])
    #expect(all.map(\.name) == ["-a", "-b", "-c", "-items('d')", "-5", "-f"])
    guard case .removed(_, .changed, let hammer)? = all.first else { throw UnexpectedChange() }
    #expect(hammer.name == "hammer")
    guard case .removed(_, nil, _) = all[2], case .removed(_, .deleted?, _) = all[5] else { throw UnexpectedChange() }
  }

  @Test func anAnnotationThatIsNullRemovesNothing() async throws {
    let page: [JSONValue] = [["id": "a", "@removed": .null]]
    var changes = shop(["/v1/items/delta": (page, "deltaLink", "?")]).shop.items.delta().changes().makeAsyncIterator()

    #expect(try await changes.rest().map(\.name) == ["+a"])
  }

  @Test(
    arguments: [
      (["@removed": ["reason": "deleted"]], "value[1].id"), (["id": .null, "@removed": [:]], "value[1].id"),
      (7, "value[1]"),
      (["@odata.context": "$metadata#items/$deletedLink", "source": "a", "target": "b"], "value[1]"),
      (["@context": "#items/$link", "source": "a", "target": "b"], "value[1]"),
    ] as [(JSONValue, String)])
  func whatIsNoChangeOfAResourceIsAnError(element: JSONValue, path: String) async throws {
    let page: [JSONValue] = [["id": "a"], element]
    var changes = shop(["/v1/items/delta": (page, "deltaLink", "?")]).shop.items.delta().changes().makeAsyncIterator()

    let error = await #expect(throws: FieldError.self) { try await changes.next() }
    #expect(error?.path == path)
    #expect(changes.deltaToken == shop(items).shop.items.delta().changes().makeAsyncIterator().deltaToken)
  }

  @Test func afterAnErrorTheTokenIsThatOfTheFailure() async throws {
    let shop = TestShop(faults: [.none, .status(.internalServerError)]) { [items] request in
      guard let page = items[request.head.path ?? ""] else { return .error(.notFound, code: "notFound") }
      return .json(["value": .array(page.items), "@odata.\(page.link)": .string(page.target)] as JSONValue)
    }
    var changes = shop.shop.items.delta().changes().makeAsyncIterator()

    #expect(try await changes.next()?.name == "+a")
    #expect(try await changes.next()?.name == "+b")
    await #expect(throws: ServiceError.self) { try await changes.next() }

    var rest = shop.shop.items.delta().changes(since: changes.deltaToken).makeAsyncIterator()
    #expect(try await rest.rest().map(\.name) == ["+c"])
    #expect(try await changes.rest().map(\.name) == ["+c"])
  }

  @Test func aLinkThatRepeatsIsAnErrorBehindTheChanges() async throws {
    var pages = items
    pages["/v1/items/delta?skip=2"]?.link = "nextLink"
    pages["/v1/items/delta?skip=2"]?.target = "/v1/items/delta?skip=1"
    var changes = shop(pages).shop.items.delta().changes().makeAsyncIterator()

    for _ in 0..<3 { #expect(try await changes.next() != nil) }
    let error = await #expect(throws: RepeatedLink.self) { try await changes.next() }
    #expect(error?.page == 3)
    await #expect(throws: RepeatedLink.self) { try await changes.next() }
  }

  @Test func aCollectionWithoutADeltaLinkIsAnErrorBehindTheChanges() async throws {
    let shop = TestShop { _ in .page([Item { $0.name = "hammer" }]) }
    var changes = shop.shop.items.list().changes().makeAsyncIterator()

    #expect(try await changes.next() == .changed(Item { $0.name = "hammer" }))
    let error = await #expect(throws: NoDeltaLink.self) { try await changes.next() }
    #expect(error?.request == "GET /items")
  }

  @Test func aLinkThatIsNoneIsAnErrorBehindTheChanges() async throws {
    for name in ["nextLink", "deltaLink"] {
      let number = TestShop { _ in .json(["value": [["id": "a"]], "@odata.\(name)": 7] as JSONValue) }
      var changes = number.shop.items.delta().changes().makeAsyncIterator()
      #expect(try await changes.next()?.name == "+a")
      await #expect(throws: ResponseError.self) { try await changes.next() }

      var other = shop(["/v1/items/delta": ([["id": "a"]], name, "ftp://shop.example/")])
        .shop.items.delta().changes().makeAsyncIterator()
      #expect(try await other.next()?.name == "+a")
      await #expect(throws: TransportError.self) { try await other.next() }
    }
  }

  @Test func descriptionsHideTheLink() {
    let token = DeltaToken(link: "https://shop.example/v1/items/delta?$deltatoken=c2VjcmV0")
    var dumped = ""
    dump(token, to: &dumped)

    for text in ["\(token)", String(reflecting: token), dumped] { #expect(!text.contains("c2VjcmV0")) }
  }

  @Test func clientsReadChangesOfRequestsWithoutOne() async throws {
    let client = ServiceClient(
      endpoint: .shop,
      transport: InMemoryTransport { _ in .json(["value": [["id": "a"]], "@odata.deltaLink": "?x"] as JSONValue) })
    let request = ShopClient().items.delta()

    var changes = client.changes(of: request).makeAsyncIterator()
    #expect(try await changes.rest().map(\.name) == ["+a"])
    var none = request.changes().makeAsyncIterator()
    await #expect(throws: NoClient.self) { try await none.next() }
  }

  @Test func cancellationEndsTheChanges() async throws {
    let (started, signal) = AsyncStream<Void>.makeStream()
    let shop = ShopClient(
      transport: InMemoryTransport { _ in
        signal.yield()
        try await Task.sleep(for: .milliseconds(1))
        return .page([Item { $0.name = "a" }], nextLink: "/v1/items?page=\(UInt64.random(in: 0 ... .max))")
      }, endpoint: .shop)

    let task = Task { for try await _ in shop.items.delta().changes() {} }
    for await _ in started.prefix(2) {}
    task.cancel()

    await #expect(throws: CancellationError.self) { try await task.value }
  }
}

private struct UnexpectedChange: Error {}

extension JSONValue {
  fileprivate var members: ResourceStorage? {
    if case .object(let storage) = self { storage } else { nil }
  }
}

extension HTTPField.Name {
  fileprivate static let prefer = HTTPField.Name("Prefer")!
}
