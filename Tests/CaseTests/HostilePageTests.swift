import APIModel
import APIPages
import CommonMark
import Foundation
import SwiftEmission
import Testing

/// Pages that try to become code: text for comments, literals, identifiers and file names that means to break out.
@Suite struct HostilePageTests {
  @Test func thereAreCases() {
    #expect(Case.hostile.count >= 5)
  }

  /// Every line of every case, not only of the hostile ones: the shapes are all that the emitter writes.
  @Test(arguments: Case.all)
  func linesHaveExpectedShapes(_ testCase: Case) async throws {
    let shapes = try SwiftShapes()
    let strange = try await CaseOutput(of: testCase).library.files.flatMap(shapes.strangeLines)
    #expect(strange.isEmpty, "\n\(strange.joined(separator: "\n"))")
  }

  /// What the check above has to see, or it proves nothing.
  @Test(
    arguments: [
      "import Foundation", "let x = 1", "*/ import Foundation /*", "// import Foundation",
      #"  public var a: Field<String> { "\(exit(1))" }"#,
      #"  public var a: Field<String> { "a"; exit(1) }"#,
      #"  public var a: Field<String> { "a" } }; import Foundation"#,
      #"  public var a`b: Field<String> { "a" }"#,
      #"  public var `a`b`: Field<String> { "a" }"#,
      #"  public func a() -> Request<Void> { exit(1) }"#,
      #"  public func a(b: String = exit(1)) -> Request<Void> { _request(.get) }"#,
      #"  public func a() -> Request<Void> { _request(.get, exit(1)) }"#,
      #"  public func a() -> Request<Void> { _request(.get, system("reboot")) }"#,
      "  /// a\rimport Foundation", "  /// a\r\nimport Foundation",
      #"public struct A: Resource, Sendable { init() { exit(1) } }"#, "}}",
    ])
  func otherLinesAreSeen(_ line: String) throws {
    #expect(try !SwiftShapes().isExpected(line))
  }

  /// The paths of pages stand in comments, and not every file system keeps line breaks out of them.
  @Test(
    arguments: [
      "a*/b.md", "a\nimport Foundation\n.md", "a\r\nimport Foundation.md", "a`b.md", "a\u{2028}b.md", "a\u{202E}b.md",
      "\".md", "\\(exit(1)).md", "../../../etc/passwd.md",
    ])
  func pathsOfPagesStayInComments(_ path: String) throws {
    let text = """
      # lion resource type

      Namespace: zoo

      A lion.

      ## Properties

      | Property | Type | Description |
      |:---|:---|:---|
      | name | String | What it is called. |
      """
    let page = APIPage(path: PagePath(path), document: Document(parsing: text))
    let output = CaseOutput([page], options: .init(module: CaseOutput.module))
    let shapes = try SwiftShapes()
    #expect(output.model.types.count == 1)
    #expect(output.library.files.flatMap(shapes.strangeLines).isEmpty)
    #expect(output.library.files.flatMap(GeneratedLines.problems).isEmpty)
    #expect(output.library.files.allSatisfy { $0.name.utf8.allSatisfy { $0 > 32 && $0 < 127 && $0 != 47 } })
  }
}
