import Foundation
import SwiftEmission
import TestSupport
import Testing

/// Whatever pages call it, a property, a member, an action or a segment is reached by its name in Swift.
@Suite struct NamesAtRunTimeTests {
  private static let pages = PackageFolder.path("Tests/CaseTests/Cases/names-awkward/pages")

  @Test(.enabled(if: BuiltRuntime.isAtHand, "the modules of this build are elsewhere"))
  func everyNameIsReached() async throws {
    let program = try await NameProgram(pages: Self.pages)
    let folder = try TemporaryFolder()
    for file in program.library + [program.main] { try folder.write(file.contents, to: file.name) }

    let files = (program.library + [program.main]).map(\.name)
    let built = try await Toolchain.compiler.run(
      ["-swift-version", "6", "-module-name", "Case", "-o", "names"] + BuiltRuntime.linkArguments + files,
      in: folder, timeLimit: .seconds(300))
    try #require(built.status == 0, "\(built.text.prefix(4_000))")

    let run = try await Program(at: folder.path("names")).run([], in: folder)
    #expect(run.status == 0)
    #expect(run.text.isEmpty, "not reached:\n\(run.text)")
    #expect(program.count > 1_000, "The case must have more names.")
  }
}
