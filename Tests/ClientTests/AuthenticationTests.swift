import HTTPTypes
import ResourceRuntime
import ResourceTestKit
import Testing

/// Tokens go to the service, and nowhere else.
@Suite struct AuthenticationTests {
  private actor Provider: TokenProvider {
    var requests: [TokenRequest] = []

    func token(for request: TokenRequest) async throws -> AccessToken {
      requests.append(request)
      return AccessToken("secret\(requests.count)")
    }
  }

  private func redirecting(to location: String, status: HTTPResponse.Status = .found) -> TestShop {
    TestShop(authentication: .fixed("secret")) {
      $0.secretHeaderFields = [.shopKey]
    } respond: { request in
      request.head.path == "/v1/items/1" ? .empty(status, headerFields: [.location: location]) : hammer
    }
  }

  @Test func everyAttemptAsksForAToken() async throws {
    let provider = Provider()
    let shop = TestShop(authentication: provider, faults: [.drop]) { _ in hammer }

    _ = try await shop.shop.items["1"].get().send()

    #expect(
      await provider.requests
        == Array(
          repeating: TokenRequest(scopes: ["shop.read"], host: "shop.example"), count: 2))
    let tokens = await shop.recorder.exchanges.map { $0.request.head.headerFields[.authorization] }
    #expect(tokens == ["Bearer secret1", "Bearer secret2"])
  }

  @Test(arguments: [
    "https://evil.example/items/1", "https://shop.example.evil.example/", "https://shop.example:8443/",
    "//evil.example/", "https://evil.example/?https://shop.example/",
  ])
  func noSecretFollowsARedirectToAnotherHost(location: String) async throws {
    let shop = redirecting(to: location)
    var request = shop.shop.items["1"].get()
    request.headerFields[.cookie] = "id=1"
    request.headerFields[.shopKey] = "key"

    _ = try await request.send()

    let fields = await shop.recorder.exchanges.map(\.request.head.headerFields)
    #expect(fields.map { $0[.authorization] } == ["Bearer secret", nil])
    #expect(fields.map { $0[.cookie] } == ["id=1", nil])
    #expect(fields.map { $0[.shopKey] } == ["key", nil])
  }

  @Test func aTokenThatTheCallerSetsStaysWithTheServiceToo() async throws {
    let shop = redirecting(to: "https://evil.example/")
    var request = shop.shop.items["1"].get()
    request.headerFields[.authorization] = "Bearer mine"

    _ = try await request.send()

    let tokens = await shop.recorder.exchanges.map { $0.request.head.headerFields[.authorization] }
    #expect(tokens == ["Bearer mine", nil])
  }

  @Test func secretsFollowRedirectsToAllowedHosts() async throws {
    var endpoint = ServiceEndpoint.shop
    endpoint.allowedHosts = ["files.example"]
    for location in ["/v1/items/2", "https://shop.example/v1/items/2", "https://FILES.example/2"] {
      let shop = TestShop(authentication: .fixed("secret"), endpoint: endpoint) { request in
        request.head.path == "/v1/items/1" ? .empty(.found, headerFields: [.location: location]) : hammer
      }
      _ = try await shop.shop.items["1"].get().send()
      let tokens = await shop.recorder.exchanges.map { $0.request.head.headerFields[.authorization] }
      #expect(tokens == ["Bearer secret", "Bearer secret"])
    }
  }

  @Test(arguments: [
    "http://shop.example/v1/items/2", "https://shop.example@evil.example/", #"https://shop.example\@evil.example/"#,
    "https://", "ftp://shop.example/", "https://shop example/", "https://shop.example:99999/",
    "https://shop\u{301}.example/",
  ])
  func redirectsToWhereNothingMayGoAreErrors(location: String) async throws {
    let shop = redirecting(to: location)

    await #expect(throws: TransportError.self) { try await shop.shop.items["1"].get().send() }
    #expect(await shop.recorder.exchanges.count == 1)
  }

  @Test func withoutTLSATokenOnlyGoesToThisMachine() async throws {
    for (url, isSent) in [("http://shop.example", false), ("http://localhost:80", true), ("http://[::1]:8080", true)] {
      let endpoint = try #require(ServiceEndpoint(url: url))
      let shop = TestShop(authentication: .fixed("secret"), endpoint: endpoint) { _ in hammer }
      _ = try await shop.shop.items["1"].get().send()
      let token = await shop.recorder.exchanges.first?.request.head.headerFields[.authorization]
      #expect(token == (isSent ? "Bearer secret" : nil), "\(url)")
    }
  }

  @Test func bodiesDoNotFollowToOtherHosts() async throws {
    for status in [HTTPResponse.Status.temporaryRedirect, .permanentRedirect] {
      let shop = TestShop { request in
        request.head.authority == "shop.example"
          ? .empty(status, headerFields: [.location: "https://evil.example/"]) : hammer
      }
      let error = await #expect(throws: TransportError.self) { try await shop.shop.items.create(Item { _ in }).send() }
      #expect(error?.reason == .refusedRedirect)
    }
  }

  @Test func aPostBecomesAGetAsItDoesElsewhere() async throws {
    let shop = TestShop { request in
      request.head.path == "/v1/items" ? .empty(.seeOther, headerFields: [.location: "/v1/items/2"]) : hammer
    }
    _ = try await shop.shop.items.create(Item { $0.name = "x" }).send()

    let last = try #require(await shop.recorder.exchanges.last)
    #expect(last.request.head.method == .get)
    #expect(last.body.isEmpty)
    #expect(last.request.head.headerFields[.contentType] == nil)
  }

  @Test func redirectsEnd() async throws {
    let shop = TestShop { _ in .empty(.found, headerFields: [.location: "/v1/again"]) }

    let error = await #expect(throws: TransportError.self) { try await shop.shop.items["1"].get().send() }

    #expect(error?.reason == .tooManyRedirects(limit: 5))
    #expect(await shop.recorder.exchanges.count == 6)
  }

  @Test func aChallengeIsAnsweredOnce() async throws {
    let claims = #"{"access_token":{"acrs":{"essential":true,"value":"c1"}}}"#
    let challenge = #"""
      Bearer realm="a, b=\"c\"", authorization_uri="https://login.example/", error="insufficient_claims", \#
      claims="eyJhY2Nlc3NfdG9rZW4iOnsiYWNycyI6eyJlc3NlbnRpYWwiOnRydWUsInZhbHVlIjoiYzEifX19"
      """#
    let provider = Provider()
    let shop = TestShop(authentication: provider) { request in
      .error(.unauthorized, code: "InvalidAuthenticationToken", headerFields: [.wwwAuthenticate: challenge])
    }

    let error = await #expect(throws: ServiceError.self) { try await shop.shop.items["1"].get().send() }

    #expect(error?.status == .unauthorized)
    #expect(await provider.requests.map(\.claims) == [nil, claims])
    #expect(await shop.recorder.exchanges.count == 2)
  }

  @Test func a401WithoutClaimsIsAnError() async throws {
    let shop = TestShop(authentication: .fixed("secret")) { _ in
      .error(.unauthorized, code: "no", headerFields: [.wwwAuthenticate: "Bearer"])
    }
    await #expect(throws: ServiceError.self) { try await shop.shop.items["1"].get().send() }
    #expect(await shop.recorder.exchanges.count == 1)
  }

  @Test func errorsOfTheProviderReachTheCaller() async throws {
    struct NotSignedIn: TokenProvider, Error {
      func token(for request: TokenRequest) async throws -> AccessToken { throw self }
    }
    let shop = TestShop(authentication: NotSignedIn()) { _ in hammer }

    await #expect(throws: NotSignedIn.self) { try await shop.shop.items["1"].get().send() }
    #expect(await shop.recorder.exchanges.isEmpty)
  }

  @Test func tokensDoNotShow() {
    let token = AccessToken("secret")
    var dumped = ""
    dump(token, to: &dumped)

    for text in ["\(token)", String(reflecting: token), "\([token])", dumped, "\(FixedToken("secret"))"] {
      #expect(!text.contains("secret"), "\(text)")
    }
  }

  @Test func nationalCloudsHaveHostsOfTheirOwn() {
    let endpoint = ServiceEndpoint.microsoftGraph(.china, version: "beta")

    #expect(endpoint.url == "https://microsoftgraph.chinacloudapi.cn/beta")
    #expect(endpoint.scopes == ["https://microsoftgraph.chinacloudapi.cn/.default"])
    #expect(NationalCloud(loginHost: "login.example", graphHost: "graph.example/x") == nil)
    #expect(ServiceEndpoint.microsoftGraph().url == "https://graph.microsoft.com/v1.0")
  }
}
