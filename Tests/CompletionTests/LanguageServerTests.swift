import Foundation
import ResourceRuntime
import TestSupport
import Testing

/// A server that does not do its part ends in an error, and never in a wait.
@Suite struct LanguageServerTests {
  @Test func silentServerIsGivenUp() async throws {
    await #expect {
      try await initialize("/usr/bin/tail", timeLimit: .milliseconds(200))
    } throws: {
      if case ProgramFailure.timedOut = $0 { true } else { false }
    }
  }

  @Test func endOfServerIsAnError() async throws {
    await #expect(throws: (any Error).self) { try await initialize("/usr/bin/true", timeLimit: .seconds(20)) }
  }

  private func initialize(_ server: String, timeLimit: Duration) async throws {
    try await Program(at: URL(fileURLWithPath: server)).converse(timeLimit: timeLimit) { conversation in
      var server = LanguageServer(conversation)
      _ = try await server.request("initialize", [:])
    }
  }
}
