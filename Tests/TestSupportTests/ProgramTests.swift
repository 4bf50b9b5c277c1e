import Foundation
import TestSupport
import Testing

/// A program that hangs or crashes fails the test that runs it, and holds up nothing.
@Suite struct ProgramTests {
  private let shell = Program(at: URL(fileURLWithPath: "/bin/sh"))

  @Test func outputAndStatusAreTold() async throws {
    let folder = try TemporaryFolder()
    try folder.write("in the file", to: "sub/file")
    let result = try await shell.run(["-c", "cat file; cat; echo no >&2; exit 3"], in: folder, at: "sub")
    #expect(result.status == 3)
    #expect(result.output == "in the file")
    #expect(result.error == "no\n")
  }

  /// More than a pipe holds, on both ways at once.
  @Test func longOutputIsReadWhole() async throws {
    let script = "i=0; while [ $i -lt 20000 ]; do echo 0123456789; echo 9876543210 >&2; i=$((i+1)); done"
    let result = try await shell.run(["-c", script])
    #expect(result.output.utf8.count == 220_000)
    #expect(result.error.utf8.count == 220_000)
  }

  @Test func hangingProgramIsKilledWithWhatItStarted() async throws {
    let folder = try TemporaryFolder()
    let script = "(while true; do echo > alive; sleep 0.1; done) & sleep 600"
    await #expect {
      try await shell.run(["-c", script], in: folder, timeLimit: .seconds(1))
    } throws: { error in
      guard case ProgramFailure.timedOut = error else { return false }
      return "\(error)".contains("sleep 600") && "\(error)".contains("1.0 seconds")
    }
    try folder.remove("alive")
    try await Task.sleep(for: .seconds(1))
    #expect(!folder.exists("alive"))
  }

  @Test func crashIsTold() async throws {
    await #expect {
      try await shell.run(["-c", "echo why >&2; kill -ABRT $$"])
    } throws: { error in
      "\(error)".contains("signal \(SIGABRT)") && "\(error)".contains("why")
    }
  }

  @Test func programIsKilledAtItsMoment() async throws {
    let folder = try TemporaryFolder()
    try await shell.run(["-c", "echo > begun; sleep 600; echo > ended"], in: folder) { process in
      while process.isRunning, !folder.exists("begun") { usleep(100) }
    }
    #expect(folder.exists("begun") && !folder.exists("ended"))
  }

  /// Whoever waits for something that a program never does is told of its end.
  @Test func endIsSeenByWhoeverWouldKill() async throws {
    let folder = try TemporaryFolder()
    try await shell.run(["-c", "exit 0"], in: folder) { process in
      while process.isRunning { usleep(100) }
    }
  }

  @Test func programAnswers() async throws {
    let answer = try await Program(named: "cat").converse(timeLimit: .seconds(120)) { conversation in
      try await conversation.send(Array("a".utf8))
      return try await conversation.receive()
    }
    #expect(answer == Array("a".utf8))
  }

  @Test func silenceEnds() async throws {
    await #expect {
      try await shell.converse(["-c", "sleep 600"], timeLimit: .seconds(1)) { _ = try await $0.receive() }
    } throws: { error in
      if case ProgramFailure.timedOut = error { true } else { false }
    }
  }

  /// Many programs at once need no more descriptors than there are.
  @Test func allOfManyProgramsEnd() async throws {
    let statuses = try await withThrowingTaskGroup(of: Int32.self) { group in
      for status in 0..<200 { group.addTask { try await shell.run(["-c", "exit \(status)"]).status } }
      return try await group.reduce(into: Set()) { $0.insert($1) }
    }
    #expect(statuses == Set(0..<200))
  }
}
