import HTTPTypes
import ResourceRuntime
import Testing

private struct Graph: RequestNode {
  let _path: RequestPath
  init(_path: RequestPath) { self._path = _path }
  init() { _path = RequestPath() }
  var policies: Policies { _child("policies") }
  var drive: Drive { _child("drive") }
}

private struct Policies: RequestNode {
  let _path: RequestPath
  subscript(id: String) -> PolicyItem { _child(key: id) }
  func list() -> Request<Page<TokenIssuancePolicy>> {
    _request(
      .get,
      permissions: """
        work: Policy.Read.All
        work: Policy.ReadWrite.All
        application: Policy.Read.All; Guest: X.Y
        """)
  }
  func list(since: String, all: Bool?) -> Request<Page<TokenIssuancePolicy>> {
    _query(["since": since, "all": all])._request(.get, permissions: "")
  }
  func count() -> Request<Int> { _request(.get, "$count", permissions: "") }
  func create(_ policy: TokenIssuancePolicy) -> Request<TokenIssuancePolicy> {
    _request(.post, nil, body: policy, permissions: "")
  }
  func create(
    displayName: String, _ configure: (inout TokenIssuancePolicy) -> Void = { _ in }
  ) -> Request<TokenIssuancePolicy> {
    _request(.post, required: ["displayName": displayName], configure, permissions: "")
  }
  func add(_ policy: TokenIssuancePolicy) -> Request<PolicyBase> {
    _request(.post, body: policy, as: PolicyBase.self, permissions: "")
  }
  func add(
    displayName: String, _ configure: (inout TokenIssuancePolicy) -> Void
  ) -> Request<PolicyBase> {
    _request(.post, required: ["displayName": displayName], configure, as: PolicyBase.self, permissions: "")
  }
  func addReference(to url: String) -> Request<Void> { _request(.post, "$ref", reference: url, permissions: "") }
  func check(policy: TokenIssuancePolicy?, since: DateTimeOffset?) -> Request<Bool> {
    _request(.post, "check", parameters: ["policy": policy, "since": since], permissions: "")
  }
  func named(_ name: String) -> Request<TokenIssuancePolicy> {
    _request(.get, function: "named", ["name": name], permissions: "")
  }
}

private struct PolicyItem: RequestNode {
  let _path: RequestPath
  func get() -> Request<TokenIssuancePolicy> { _request(.get, permissions: "") }
  func update(
    _ changes: (inout Patch<TokenIssuancePolicy>) -> Void
  ) -> Request<TokenIssuancePolicy> {
    _request(.patch, changes: changes, permissions: "")
  }
  func delete() -> Request<Void> { _request(.delete, permissions: "") }
  func upload(_ content: RequestContent, contentType: String) -> Request<Void> {
    _request(.put, "$value", content: content, contentType: contentType, permissions: "")
  }
}

private struct Drive: RequestNode {
  let _path: RequestPath
  var root: Drive { _child("root") }
  var children: Drive { _child("children") }
  subscript(path path: String) -> Drive { _child(address: path) }
  func range(address: String, row: any URLLiteral) -> Drive {
    _child(function: "range", ["address": address, "row": row])
  }
  func itemAt(_ key: String) -> Drive { _child(function: "items", ["": key]) }
  func recent() -> Drive { _child(function: "recent", [:]) }
  func get() -> Request<JSONValue> { _request(.get, permissions: "") }
}

@Suite struct RequestPathTests {
  private let graph = Graph()

  @Test(arguments: [
    ("42", "/policies/42"), ("a/b c", "/policies/a%2Fb%20c"), ("anna@contoso.com", "/policies/anna@contoso.com"),
    ("AAMk=", "/policies/AAMk="), ("contoso.sharepoint.com,1,2", "/policies/contoso.sharepoint.com,1,2"),
    ("19:x@thread.v2", "/policies/19%3Ax@thread.v2"), ("o'brien", "/policies/o%27brien"), ("100%", "/policies/100%25"),
    ("ä", "/policies/%C3%A4"), ("a?b#c", "/policies/a%3Fb%23c"), ("root:", "/policies/root%3A"),
    ("a(b)", "/policies/a%28b%29"), ("a;b+c&d", "/policies/a%3Bb%2Bc%26d"), ("\r\nx", "/policies/%0D%0Ax"),
    ("", "/policies('')"), (".", "/policies('.')"), ("..", "/policies('..')"), ("$count", "/policies('%24count')"),
    ("...", "/policies/..."),
  ])
  func keysAreEncoded(key: String, path: String) {
    #expect(graph.policies[key].get().path.encoded == path)
  }

  @Test func argumentsAreLiterals() throws {
    #expect(
      graph.drive.range(address: "A'1:B/2", row: 3).get().path.encoded == "/drive/range(address='A''1%3AB%2F2',row=3)")
    #expect(
      graph.drive.range(address: "", row: try #require(CalendarDate("2021-07-05"))).get().path.encoded
        == "/drive/range(address='',row=2021-07-05)")
    #expect(
      graph.drive.range(address: "x", row: try #require(ISODuration("PT1H"))).get().path.encoded
        == "/drive/range(address='x',row=duration'PT1H')")
    #expect(graph.drive.itemAt("a,b)").get().path.encoded == "/drive/items('a,b%29')")
    #expect(graph.drive.recent().get().path.encoded == "/drive/recent()")
  }

  @Test func noCharacterHidesAQuotationMark() {
    for hidden in ["\u{600}'", "'\u{301}", "\u{110BD}'\u{301}"] {
      #expect(hidden._urlLiteral.unicodeScalars.filter { $0 == "'" }.count == 4)
    }
    #expect(graph.drive.itemAt("\u{600}')").get().path.encoded == "/drive/items('%D8%80''%29')")
    let search = graph.policies.list().search("a\u{600}\" OR \"b").query["$search"]
    #expect(search?.unicodeScalars.elementsEqual("\"a\u{600}\\\" OR \\\"b\"".unicodeScalars) == true)
  }

  @Test func literalsAreSpelledAsODataDoes() throws {
    #expect("it's"._literal(of: "zoo.diet")._urlLiteral == "zoo.diet'it''s'")
    #expect(true._urlLiteral == "true")
    #expect(Int64.max._urlLiteral == "9223372036854775807")
    #expect(1.5._urlLiteral == "1.5")
    #expect((-Double.infinity)._urlLiteral == "-INF")
    #expect("it's"._urlLiteral == "'it''s'")
    #expect(try #require(DateTimeOffset("2021-07-05T08:30:00+02:00"))._urlLiteral == "2021-07-05T08:30:00+02:00")
  }

  @Test(arguments: [
    ("Reports/2021.xlsx", "/drive/root:/Reports/2021.xlsx", "/drive/root:/Reports/2021.xlsx:/children"),
    ("/Ä b/", "/drive/root:/%C3%84%20b", "/drive/root:/%C3%84%20b:/children"),
    ("a:b/../c", "/drive/root:/c", "/drive/root:/c:/children"),
  ])
  func addressesEndBeforeWhatFollows(address: String, path: String, children: String) {
    #expect(graph.drive.root[path: address].get().path.encoded == path)
    #expect(graph.drive.root[path: address].children.get().path.encoded == children)
  }
}

@Suite struct RequestTests {
  private let policies = Graph().policies
  private let policy = TokenIssuancePolicy { $0.displayName = "Contoso" }

  @Test func methodsAndBodiesAreThoseOfTheBuilder() {
    #expect(policies.list().method == .get)
    #expect(policies.list().body == nil)
    #expect(policies.count().path.encoded == "/policies/$count")
    #expect(policies.create(policy).method == .post)
    #expect(policies.create(policy).body == .json(["displayName": "Contoso"]))
    let update = policies["1"].update { $0.displayName = "Contoso" }
    #expect(update.method == .patch)
    #expect(policies["1"].delete().method == .delete)
  }

  @Test func aBodyInThePlaceOfItsBaseTellsItsType() {
    #expect(
      policies.add(policy).body
        == .json(["@odata.type": "#microsoft.graph.tokenIssuancePolicy", "displayName": "Contoso"]))
  }

  @Test func referencesParametersAndContent() throws {
    let reference = policies.addReference(to: "https://graph.microsoft.com/v1.0/policies/7")
    #expect(reference.path.encoded == "/policies/$ref")
    #expect(reference.body == .json(["@odata.id": "https://graph.microsoft.com/v1.0/policies/7"]))

    let check = policies.check(policy: policy, since: nil)
    #expect(check.path.encoded == "/policies/check")
    #expect(check.body == .json(["policy": ["displayName": "Contoso"]]))

    let upload = policies["1"].upload(.bytes([1, 2]), contentType: "image/png")
    #expect(upload.method == .put)
    #expect(upload.path.encoded == "/policies/1/$value")
    #expect(upload.body?.bytes == [1, 2])
    #expect(upload.body?.contentType == "image/png")
  }

  @Test func requiredPropertiesComeFirst() {
    let request = policies.create(displayName: "a") { $0.priority = 1 }
    #expect(request.body == .json(["displayName": "a", "priority": 1]))
    #expect(policies.create(displayName: "a").body == .json(["displayName": "a"]))
    let derived = policies.add(displayName: "a") { _ in }
    #expect(derived.body == .json(["@odata.type": "#microsoft.graph.tokenIssuancePolicy", "displayName": "a"]))
  }

  @Test func updatesSayWhatChanges() {
    let request = policies["1"].update {
      $0.displayName = "b"
      $0.description = nil
    }
    #expect(request.method == .patch)
    #expect(request.body == .json(["displayName": "b", "description": .null]))
  }

  @Test func functionsAndOptionsOfTheServiceArePartOfTheURL() {
    #expect(policies.named("o'b").pathAndQuery == "/policies/named(name='o''b')")
    #expect(policies.list(since: "2021-07-05", all: nil).pathAndQuery == "/policies?since=2021-07-05")
    #expect(policies.list(since: "x y", all: true).top(1).pathAndQuery == "/policies?since=x%20y&all=true&$top=1")
  }

  @Test func permissionsAreData() {
    let permissions = policies.list().permissions
    #expect(permissions.delegatedWork == ["Policy.Read.All", "Policy.ReadWrite.All"])
    #expect(permissions.delegatedPersonal == [])
    #expect(permissions.application == ["Policy.Read.All"])
    #expect(permissions.other == ["Guest": ["X.Y"]])
    #expect(policies.count().permissions == RequestPermissions())
  }

  @Test func contentIsBytesOrAStreamThatCanBeReadAgain() async throws {
    let content = RequestContent.stream(length: 3) {
      AsyncStream { continuation in
        continuation.yield([1, 2] as [UInt8])
        continuation.yield([3])
        continuation.finish()
      }
    }
    guard case .stream(let source) = content else { return #expect(Bool(false), "a stream is one") }
    #expect(source.length == 3)
    for _ in 0..<2 { #expect(try await source.open().bytes(upTo: 3) == [1, 2, 3]) }
    let error = await #expect(throws: ContentTooLong.self) { try await source.open().bytes(upTo: 2) }
    #expect(error?.limit == 2)
    #expect(policies["1"].upload(content, contentType: "a/b") == policies["1"].upload(content, contentType: "a/b"))
  }

  @Test func requestsAreValues() {
    #expect(policies.list() == policies.list())
    #expect(policies.list().top(1) != policies.list())
    #expect(Set([policies.create(policy), policies.create(policy)]).count == 1)
  }

  @Test func urlsAreRelativeToAService() {
    let request = policies["a b"].get().select(\.id, \.displayName)

    #expect(request.pathAndQuery == "/policies/a%20b?$select=id,displayName")
    for root in ["https://graph.microsoft.com/v1.0", "https://graph.microsoft.com/v1.0/"] {
      #expect(
        request.url(relativeTo: root) == "https://graph.microsoft.com/v1.0/policies/a%20b?$select=id,displayName")
    }
  }

  @Test func headsHaveWhatHTTPWants() throws {
    var request = policies.create(policy)
    let head = try #require(request.httpRequest(relativeTo: "https://graph.microsoft.com/v1.0/"))
    #expect(head.method == .post)
    #expect(head.scheme == "https")
    #expect(head.authority == "graph.microsoft.com")
    #expect(head.path == "/v1.0/policies")
    #expect(head.headerFields[.contentType] == "application/json")
    #expect(request.body?.bytes == Array(#"{"displayName":"Contoso"}"#.utf8))

    request.headerFields[.contentType] = "application/json;odata.metadata=full"
    #expect(
      request.httpRequest(relativeTo: "http://localhost:80")?.headerFields[.contentType]
        == "application/json;odata.metadata=full")
    #expect(policies.list().httpRequest(relativeTo: "https://host")?.headerFields[.contentType] == nil)
    #expect(Graph().drive.get().httpRequest(relativeTo: "https://host")?.path == "/drive")
  }

  @Test func whatIsPrintedHasNoSecrets() {
    var request = policies.create(TokenIssuancePolicy { $0["clientSecret"] = "hush" })
    request.headerFields[.authorization] = "Bearer hush"
    var dumped = ""
    dump(request, to: &dumped)
    for text in [dumped, String(describing: request), String(reflecting: request.body), "\(request.body as Any)"] {
      #expect(!text.contains("hush"), "\(text)")
    }
    #expect(dumped.contains("Authorization") && dumped.contains("POST"))
    #expect(policies["1"].upload(.bytes([1, 2]), contentType: "a/b").body?.description == "2 bytes of a/b")
  }

  @Test(arguments: [
    "", "graph.microsoft.com", "://host", "https://", "https:///v1.0", "https://h?x=/v1", "https://h/v1#a",
  ])
  func otherRootsAreRefused(root: String) {
    #expect(policies.list().httpRequest(relativeTo: root) == nil)
  }
}

@Suite struct RequestQueryTests {
  private let policies = Graph().policies

  @Test func optionsAreAddedInTheirOrder() {
    let request = policies.list()
      .select(\.id).select(\.displayName, \.description)
      .expand(\.appliesTo)
      .filter(raw: "displayName eq 'R&D + more' and priority gt 1")
      .orderBy(\.displayName).orderBy(\.priority, .descending)
      .top(5).skip(10).count().top(7)

    #expect(
      request.query.encoded == """
        $select=id,displayName,description&$expand=appliesTo&$filter=displayName%20eq%20'R%26D%20%2B%20more'%20and%20\
        priority%20gt%201&$orderby=displayName,priority%20desc&$top=7&$skip=10&$count=true
        """)
  }

  @Test func phrasesAreQuoted() {
    #expect(policies.list().search(#"displayName:"a\b""#).query["$search"] == #""displayName:\"a\\b\"""#)
    #expect(policies.list().search("pizza").pathAndQuery == "/policies?$search=%22pizza%22")
  }

  @Test func anyOptionCanBeSet() {
    #expect(policies.list().option("a b", "c#d=%é").pathAndQuery == "/policies?a%20b=c%23d=%25%C3%A9")
    #expect(policies["1"].get().expand(\.appliesTo).pathAndQuery == "/policies/1?$expand=appliesTo")
  }

  @Test func optionsAreRemovedByName() {
    var request = policies.list().top(5).count()
    request.query["$top"] = nil
    request.query.items.append(.init(name: "x", value: "1"))

    #expect(request.query["$top"] == nil)
    #expect(request.pathAndQuery == "/policies?$count=true&x=1")
  }
}

@Suite struct PageTests {
  @Test func pagesHaveItemsAndLinks() throws {
    let json = """
      {"@odata.context":"c","@odata.count":12,"@odata.nextLink":"https://host/next","value":[{"id":"1"},{"id":"2"}]}
      """
    let page = try Page<TokenIssuancePolicy>(jsonData: json.utf8)

    #expect(page.value.map(\.id) == ["1", "2"])
    #expect(page.count == 12)
    #expect(page.nextLink == "https://host/next")
    #expect(page.deltaLink == nil)
    #expect(page["@odata.context"] == "c")
    #expect(String(json: page) == json)
  }

  @Test func itemsOfAnotherTypeAreLeftOut() throws {
    let page = try Page<TokenIssuancePolicy>(jsonData: #"{"value":[{"id":"1"},null,7]}"#.utf8)

    #expect(page.value.map(\.id) == ["1"])
    #expect(page["value"] == [["id": "1"], .null, 7])
    #expect(try Page<String>(jsonData: "{}".utf8).value == [])
    #expect(Page(["a", "b"]).value == ["a", "b"])
  }
}
