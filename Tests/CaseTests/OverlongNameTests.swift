import APIModel
import APIPages
import CommonMark
import SwiftEmission
import Testing

/// Names that are longer than a line, which no page ought to have, and no page may break the code with.
@Suite struct OverlongNameTests {
  private static let name = String(repeating: "x", count: 200)

  private static let pages = [
    (
      "resources/long.md",
      """
      # \(name) resource type

      Namespace: zoo

      Has \(name) in its summary.

      ## Properties

      | Property | Type | Description |
      |:---|:---|:---|
      | \(name) | String | Has \(name) in its description. |
      | other | [\(name)](long.md) collection | Of a type with a long name. |
      | kind | \(name)Kind | Possible values are: `\(name)`, `short`. |
      """
    ),
    (
      "api/long.md",
      """
      # Get long

      Namespace: zoo

      Has long paths.

      ## HTTP request

      ```http
      GET /\(name)/{\(name)}/short
      GET /functions/\(name)(\(name)={\(name)},other='{\(name)}')
      GET /functions/many(\((1...40).map { "argument\($0)={value\($0)}" }.joined(separator: ",")))
      GET /places/{id}:/{\(name)}:/short
      ```

      ## Response

      If successful, this method returns a `200 OK` response code and a [long](../resources/long.md) object.
      """
    ),
  ]

  private let files: [GeneratedFile]

  init() {
    let pages = Self.pages.map { APIPage(path: PagePath($0.0), document: Document(parsing: $0.1)) }
    files = CaseOutput(pages, options: .init(module: CaseOutput.module)).library.files
  }

  @Test func linesHaveExpectedShapes() throws {
    let strange = try files.flatMap(SwiftShapes().strangeLines)
    #expect(strange.isEmpty, "\n\(strange.joined(separator: "\n"))")
  }

  @Test func linesAreBrokenWhereTheyCanBe() {
    let problems = files.flatMap(GeneratedLines.problems)
    #expect(problems.isEmpty, "\n\(problems.joined(separator: "\n"))")
  }

  @Test(.enabled(if: SwiftCompiler.knowsRuntime, "the modules of this build are elsewhere"))
  func filesCompile() async throws {
    SwiftCompiler.record(try await SwiftCompiler.complaintsTypechecking(files, module: CaseOutput.module))
  }
}
