import MailAPI
import ResourceRuntime

/// A walk through a mailbox, printed as it goes. It stops with an error where the service does not do what was asked.
struct Tour {
  let inbox: Inbox
  /// The same mailbox, for somebody whose token does not let them in.
  let strangersInbox: Inbox

  func run() async throws {
    let token = try await inbox.changes().token

    heading("A request is a value, and knows the permissions that it needs.")
    let request = inbox.messages(onlyUnread: true)
    show("\(request)")
    show("needs \(request.permissions.delegatedWork.joined(separator: " or "))")

    heading("Its messages. The service is busy at first, and has three on a page.")
    let unread = try await inbox.unread()
    show(unread)
    try check(unread.count == 4, "four messages are unread")

    heading("The urgent one, which is read from now on.")
    guard let urgent = unread.first(where: { $0.importance == .high })?.id else { throw Failure("one is urgent") }
    show(try await inbox.read(urgent).letter)

    heading("An answer, with a copy to oneself.")
    try await inbox.send(
      "She is at anchor in the lee of the light, and well.",
      to: ["office@harbor.example.com", "ines@light.example.com"], subject: "Found her", importance: .high)
    let sent = try await inbox.mail.me.mailFolders["sentItems"].messages.list().top(1).send().value
    show(sent)
    try check(sent.first?.subject == "Found her", "the answer is among the sent items")

    heading("The oldest goes. The same post asks what the folders hold then.")
    let folders = try await inbox.delete("m1")
    for folder in folders { show("\(folder.displayName ?? ""): \(folder.totalItemCount ?? 0)") }
    try check(folders.map(\.totalItemCount) == [5, 2], "there are five messages and two sent ones")

    heading("What has changed in the inbox since the beginning?")
    let changes = try await inbox.changes(since: token).changes
    for change in changes {
      switch change {
      case .changed(let message): show("\(message.id ?? "") \(message.isRead == true ? "read" : "new")")
      case .removed(let id, let reason, _): show("\(id) \(reason?.rawValue ?? "gone")")
      case .resync: show("everything comes again")
      }
    }
    try check(changes.count == 3, "one message was read, one has come, one is gone")

    heading("Errors say what the service says.")
    try await refused { try await inbox.read("m1") }
    try await refused { try await inbox.send("Hello?", to: ["nobody"], subject: "Hello") }
    try await refused { try await strangersInbox.unread() }
  }

  private func heading(_ text: String) { print("\n\(text)") }

  private func show(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for line in lines { print(line.isEmpty ? "" : "   \(line)") }
  }

  private func show(_ messages: [Message]) { show(messages.map(\.line).joined(separator: "\n")) }

  /// Shows the error that the service answers with.
  private func refused<Result>(_ action: () async throws -> Result) async throws {
    do {
      _ = try await action()
    } catch let error as ServiceError {
      return show("\(error)")
    }
    throw Failure("the service refuses it")
  }

  private func check(_ isSo: Bool, _ expectation: String) throws {
    if !isSo { throw Failure(expectation) }
  }

  /// What should be so, and is not.
  private struct Failure: Error, CustomStringConvertible {
    let expectation: String
    init(_ expectation: String) { self.expectation = expectation }
    var description: String { "It is not so that \(expectation)." }
  }
}
