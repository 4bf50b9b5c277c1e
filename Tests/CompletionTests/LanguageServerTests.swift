import Foundation
import ResourceRuntime
import Testing

/// A server that does not do its part ends in an error, and never in a wait.
@Suite struct LanguageServerTests {
  @Test func silentServerIsGivenUp() throws {
    let server = try LanguageServer(URL(fileURLWithPath: "/usr/bin/tail"), timeLimit: 0.2)
    #expect {
      try server.request("initialize", [:])
    } throws: {
      if case LanguageServer.Failure.timedOut = $0 { true } else { false }
    }
  }

  @Test func endOfServerIsAnError() throws {
    let server = try LanguageServer(URL(fileURLWithPath: "/usr/bin/true"), timeLimit: 20)
    #expect(throws: (any Error).self) { try server.request("initialize", [:]) }
  }
}
