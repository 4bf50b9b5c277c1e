import ArgumentParser
import MailServer

/// `mail serve --port 8025`
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Runs a mail service on this machine.",
    discussion: "It lets in who has the token in the environment's \(Connection.tokenVariable).")

  @Option(help: "The port to listen on; 0 for one that is free.")
  var port: UInt16 = 8025

  func run() async throws {
    try await MailServer(port: port, token: try Connection.token()).run { url in
      print("The mail is at \(url). Control-C ends it.")
      // Somebody ends it before.
      while true { try await Task.sleep(for: .seconds(3_600)) }
    }
  }
}
