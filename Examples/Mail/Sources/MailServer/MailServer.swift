import FlyingFox
import FlyingSocks
import Foundation

/// A mail service on this machine, as the pages in MailAPI describe it, with one mailbox that it forgets at its end.
public struct MailServer: Sendable {
  private let server: HTTPServer

  /// A server.
  ///
  /// - Parameters:
  ///   - port: The port to listen on; 0 for one that is free.
  ///   - token: What a request needs to be let in.
  ///   - now: The time of day, for messages that are sent.
  public init(port: UInt16 = 0, token: String, now: @escaping @Sendable () -> Date = { Date() }) throws {
    let service = Service(mailbox: Mailbox(now: now))
    server = HTTPServer(
      address: try .inet(ip4: "127.0.0.1", port: port), logger: .disabled,
      handler: Gate(token: token, service: service))
  }

  /// Serves as long as a closure runs, which gets the URL of the service.
  public func run<Result>(while body: (String) async throws -> Result) async throws -> Result {
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await server.run() }
      group.addTask { try await server.waitUntilListening() }
      defer { group.cancelAll() }
      // What comes first: that it listens, or why it does not.
      try await group.next()
      guard case .ip4(_, let port)? = await server.listeningAddress else { throw SocketError.disconnected }
      return try await body("http://127.0.0.1:\(port)\(Service.root)")
    }
  }
}
