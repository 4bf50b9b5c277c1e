import ArgumentParser
import MailAPI

/// `mail send --to ada@town.example.com --subject Chairs "Four, and a bench."`
struct Send: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Sends a message.")

  @Option(name: .customLong("to"), help: "An address to send it to; can be given several times.")
  var addresses: [String]

  @Option(help: "What it is about.")
  var subject: String

  @Flag(help: "It can't wait.")
  var urgent = false

  @Argument(help: "What it says.")
  var text: String

  @OptionGroup var connection: Connection

  func run() async throws {
    try await connection.inbox().send(text, to: addresses, subject: subject, importance: urgent ? .high : nil)
  }
}
