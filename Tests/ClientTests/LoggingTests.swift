import HTTPTypes
import InMemoryLogging
import Logging
import ResourceRuntime
import ResourceTestKit
import Testing

/// Logs tell what was done, and no secrets.
@Suite struct LoggingTests {
  private func texts(_ shop: TestShop) -> [String] {
    shop.log.entries.map { entry in
      let metadata = entry.metadata.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
      return "\(entry.level) \(entry.message) \(metadata.joined(separator: " "))"
    }
  }

  @Test func attemptsAreVisible() async throws {
    let shop = TestShop(faults: [.throttle(retryAfter: "2"), .drop]) { _ in
      .json(["name": "x"], headerFields: [.requestID: "r1"])
    }

    _ = try await shop.shop.items["1"].get().send()

    let id = try #require(await shop.recorder.exchanges.first?.request.id)
    let request = "client-request-id=\(id)"
    let target = "request=GET shop.example/v1/items/1"
    let lines = texts(shop).filter { !$0.hasPrefix("trace request") }
    try #require(lines.count == 5)
    #expect(lines[0].hasPrefix("debug response attempt=1 \(request) \(target) seconds=0.000 status=429"))
    #expect(lines[1] == "debug request is repeated attempt=1 cause=status 429 \(request) \(target) wait=2.000")
    #expect(lines[2].hasPrefix("debug no response attempt=2 \(request) failure=the connection broke \(target)"))
    #expect(lines[3].hasPrefix("debug request is repeated attempt=2 cause=the connection broke"))
    #expect(lines[4].hasPrefix("trace response attempt=3 \(request) \(target) request-id=r1"))
  }

  @Test func noSecretIsLogged() async throws {
    let shop = TestShop(authentication: .fixed("hush"), faults: [.throttle(retryAfter: "0"), .drop]) { request in
      request.head.path?.hasPrefix("/v1/") == true
        ? .empty(.temporaryRedirect, headerFields: [.location: "https://files.example/x?sig=hush"])
        : .json(["name": "hush"], headerFields: [.setCookie: "id=hush"])
    }
    var request = shop.shop.items["1"].get().filter(raw: "name eq 'hush'")
    request.headerFields[.cookie] = "hush"

    _ = try await request.send()

    #expect(texts(shop).count > 5)
    #expect(!texts(shop).contains { $0.contains("hush") })
  }

  @Test func errorsOfOthersAreLoggedByTheirTypeOnly() async throws {
    struct Leaky: Error { let token = "hush" }
    let shop = TestShop { _ in throw Leaky() }

    await #expect(throws: TransportError.self) { try await shop.shop.items["1"].get().send() }

    #expect(!texts(shop).contains { $0.contains("hush") })
  }

  @Test func nothingIsLoggedOfRequestsThatJustWorkAboveTrace() async throws {
    let shop = TestShop {
      $0.logger.logLevel = .debug
    } respond: { _ in
      hammer
    }

    _ = try await shop.shop.items["1"].get().send()

    #expect(texts(shop).isEmpty)
  }
}
