import Foundation
import HTTPTypes
import ResourceRuntime
import ResourceTestKit
import Testing

/// Bodies in a batch are JSON, or Base64.
@Suite struct BatchContentTests {
  @Test func contentIsSentInBase64WithItsType() async throws {
    let shop = TestShop(
      respond: batched { request in
        guard case .bytes(let bytes)? = request.body else { return .empty(.badRequest) }
        return .json(["name": .string("\(request.head.headerFields[.contentType] ?? ""): \(bytes)")] as JSONValue)
      })

    let item = try await shop.shop.batch(shop.shop.items["1"].putContent(.bytes([1, 2, 255]))).send()

    #expect(item.name == "text/plain: [1, 2, 255]")
    let request = try #require(try await shop.recorder.posts.first?.first)
    #expect(request["body"] == "AQL/")
    #expect(request["headers"] == ["Content-Type": "text/plain"])
  }

  @Test func contentThatIsJSONIsSentAsJSON() async throws {
    let shop = TestShop(respond: batched { _ in hammer })
    var request = shop.shop.items["1"].putContent(.bytes(Array(#"{"a": 1.0}"#.utf8)))
    request.headerFields[.contentType] = "application/merge-patch+json; charset=utf-8"

    _ = try await shop.shop.batch(request).send()

    #expect(try await shop.recorder.posts.first?.first?["body"] == ["a": 1.0])

    request.body = .content(.bytes([0x7B]), contentType: "application/json")
    let error = await #expect(throws: BatchError.self) { try await shop.shop.batch(request).send() }
    guard case .bodyNotJSON? = error?.reason else { throw error ?? UnexpectedOutcome() as any Error }
    #expect(await shop.recorder.exchanges.count == 1)
  }

  @Test func aStreamIsAnErrorBeforeAnythingIsSent() async throws {
    let shop = TestShop(respond: batched { _ in hammer })
    let content = RequestContent.stream { ContentStream(bytes: [1]) }

    let error = await #expect(throws: BatchError.self) {
      try await shop.shop.batch(shop.shop.items["1"].get(), shop.shop.items["2"].putContent(content)).send()
    }

    guard case .streamBody? = error?.reason else { throw error ?? UnexpectedOutcome() as any Error }
    #expect(error.map { "\($0)" }?.hasPrefix("PUT shop.example/v1/items/2/content: a stream") == true)
    #expect(await shop.recorder.exchanges.isEmpty)
  }

  @Test func contentIsReadFromBase64() async throws {
    for type in ["image/png", "application/json", "application/octet-stream"] {
      let shop = TestShop(
        respond: answering([["id": "1", "status": 200, "headers": ["Content-Type": .string(type)], "body": "AQL_"]]))
      let content = try await shop.shop.batch(shop.shop.items["1"].content()).send()
      #expect(try await content.bytes(upTo: 10) == [1, 2, 255])
    }
  }

  /// Microsoft Graph answers so to an upload of a file.
  @Test func jsonIsReadFromBase64Too() async throws {
    let body = JSONValue.string(Data(#"{"name": "hammer"}"#.utf8).base64EncodedString())
    for headers in [["Content-Type": "application/json"], [:]] as [JSONValue] {
      let shop = TestShop(respond: answering([["id": "1", "status": 201, "headers": headers, "body": body]]))
      #expect(try await shop.shop.batch(shop.shop.items["1"].get()).send().name == "hammer")
    }
  }

  @Test(arguments: ["17", 17, "MTc=", ["value": 17]] as [JSONValue]) func textIsReadAsItIsOrFromBase64(body: JSONValue)
    async throws
  {
    let shop = TestShop(
      respond: answering([["id": "1", "status": 200, "headers": ["content-type": "text/plain"], "body": body]]))

    #expect(try await shop.shop.batch(shop.shop.items.count()).send() == 17)
  }

  @Test func contentThatIsNotBase64IsAnError() async throws {
    let shop = TestShop(
      respond: answering([["id": "1", "status": 200, "headers": ["Content-Type": "image/png"], "body": "?"]]))

    let error = await #expect(throws: ResponseError.self) {
      try await shop.shop.batch(shop.shop.items["1"].content()).send()
    }
    #expect(error?.reason == .field(FieldError(path: "responses[0].body", expected: "Base64", found: .value("?"))))
  }

  @Test func aRedirectToContentIsAnErrorWithItsLocation() async throws {
    let location = "https://files.example/1?sig=x"
    let shop = TestShop(
      respond: answering([["id": "1", "status": 302, "headers": ["Location": .string(location)]]]))

    let error = await #expect(throws: ServiceError.self) {
      try await shop.shop.batch(shop.shop.items["1"].content()).send()
    }

    #expect(error?.status == .found)
    #expect(error?.headerFields[.location] == location)
    #expect(await shop.recorder.exchanges.count == 1)
  }

  @Test func aResponseOfAnotherTypeIsAnErrorOfItsRequest() async throws {
    let shop = TestShop(
      respond: batched { request in
        request.head.path == "/v1/items/1" ? .json([] as JSONValue, headerFields: [.requestID: "r1"]) : hammer
      })

    let (first, second) = try await shop.shop.batch(shop.shop.items["1"].get(), shop.shop.items["2"].get()).results()

    let error = #expect(throws: ResponseError.self) { try first.get() }
    #expect(error?.reason == .field(FieldError(path: "$", expected: "Item", found: .value([]))))
    #expect(error?.requestID == "r1")
    #expect(try second.get().name == "hammer")
  }
}
