import Foundation
import SwiftEmission
import Testing

/// Whatever pages call it, a property, a member, an action or a segment is reached by its name in Swift.
@Suite struct NamesAtRunTimeTests {
  private static let pages = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("CaseTests/Cases/names-awkward/pages")

  @Test(.enabled(if: BuiltRuntime.isAtHand, "the modules of this build are elsewhere"))
  func everyNameIsReached() async throws {
    let program = try await NameProgram(pages: Self.pages)
    let folder = try TemporaryFolder()
    for file in program.library + [program.main] { try folder.write(file) }

    let files = (program.library + [program.main]).map(\.name)
    let built = try await folder.run(
      "swiftc", ["-swift-version", "6", "-module-name", "Case", "-o", "names"] + BuiltRuntime.linkArguments + files)
    try #require(built.status == 0, "\(built.output.prefix(4_000))")

    let run = try await folder.run("./names", [])
    #expect(run.status == 0)
    #expect(run.output.isEmpty, "not reached:\n\(run.output)")
    #expect(program.count > 1_000, "The case must have more names.")
  }
}
