import APIModel
import APIPages
import SwiftEmission
import Testing

/// Each complaint is shown by a case: what nobody has seen does not work.
@Suite struct DiagnosticCoverageTests {
  @Test func everyDiagnosticHasACase() async throws {
    var seen: Set<DiagnosticID> = []
    for testCase in Case.all {
      let output = try await CaseOutput(of: testCase, isLint: true)
      seen.formUnion(output.diagnostics.map(\.id))
    }
    let missing = DiagnosticID.allCases.filter { !seen.contains($0) }.map(\.rawValue)
    #expect(missing.isEmpty)
  }

  @Test func everyReasonToSkipHasACase() async throws {
    var seen: Set<SkipReason> = []
    for testCase in Case.all {
      let coverage = try await CaseOutput(of: testCase).model.coverage
      for count in [coverage.pages, coverage.tables, coverage.rows, coverage.requestLines, coverage.examples] {
        seen.formUnion(count.skipped.map(\.reason))
      }
    }
    let missing = SkipReason.allCases.filter { !seen.contains($0) }.map(\.rawValue)
    #expect(missing.isEmpty)
  }

  /// What people get to read is one line, whatever the page holds, and says in sentences what is wrong.
  @Test(arguments: Case.all)
  func messagesAreSentences(_ testCase: Case) async throws {
    let output = try await CaseOutput(of: testCase, isLint: true)
    for diagnostic in output.diagnostics {
      let lines = diagnostic.description.split(whereSeparator: \.isNewline)
      #expect(lines.count == 1, "\(diagnostic)")
      #expect(diagnostic.message.hasSuffix("."), "\(diagnostic)")
    }
  }
}
