import MailServer
import Testing

/// The service does what the pages show in their examples, so that the program meets what its library was made of.
@Suite struct ServedExamplesTests {
  /// The pages in an order in which each finds what those before it did.
  private let pages = [
    "user-list-messages", "user-list-mailfolders", "message-get", "message-update", "message-delete", "message-delta",
    "user-sendmail",
  ]

  @Test func theServiceAnswersAsThePagesShow() async throws {
    let examples = try pages.map(PageExample.init)
    try await MailServer(token: "a-secret").run { url in
      for example in examples {
        var answer = try await example.send(to: url, token: "a-secret")
        if answer.status == 429 { answer = try await example.send(to: url, token: "a-secret") }
        #expect(answer.status == example.status, "\(example.page)")
        #expect(answer.shows(example.response), "\(example.page): \(answer.body)")
      }
    }
  }
}
