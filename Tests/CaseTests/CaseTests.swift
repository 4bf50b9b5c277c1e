import Foundation
import Testing

/// Every case gives what is recorded for it, byte for byte.
@Suite struct CaseTests {
  @Test func thereAreCases() {
    #expect(!Case.all.isEmpty)
  }

  /// With `DOCS2SWIFT_RECORD=1` the test also mends the record. It fails all the same where it had to: a run that
  /// records proves nothing, and only a run that finds nothing to record passes.
  @Test(arguments: Case.all)
  func outputIsAsRecorded(_ testCase: Case) async throws {
    let output = try await CaseOutput(of: testCase).files()
    let folder = ExpectedFolder(testCase.expected)
    let differences = try folder.differences(from: output)
    guard !differences.isEmpty else { return }
    if ExpectedFolder.isRecording { try folder.record(output) }
    let title =
      ExpectedFolder.isRecording
      ? "Recorded anew. Read the change before you commit it, and run again."
      : "The output is not what is recorded. If it should be, run 'make record'."
    Issue.record(Comment(rawValue: ([title] + differences).joined(separator: "\n")))
  }
}
