import MailAPI
import ResourceRuntime

/// What the program does with mail. The root of the API is all it needs, so tests give it one without a network.
struct Inbox {
  let mail: MailClient

  init(_ mail: MailClient) { self.mail = mail }

  /// The messages of the inbox, the newest first, with what a list shows of them.
  func messages(onlyUnread: Bool = false) -> Request<Page<Message>> {
    let messages = mail.me.mailFolders["inbox"].messages.list()
      .select(\.id, \.receivedDateTime, \.from, \.subject, \.importance, \.isRead)
      .orderBy(\.receivedDateTime, .descending)
    return onlyUnread ? messages.filter { $0.isRead == false } : messages
  }

  /// The messages that nobody has opened, from as many pages as they are on.
  func unread(limit: Int? = nil) async throws -> [Message] {
    try await messages(onlyUnread: true).items(limit: limit).collect()
  }

  /// Opens a message, which marks it as read.
  func read(_ id: String) async throws -> Message {
    let message = try await mail.me.messages[id].get().send()
    if message.isRead != true { try await mail.me.messages[id].update { $0.isRead = true }.send() }
    return message
  }

  /// Sends a text.
  func send(_ text: String, to addresses: [String], subject: String, importance: Importance? = nil) async throws {
    let message = Message {
      $0.subject = subject
      $0.body = ItemBody {
        $0.contentType = .text
        $0.content = text
      }
      $0.toRecipients = addresses.map { Recipient($0) }
      if let importance { $0.importance = importance }
    }
    try await mail.me.sendMail(message: message).send()
  }

  /// Throws a message away and tells what is left, in one go over the network.
  func delete(_ id: String) async throws -> [MailFolder] {
    var batch = Batch()
    let deletion = batch.add(mail.me.messages[id].delete())
    let folders = batch.add(mail.me.mailFolders.list(), after: deletion)
    let responses = try await batch.send()
    try responses[deletion]
    return try responses[folders].value
  }

  /// What has changed since a token, and the token of now. Without one, all messages are new.
  func changes(since token: DeltaToken? = nil) async throws -> (changes: [DeltaChange<Message>], token: DeltaToken) {
    try await mail.me.mailFolders["inbox"].messages.delta().select(\.id, \.subject, \.isRead)
      .changes(since: token).collect()
  }
}
