import ArgumentParser
import Foundation
import Logging
import MailAPI
import ResourceRuntime
import URLSessionTransport

/// Where the mail is, and the token for it.
struct Connection: ParsableArguments {
  static let tokenVariable = "MAIL_TOKEN"

  @Option(help: "The root of the service.")
  var url = "http://127.0.0.1:8025/v1.0"

  @Flag(help: "Print what the client logs.")
  var verbose = false

  /// The inbox there.
  func inbox() throws -> Inbox {
    guard let endpoint = ServiceEndpoint(url: url) else { throw ValidationError("'\(url)' is no URL of a service.") }
    var configuration = ClientConfiguration()
    configuration.logger.logLevel = verbose ? .debug : .warning
    return Inbox(
      MailClient(
        transport: .urlSession(), authentication: .fixed(try Self.token()), endpoint: endpoint,
        configuration: configuration))
  }

  static func token() throws -> String {
    guard let token = ProcessInfo.processInfo.environment[tokenVariable] else {
      throw ValidationError("Set the environment's \(tokenVariable) to the token of the service.")
    }
    return token
  }
}
