import SwiftEmission
import Testing

/// The compiler takes what is generated for the cases.
@Suite(.serialized) struct CompilationTests {
  /// What the pages of a hostile case say does not change how the rest reads.
  @Test(arguments: Case.hostile)
  func hostileCasesParse(_ testCase: Case) async throws {
    let files = try await CaseOutput(of: testCase).library.files
    SwiftCompiler.record(try await SwiftCompiler.complaintsParsing(files))
  }

  /// Under Swift 6 mode, with the upcoming features on, and without a warning.
  @Test(.enabled(if: SwiftCompiler.knowsRuntime, "the modules of this build are elsewhere"), arguments: Case.all)
  func casesCompile(_ testCase: Case) async throws {
    let files = try await CaseOutput(of: testCase).library.files
    SwiftCompiler.record(try await SwiftCompiler.complaintsTypechecking(files, module: CaseOutput.module))
  }
}
