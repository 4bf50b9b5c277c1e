import ArgumentParser
import MailAPI

/// `mail read m3`
struct Read: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Prints a message, and marks it as read.")

  @Argument(help: "The id of the message, as 'mail list' has it.")
  var id: String

  @OptionGroup var connection: Connection

  func run() async throws {
    print(try await connection.inbox().read(id).letter)
  }
}
