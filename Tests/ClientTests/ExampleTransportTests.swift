import Foundation
import HTTPTypes
import ResourceRuntime
import ResourceTestKit
import Testing

/// Requests are answered as the examples of a file do.
@Suite struct ExampleTransportTests {
  /// An example in a file; its response names it.
  private static func example(
    _ name: String, _ path: String, method: String = "GET", query: String? = nil, templates: [String],
    more: String = ""
  ) -> String {
    let query = query.map { #""query": "\#($0)", "# } ?? ""
    let templates = templates.map { "\"\($0)\"" }.joined(separator: ", ")
    return """
      {"page": "\(name).md", "line": 1,
      "request": {"method": "\(method)", "path": "\(path)", \(query)"templates": [\(templates)]\(more)},
      "response": {"status": 200, "contentType": "application/json", "json": {"name": "\(name)"}}}
      """
  }

  private static func file(_ examples: [String]) -> String {
    #"{"version": 1, "answers": [\#(examples.joined(separator: ","))]}"#
  }

  private static let items = ["/items/{id}"]

  private static let shop = file([
    example("one", "/items/1", templates: items),
    example("two", "/items/2", templates: items),
    example("two with price", "/items/2", query: "$select=name,price&$expand=maker", templates: items),
    example("two in words", "/items/2", templates: items, more: #", "headers": {"Prefer": "words"}"#),
    example("new", "/items/new", templates: ["/items/new"]),
    example("saw", "/items", method: "POST", templates: ["/items"], more: #", "json": {"name": "saw", "price": 1}"#),
    example("axe", "/items", method: "POST", templates: ["/items"], more: #", "json": {"name": "axe"}"#),
    example("sale", "/shops/1/sale(from='a%2Fb',to=2)", templates: ["/shops/{id}/sale(from='{from}',to={to})"]),
    example("file", "/root:/a%20b/c.txt:/content", templates: ["/root:/{path}:/content"]),
    example("mine", "/my/items", templates: ["/my/items", "/users/{id | name}/items"]),
    example("odd", "/undocumented/X", templates: []),
    example("changes", "/items/delta()", templates: ["/items/delta()"]),
  ])

  private func transport(_ json: String = shop) throws -> ExampleTransport {
    try ExampleTransport(json: Array(json.utf8))
  }

  private func request(
    _ path: String, _ fields: HTTPFields = [:], method: HTTPRequest.Method = .get, body: String? = nil
  ) -> TransportRequest {
    let head = HTTPRequest(
      method: method, scheme: "https", authority: "shop.example", path: path, headerFields: fields)
    return TransportRequest(head: head, body: body.map { .bytes(Array($0.utf8)) })
  }

  /// The name of the example that answers.
  private func name(_ transport: some HTTPTransport, _ request: TransportRequest) async throws -> String? {
    let response = try await transport.send(request)
    let item = try Item(jsonData: try await response.body.bytes(upTo: .max))
    return item.name
  }

  @Test(arguments: [
    // The same path.
    ("/items/1", "one"), ("/v1.0/items/1", "one"), ("/beta/items/1", "one"), ("/v2/items/1", "one"),
    ("/Items/1", "one"), ("//items/1/", "one"), ("/items/%31", "one"), ("/items('1')", "one"), ("/items(1)", "one"),
    ("/items/1?$select=id", "one"),
    // The query.
    ("/items/2?$expand=maker&$select=name,price", "two with price"),
    ("/items/2?%24Select=name%2Cprice&$expand=maker", "two with price"),
    ("/items/2?$expand=maker", "two with price"), ("/items/2?$top=5", "two"), ("/items/2", "two"),
    // The form of the path.
    ("/items/99", "one"), ("/items/99?$select=name,price&$expand=maker", "two with price"), ("/items/new", "new"),
    ("/items/NEW", "new"), ("/items/delta", "changes"), ("/items('new')", "one"), ("/items('$x')", "one"),
    // Functions.
    ("/shops/1/sale(from='a%2Fb',to=2)", "sale"), ("/shops/7/Sale(To=9,From='z')", "sale"),
    ("/root:/a%20b/c.txt:/content", "file"), ("/root:/x/y/z:/content", "file"),
    // Another path of the page.
    ("/my/items", "mine"), ("/users/7/items", "mine"),
    // A path that is not documented.
    ("/undocumented/X", "odd"),
  ])
  func theNearestExampleAnswers(_ path: String, _ name: String) async throws {
    #expect(try await self.name(transport(), request(path)) == name)
  }

  @Test func bodiesAndHeaderFieldsTellExamplesApart() async throws {
    let transport = try transport()
    let prefer = try #require(HTTPField.Name("Prefer"))
    #expect(try await name(transport, request("/items/2", [prefer: "words"])) == "two in words")
    #expect(try await name(transport, request("/items", method: .post, body: #"{"name": "axe"}"#)) == "axe")
    #expect(
      try await name(transport, request("/items", method: .post, body: #"{"price": 1.0, "name": "saw"}"#)) == "saw")
    #expect(try await name(transport, request("/items", method: .post, body: #"{"name": "file"}"#)) == "saw")
  }

  @Test(arguments: [
    ("GET", "/items/1/parts"), ("GET", "/undocumented/x"), ("PUT", "/items/1"), ("GET", "/"), ("GET", "/items/$count"),
    ("GET", "/shops/1/sale(from='a')"), ("GET", "/shops/1/sale"), ("GET", "/v1.0"), ("GET", "/root:/x:/versions"),
  ])
  func noOtherExampleAnswers(_ method: String, _ path: String) async throws {
    let method = try #require(HTTPRequest.Method(method))
    await #expect(throws: UnexpectedRequest.self) { try await transport().send(request(path, method: method)) }
  }

  @Test func errorsNameTheNearestPaths() async throws {
    let error = await #expect(throws: UnexpectedRequest.self) {
      try await transport().send(request("/v1.0/items/1?$top=1", method: .patch))
    }
    #expect(error?.nearest.first == "GET /items/{id}")
    #expect(error?.nearest.count == 3)
    #expect(error?.description.contains("PATCH shop.example/v1.0/items/1?$top=1") == true)
  }

  @Test func theRootOfAServiceIsLeftOut() async throws {
    let transport = try ExampleTransport(json: Array(Self.shop.utf8), root: "/api/shop/")
    #expect(try await name(transport, request("/api/shop/items/1")) == "one")
    #expect(try await name(transport, request("/API/shop/v1/items/1")) == "one")
    await #expect(throws: UnexpectedRequest.self) { try await transport.send(request("/api/shopping/items/1")) }
  }

  @Test func closuresComeFirstAndAnotherTransportLast() async throws {
    struct Broken: Error {}
    let transport = try transport()
      .answering { request in
        if request.head.method == .delete { throw Broken() }
        return request.head.path == "/items/1" ? .json(["name": "early"]) : nil
      }
      .answering { $0.head.path == "/items/2" ? .json(["name": "late"]) : nil }
      .answering { $0.head.path == "/items/2" ? .json(["name": "latest"]) : nil }
      .otherwise(InMemoryTransport { _ in .json(["name": "other"]) })
    #expect(try await name(transport, request("/items/1")) == "early")
    #expect(try await name(transport, request("/items/2")) == "latest")
    #expect(try await name(transport, request("/items/3")) == "one")
    #expect(try await name(transport, request("/nothing")) == "other")
    await #expect(throws: Broken.self) { try await transport.send(request("/items/1", method: .delete)) }
  }

  @Test func allOfAResponseIsAsInTheFile() async throws {
    let file = Self.file([
      """
      {"request": {"method": "PUT", "path": "/x", "templates": []},
      "response": {"status": 202, "headers": {"Location": "/y", "ETag": "\\"1\\""}, "contentType": "text/plain",
      "text": "é\\n"}}
      """,
      #"{"request": {"method": "DELETE", "path": "/x"}, "response": {"status": 204}}"#,
    ])
    let response = try await transport(file).send(request("/x", method: .put))
    #expect(response.head.status == .accepted)
    #expect(response.head.headerFields == [.location: "/y", .eTag: "\"1\"", .contentType: "text/plain"])
    #expect(try await response.body.bytes(upTo: 10) == Array("é\n".utf8))
    let empty = try await transport(file).send(request("/x", method: .delete))
    #expect(empty.head.headerFields == [:])
    #expect(try await empty.body.bytes(upTo: 10) == [])
  }

  // MARK: In a client

  private static let pages = file([
    """
    {"request": {"method": "GET", "path": "/items", "templates": ["/items"]},
    "response": {"status": 200, "contentType": "application/json", "json": {"value": [{"name": "a"}],
    "@odata.nextLink": "https://elsewhere.example/v1/items?$skiptoken=1"}}}
    """,
    """
    {"request": {"method": "GET", "path": "/items", "query": "$skiptoken=1", "templates": ["/items"]},
    "response": {"status": 200, "contentType": "application/json", "json": {"value": [{"name": "b"}],
    "@odata.nextLink": "https://shop.example/v1/items?$skiptoken=2"}}}
    """,
    """
    {"request": {"method": "GET", "path": "/items/delta", "templates": ["/items/delta"]},
    "response": {"status": 200, "contentType": "application/json", "json": {"value": [{"name": "c"}],
    "@odata.nextLink": "https://shop.example/v1/items/delta?$skiptoken=1"}}}
    """,
  ])

  /// Pages rarely show the last page of a collection.
  @Test func collectionsHaveAnEnd() async throws {
    let shop = ShopClient(transport: try transport(Self.pages), endpoint: .shop)
    var names: [String?] = []
    for try await item in shop.items.list().items() { names.append(item.name) }
    #expect(names == ["a", "b"])
  }

  @Test func deltaQueriesHaveAnEnd() async throws {
    let shop = ShopClient(transport: try transport(Self.pages), endpoint: .shop)
    var changes = shop.items.delta().changes().makeAsyncIterator()
    var count = 0
    while try await changes.next() != nil { count += 1 }
    #expect(count == 1)
  }

  @Test func itStandsBehindTheOtherTransports() async throws {
    let clock = TestClock()
    var configuration = ClientConfiguration()
    configuration.clock = clock
    let faulty = FaultyTransport(try transport(), faults: [.throttle(retryAfter: "7"), .drop], clock: clock)
    let recorder = Recorder(BatchingTransport(faulty))
    let shop = ShopClient(transport: recorder, endpoint: .shop, configuration: configuration)
    #expect(try await shop.items["2"].get().send().name == "two")
    #expect(await clock.waits.first == .seconds(7))
    #expect(await recorder.requests == Array(repeating: "GET /v1/items/2", count: 3))

    let (one, new) = try await shop.batch(shop.items["1"].get(), shop.items["new"].get()).send()
    #expect([one.name, new.name] == ["one", "new"])
  }
}
