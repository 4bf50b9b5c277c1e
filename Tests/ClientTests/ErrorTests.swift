import HTTPTypes
import ResourceRuntime
import ResourceTestKit
import Testing

/// Errors say what went wrong and where, and no secrets.
@Suite struct ErrorTests {
  private func error<Failure: Error>(
    _ response: TransportResponse, _ type: Failure.Type = ServiceError.self
  ) async throws -> Failure {
    let shop = TestShop(authentication: .fixed("secret")) {
      $0.retry = .never
    } respond: { _ in
      response
    }
    return try #require(await #expect(throws: type) { try await shop.shop.items["1"].get().send() })
  }

  @Test func whatTheServiceSaysIsTyped() async throws {
    let error = try await error(
      .text(
        """
        {"error": {"code": "BadRequest", "message": "No such item.", "target": "items",
          "details": [{"code": "Missing", "message": "gone", "target": "id"}, 3],
          "innerError": {"code": "gone", "date": "2025-01-02T03:04:05", "request-id": "r1", "client-request-id": "c1",
            "innerError": {"code": "deeper"}, "more": true}}}
        """, status: .notFound, headerFields: [.requestID: "r0", .eTag: "e"]))

    #expect(error.status == .notFound)
    #expect(error.code == "BadRequest")
    #expect(error.message == "No such item.")
    #expect(error.target == "items")
    #expect(error.details.first?.code == "Missing")
    #expect(error.details.first?.target == "id")
    #expect(error.innerError?.code == "gone")
    #expect(error.innerError?.requestID == "r1")
    #expect(error.innerError?.clientRequestID == "c1")
    #expect(error.innerError?.date?.text == "2025-01-02T03:04:05Z")
    #expect(error.innerError?.innerError?.code == "deeper")
    #expect(error.requestID == "r1")
    #expect(error.headerFields[.eTag] == "e")
    #expect("\(error)" == "status 404, BadRequest: No such item. (request-id r1)")
  }

  @Test(arguments: ["", "<html>", "null", "[]", #"{"error": null}"#, #"{"error": {"code": 5}}"#, "{", "\u{0}"])
  func answersInNoKnownFormKeepTheirStatus(text: String) async throws {
    let error = try await error(.text(text, status: .badGateway, headerFields: [.requestID: "r0"]))

    #expect(error.status == .badGateway)
    #expect(error.code == nil)
    #expect("\(error)" == "status 502 (request-id r0)")
  }

  @Test func errorsOfTokenServicesAreRead() async throws {
    let error = try await error(
      .json(["error": "invalid_grant", "error_description": "expired"], status: .badRequest))

    #expect(error.code == "invalid_grant")
    #expect(error.message == "expired")
  }

  @Test(arguments: [
    "Access token eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.eyJhdWQiOiJ4In0.c2VjcmV0 is expired.",
    "Authorization: Bearer c2VjcmV0 was refused", "bad \"eyJhbGciOiJub25lIn0.c2VjcmV0.\"",
    "bad token 'EwBwA8l6BAAU\(String(repeating: "c2VjcmV0", count: 9))'",
  ])
  func tokensInMessagesAreHidden(message: String) async throws {
    let text = String(describing: try await error(.error(.unauthorized, code: "no", message: message)))

    #expect(!text.contains("c2VjcmV0"))
    #expect(text.contains("(hidden)"))
  }

  @Test func descriptionsDoNotGrowWithTheBody() async throws {
    let long = String(repeating: "word ", count: 10_000)
    let errors: [any Error] = [
      try await error(.error(.badRequest, code: long, message: long)),
      try await error(.text("\"\(long)\""), ResponseError.self),
      try await error(.text(long, contentType: "text/" + long), ResponseError.self),
    ]

    for error in errors { #expect(String(describing: error).count < 600) }
  }

  @Test func anAnswerThatIsNotJSONIsToldFromOneOfAnotherType() async throws {
    let html = try await error(.text("<html>", contentType: "text/html; charset=utf-8"), ResponseError.self)
    #expect(html.reason == .mediaType("text/html"))

    let broken = try await error(.text(#"{"name": "#), ResponseError.self)
    guard case .notJSON(let reading) = broken.reason else { throw broken }
    #expect(reading.offset == 9)

    let array = try await error(.text("[]"), ResponseError.self)
    #expect(array.reason == .field(FieldError(path: "$", expected: "Item", found: .value([]))))

    let nothing = try await error(.empty(.ok), ResponseError.self)
    #expect(nothing.reason == .empty)
  }

  @Test func errorsNameTheMemberOfAnotherType() async throws {
    let shop = TestShop { _ in .json(["value": ["a", 5]]) }
    let tags = await #expect(throws: ResponseError.self) { try await shop.shop.items["1"].tags().send() }
    #expect(tags?.reason == .field(FieldError(path: "value[1]", expected: "String", found: .value(5))))
    let count = await #expect(throws: ResponseError.self) { try await shop.shop.items.count().send() }
    #expect(count?.reason == .field(FieldError(path: "value", expected: "Int", found: .value(["a", 5]))))
    #expect(count.map { "\($0)" }?.contains("value: expected Int") == true)
  }

  @Test func whatTheTransportThrowsIsAnErrorOfTheRequest() async throws {
    struct Broken: Error {}
    let shop = TestShop { _ in throw Broken() }
    let request = shop.shop.items["1"].get().filter(raw: "secret eq 1")

    let error = try #require(await #expect(throws: TransportError.self) { try await request.send() })

    #expect(error.underlying is Broken)
    #expect("\(error)" == "GET shop.example/v1/items/1: the transport failed")
  }
}
