import APIPages
import Foundation
import Testing

/// Every case gives what is recorded for it, byte for byte.
@Suite struct CaseTests {
  @Test func thereAreCases() {
    #expect(!Case.all.isEmpty)
  }

  /// With `DOCS2SWIFT_RECORD=1` the test also mends the record. It fails all the same where it had to: a run that
  /// records is no proof of anything, and only a run that finds nothing to record passes.
  @Test(arguments: Case.all)
  func outputIsAsRecorded(_ testCase: Case) async throws {
    let output = try await CaseOutput(of: testCase).files()
    let folder = ExpectedFolder(testCase.expected)
    let differences = try folder.differences(from: output)
    if ExpectedFolder.isRecording, !differences.isEmpty {
      try folder.record(output)
      Issue.record("Recorded anew; read the change before you commit it.\n\(differences.joined(separator: "\n"))")
    } else {
      #expect(differences.isEmpty, "\n\(differences.joined(separator: "\n"))")
    }
  }
}
