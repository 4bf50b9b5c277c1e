import ArgumentParser
import MailAPI

/// `mail list --unread --limit 5`
struct List: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Prints a line per message of the inbox, the newest first.")

  @Flag(help: "Only messages that nobody has opened.")
  var unread = false

  @Option(help: "How many messages at most.")
  var limit = 20

  @OptionGroup var connection: Connection

  func run() async throws {
    for try await message in try connection.inbox().messages(onlyUnread: unread).items(limit: limit) {
      print(message.line)
    }
  }
}
