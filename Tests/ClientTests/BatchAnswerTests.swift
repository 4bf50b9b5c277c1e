import HTTPTypes
import ResourceRuntime
import ResourceTestKit
import Testing

/// Nothing that a service answers to a batch is lost or mistaken.
@Suite struct BatchAnswerTests {
  private let first: JSONValue = ["id": "1", "status": 200, "body": ["name": "one"]]
  private let second: JSONValue = ["id": "2", "status": 200, "headers": .null, "body": ["name": "two"]]

  /// The results of two requests that a service answers by elements of `responses`.
  private func results(_ responses: [JSONValue]) async throws -> [Result<Item, any Error>] {
    let shop = TestShop(respond: answering(responses))
    return try await shop.shop.batch(["1", "2"].map { shop.shop.items[$0].get() }).results()
  }

  @Test func answersComeInAnyOrder() async throws {
    for responses in [[first, second], [second, first]] {
      #expect(try await results(responses).map { try $0.get().name } == ["one", "two"])
    }
  }

  @Test func aRequestWithoutAnAnswerHasAnError() async throws {
    let results = try await results([second])

    let error = #expect(throws: BatchError.self) { try results[0].get() }
    guard case .noAnswer? = error?.reason else { throw error ?? UnexpectedOutcome() as any Error }
    #expect(error.map { "\($0)" } == "GET /items/1: the batch has no answer to it")
    #expect(try results[1].get().name == "two")
  }

  @Test func aRequestWithTwoAnswersHasAnError() async throws {
    for responses in [[first, first, second], [first, second, first, first]] {
      let results = try await results(responses)
      let error = #expect(throws: BatchError.self) { try results[0].get() }
      guard case .severalAnswers? = error?.reason else { throw error ?? UnexpectedOutcome() as any Error }
      #expect(try results[1].get().name == "two")
    }
  }

  @Test(arguments: ["3", "", "01", "one"]) func anAnswerToNoRequestIsAnErrorOfThePost(id: String) async throws {
    let stray: JSONValue = ["id": .string(id), "status": 200, "body": ["name": "stray"]]

    let error = await #expect(throws: BatchError.self) { try await results([first, second, stray]) }

    guard case .unknownAnswer(id)? = error?.reason else { throw error ?? UnexpectedOutcome() as any Error }
  }

  @Test(
    arguments: [
      (["id": "1"], "status"), (["id": "1", "status": "OK"], "status"), (["id": "1", "status": 99], "status"),
      (["id": "1", "status": 600], "status"), (["id": "1", "status": -1], "status"),
      (["id": "1", "status": 200.5], "status"), (["id": "1", "status": 1e30], "status"),
      (["id": "1", "status": 200, "headers": []], "headers"),
      (["id": "1", "status": 200, "headers": ["a b": "c"]], "headers.a b"),
      (["id": "1", "status": 200, "headers": ["ETag": ["x"]]], "headers.ETag"),
    ] as [(JSONValue, String)])
  func anAnswerThatIsNoneIsAnErrorOfItsRequest(answer: JSONValue, member: String) async throws {
    let results = try await results([answer, second])

    let error = #expect(throws: ResponseError.self) { try results[0].get() }
    guard case .field(let field)? = error?.reason else { throw error ?? UnexpectedOutcome() as any Error }
    #expect(field.path == "responses[0].\(member)")
    #expect(try results[1].get().name == "two")
  }

  @Test(
    arguments: [
      (["responses": [7]], "responses[0]"), (["responses": [["status": 200]]], "responses[0].id"),
      (["responses": [["id": 1, "status": 200]]], "responses[0].id"), (["responses": .null], "responses"),
      (["responses": ["1": [:]]], "responses"), ([:], "responses"), ([], "responses"), ("", "responses"),
    ] as [(JSONValue, String)])
  func anAnswerThatIsNoBatchIsAnErrorOfThePost(document: JSONValue, path: String) async throws {
    let shop = TestShop { _ in .json(document) }

    let error = await #expect(throws: ResponseError.self) {
      try await shop.shop.batch(shop.shop.items["1"].get()).results()
    }
    guard case .field(let field)? = error?.reason else { throw error ?? UnexpectedOutcome() as any Error }
    #expect(field.path == path)
  }

  @Test func anAnswerThatIsNoJSONIsAnErrorOfThePost() async throws {
    for answer in [TransportResponse.text("<html>", contentType: "text/html"), .text("{"), .empty(.ok)] {
      let shop = TestShop { _ in answer }
      await #expect(throws: ResponseError.self) { try await shop.shop.batch(shop.shop.items["1"].get()).results() }
    }
  }

  @Test func headerFieldsOfAnAnswerAreKept() async throws {
    let shop = TestShop(
      respond: answering([
        [
          "id": "1", "status": 200, "body": ["name": "one"],
          "headers": ["ETag": "e", "x-count": 7, "Set-Cookie": "a", "set-cookie": "b"],
        ]
      ]))
    var batch = Batch()
    let item = batch.add(shop.shop.items["1"].get())

    let head = try await batch.send().response(to: item).head

    #expect(head.headerFields[.eTag] == "e")
    #expect(head.headerFields[values: .setCookie] == ["a", "b"])
    #expect(HTTPField.Name("x-count").map { head.headerFields[$0] } == "7")
  }

  @Test func descriptionsHoldNoSecrets() async throws {
    let shop = TestShop(authentication: .fixed("c2VjcmV0")) { _ in
      .json(["responses": [["id": "eyJhbGciOiJub25lIn0.c2VjcmV0.", "status": 200]]] as JSONValue)
    }
    let request = shop.shop.items["1"].get().filter(raw: "code eq 'c2VjcmV0'")

    let error = await #expect(throws: BatchError.self) { try await shop.shop.batch(request).send() }

    #expect(error.map { "\($0)" }?.contains("c2VjcmV0") == false)
  }

  @Test func batchesAndResponsesPrintNoContent() async throws {
    let shop = TestShop(authentication: .fixed("c2VjcmV0"), respond: answering([first]))
    var batch = Batch(shop.shop._client)
    let item = batch.add(shop.shop.items.create(Item { $0.name = "c2VjcmV0" }).option("code", "c2VjcmV0"))
    let responses = try await batch.send()

    var dumped = ""
    dump(batch, to: &dumped)
    dump(item, to: &dumped)
    dump(responses, to: &dumped)
    #expect("\(batch)" == "POST /items")
    #expect("\(responses)" == "responses to 1 requests")
    for text in [dumped, String(reflecting: batch), String(reflecting: responses)] {
      #expect(!text.contains("c2VjcmV0") && !text.contains("one"))
    }
  }
}
