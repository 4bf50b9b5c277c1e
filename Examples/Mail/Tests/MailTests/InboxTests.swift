import MailAPI
import ResourceRuntime
import ResourceTestKit
import Testing

@testable import mail

/// The program's own code, against answers that the tests make up. The client is the real one.
@Suite struct InboxTests {
  @Test func unreadMessagesComeFromAllPages() async throws {
    let recorder = Recorder(
      InMemoryTransport(
        answers: .page([message("m2"), message("m1")], nextLink: "?$skiptoken=2"), .page([message("m0")])))

    let unread = try await Inbox(MailClient(transport: recorder)).unread()

    #expect(unread.map(\.id) == ["m2", "m1", "m0"])
    let requests = await recorder.requests
    #expect(requests.count == 2)
    #expect(requests.first?.contains("$filter=isRead%20eq%20false") == true)
  }

  @Test func readingMarksAsRead() async throws {
    let recorder = Recorder(InMemoryTransport(answers: .json(message("m1")), .json(message("m1", isRead: true))))

    _ = try await Inbox(MailClient(transport: recorder)).read("m1")

    #expect(await recorder.requests == ["GET /v1.0/me/messages/m1", "PATCH /v1.0/me/messages/m1"])
    #expect(await recorder.exchanges.last?.json == ["isRead": true])
  }

  @Test func whatWasReadIsLeftAlone() async throws {
    let recorder = Recorder(InMemoryTransport(answers: .json(message("m1", isRead: true))))

    _ = try await Inbox(MailClient(transport: recorder)).read("m1")

    #expect(await recorder.requests == ["GET /v1.0/me/messages/m1"])
  }

  @Test func aTextIsSentAsText() async throws {
    let recorder = Recorder(InMemoryTransport(answers: .empty(.accepted)))

    try await Inbox(MailClient(transport: recorder)).send(
      "Four, and a bench.", to: ["ada@town.example.com"], subject: "Chairs")

    #expect(await recorder.requests == ["POST /v1.0/me/sendMail"])
    #expect(
      await recorder.exchanges.first?.json == [
        "message": [
          "subject": "Chairs",
          "body": ["contentType": "text", "content": "Four, and a bench."],
          "toRecipients": [["emailAddress": ["address": "ada@town.example.com"]]],
        ]
      ])
  }

  @Test func aBusyServiceIsAskedAgain() async throws {
    let clock = TestClock()
    var configuration = ClientConfiguration()
    configuration.clock = clock
    let service = InMemoryTransport(answers: .throttled(retryAfter: "30"), .page([message("m1")]))

    let unread = try await Inbox(MailClient(transport: service, configuration: configuration)).unread()

    #expect(unread.count == 1)
    #expect(await clock.waits == [.seconds(30)])
  }

  @Test func folderCountsComeAfterTheDeletion() async throws {
    let recorder = Recorder(
      InMemoryTransport(answers: .empty(), .page([MailFolder { $0.totalItemCount = 5 }])))

    let folders = try await Inbox(MailClient(transport: BatchingTransport(recorder))).delete("m1")

    #expect(folders.map(\.totalItemCount) == [5])
    #expect(await recorder.requests == ["DELETE /v1.0/me/messages/m1", "GET /v1.0/me/mailFolders"])
  }

  @Test func folderCountsAreNotAskedForWithoutTheDeletion() async throws {
    let service = InMemoryTransport(answers: .error(.notFound, code: "ErrorItemNotFound"))
    let inbox = Inbox(MailClient(transport: BatchingTransport(service)))

    let error = await #expect(throws: ServiceError.self) { try await inbox.delete("m1") }
    #expect(error?.code == "ErrorItemNotFound")
  }

  private func message(_ id: String, isRead: Bool = false) -> Message {
    Message {
      $0.id = id
      $0.isRead = isRead
    }
  }
}
