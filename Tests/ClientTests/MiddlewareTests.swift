import HTTPTypes
import ResourceRuntime
import ResourceTestKit
import Testing

/// Middleware stands where it is said to.
@Suite struct MiddlewareTests {
  private actor Notes {
    var lines: [String] = []
    func add(_ line: String) { lines.append(line) }
  }

  private struct Note: ClientMiddleware {
    let name: String
    let notes: Notes

    func send(_ request: TransportRequest, next: @escaping NextStage) async throws -> TransportResponse {
      await notes.add("\(name) \(request.attempt) \(request.head.headerFields[.authorization] ?? "no token")")
      let response = try await next(request)
      await notes.add("\(name) \(response.head.status.code)")
      return response
    }
  }

  @Test func theOrderIsFixed() async throws {
    let notes = Notes()
    let shop = TestShop(authentication: .fixed("secret"), faults: [.throttle(retryAfter: nil)]) {
      $0.middleware = [Note(name: "a", notes: notes), Note(name: "b", notes: notes)]
      $0.attemptMiddleware = [Note(name: "c", notes: notes)]
    } respond: { _ in
      await notes.add("wire")
      return hammer
    }

    _ = try await shop.shop.items["1"].get().send()

    #expect(
      await notes.lines == [
        "a 1 no token", "b 1 no token", "c 1 no token", "c 429", "c 2 no token", "wire", "c 200", "b 200", "a 200",
      ])
  }

  @Test func middlewareMayAnswerByItself() async throws {
    struct Cache: ClientMiddleware {
      func send(_ request: TransportRequest, next: @escaping NextStage) async throws -> TransportResponse { hammer }
    }
    let shop = TestShop {
      $0.middleware = [Cache()]
    } respond: { request in
      throw UnexpectedRequest(request)
    }

    #expect(try await shop.shop.items["1"].get().send().name == "hammer")
    #expect(await shop.recorder.exchanges.isEmpty)
  }

  @Test func middlewareMayReadTheBody() async throws {
    struct Reader: ClientMiddleware {
      func send(_ request: TransportRequest, next: @escaping NextStage) async throws -> TransportResponse {
        var response = try await next(request)
        let bytes = try await response.body.bytes(upTo: 1_000)
        response.body = ContentStream(bytes: bytes + [0x20])
        return response
      }
    }
    let shop = TestShop {
      $0.attemptMiddleware = [Reader()]
    } respond: { _ in
      hammer
    }

    #expect(try await shop.shop.items["1"].get().send().name == "hammer")
  }
}
