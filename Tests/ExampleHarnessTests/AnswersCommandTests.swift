import ArgumentParser
import Foundation
import SwiftEmission
import TestSupport
import Testing

@testable import docs2swift

/// The command writes the file of answers with the care of `generate`.
@Suite struct AnswersCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func run(_ path: String, _ more: String...) async throws {
    let file = folder.url.path + "/" + path
    try await ExamplesCommand.parse([DocsOnDisk.harbour.docs.path, "--answers", file] + more).run()
  }

  /// The names of all that is in the folder, hidden files too.
  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
  }

  private func answers() async throws -> String { try await DocsOnDisk.harbour.answers().contents }

  @Test func writesTheFileAndNothingElse() async throws {
    try await run("new/answers.json")
    #expect(try await folder.text(of: "new/answers.json") == answers())
    #expect(try folder.files(in: "").count == 1)
    #expect(try names() == ["new"])
  }

  @Test func writesTestsToo() async throws {
    try await run("Tests/answers.json", "--output", folder.path("Tests").path)
    let files = try await DocsOnDisk.harbour.harness().files.map(\.name)
    #expect(try Set(folder.files(in: "Tests").keys) == Set(files + ["answers.json"]))
    // The file is none that the tests are in the way of.
    try await run("Tests/answers.json", "--output", folder.path("Tests").path)
    #expect(try Set(folder.files(in: "Tests").keys) == Set(files + ["answers.json"]))
  }

  @Test func aSecondRunWritesNothing() async throws {
    try await run("answers.json")
    let before = try folder.files(in: "")
    try await run("answers.json")
    #expect(try folder.files(in: "") == before)
  }

  @Test func itsOwnFilesAreReplaced() async throws {
    for old in [ExampleAnswers.marker, ExampleAnswers.marker + "\"version\": 2}\n"] {
      try folder.write(old, to: "answers.json")
      try folder.write("Ours.", to: "other.json")
      try await run("answers.json")
      #expect(try await folder.text(of: "answers.json") == answers())
      #expect(try names() == ["answers.json", "other.json"])
    }
  }

  @Test(arguments: [
    "", "{}", "{\"generator\": \"x\"}", GeneratedFile.marker + "\n", "\u{FEFF}" + ExampleAnswers.marker,
  ])
  func foreignFilesAreNotReplaced(_ text: String) async throws {
    try folder.write(text, to: "answers.json")
    await #expect(throws: OutputFile.Failure.self) { try await run("answers.json", "-o", folder.path("Tests").path) }
    #expect(try folder.contents(of: "") == ["answers.json": Data(text.utf8)])
    // Nor is anything else written.
    #expect(try names() == ["answers.json"])
  }

  @Test func whatIsNoFileIsRefused() async throws {
    try folder.makeFolder("folder")
    try folder.link("broken", to: "nowhere")
    for path in ["folder", "folder/", "broken"] {
      await #expect(throws: OutputFile.Failure.self, "\(path)") { try await run(path) }
    }
    #expect(try names() == ["broken", "folder"])
  }

  @Test func aLinkStaysOne() async throws {
    try folder.write(ExampleAnswers.marker, to: "real/answers.json")
    try folder.link("answers.json", to: "real/answers.json")
    try await run("answers.json")
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("answers.json").path).hasSuffix(
        "real/answers.json"))
    #expect(try await folder.text(of: "real/answers.json") == answers())
  }

  @Test func whatAnInterruptedRunLeftIsRemoved() async throws {
    try folder.write("{\"gen", to: ".answers.json.docs2swift-1/answers.json")
    try await run("answers.json")
    #expect(try names() == ["answers.json"])
  }

  @Test func aFolderThatCanNotBeWrittenToIsToldAsThat() async throws {
    try folder.write("", to: "file")
    await #expect(throws: OutputFolder.Failure.self) { try await run("file/answers.json") }
    #expect(try names() == ["file"])
  }
}
