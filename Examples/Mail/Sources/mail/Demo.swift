import ArgumentParser
import Foundation
import MailAPI
import MailServer
import ResourceRuntime
import URLSessionTransport

/// `mail demo`
struct Demo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Runs a mail service and uses it, with everything over HTTP and a transcript of it.")

  func run() async throws {
    let now = try Date("2021-07-04T06:00:00Z", strategy: .iso8601)
    let server = try MailServer(token: "a-secret", now: { now })
    try await server.run { url in
      guard let endpoint = ServiceEndpoint(url: url) else { throw ValidationError("'\(url)' is no URL.") }
      var configuration = ClientConfiguration()
      configuration.logger = .transcript
      func client(token: String) -> MailClient {
        MailClient(
          transport: .urlSession(), authentication: .fixed(token), endpoint: endpoint, configuration: configuration)
      }
      try await Tour(inbox: Inbox(client(token: "a-secret")), strangersInbox: Inbox(client(token: "a-guess"))).run()
    }
  }
}
