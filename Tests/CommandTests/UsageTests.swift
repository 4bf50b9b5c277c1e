import TestSupport
import Testing

/// Wrong usage ends with 2 and a message, and writes nothing.
@Suite struct UsageTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try SamplePages.write(to: folder)
  }

  @Test(arguments: ["generate", "check", "model"])
  func unknownOption(_ command: String) async throws {
    try await expectRefusal(of: [command, "docs", "--frobnicate"], naming: "--frobnicate")
  }

  @Test func unknownCommand() async throws {
    try await expectRefusal(of: ["frobnicate"], naming: "frobnicate")
  }

  @Test(arguments: ["generate", "check", "model"])
  func surplusArgument(_ command: String) async throws {
    try await expectRefusal(of: [command, "docs", "more"], naming: "more")
  }

  @Test(arguments: ["generate", "check", "model"])
  func missingFolder(_ command: String) async throws {
    try await expectRefusal(of: [command, "nowhere"], naming: "nowhere")
  }

  @Test(arguments: ["generate", "check", "model"])
  func fileInsteadOfFolder(_ command: String) async throws {
    try await expectRefusal(of: [command, "docs/resources/book.md"], naming: "docs/resources/book.md")
  }

  @Test(arguments: ["generate", "check", "model"])
  func folderWithoutPages(_ command: String) async throws {
    try folder.write("No page.\n", to: "empty/notes.txt")
    try await expectRefusal(of: [command, "empty"], naming: "empty")
  }

  /// The name ends up in Swift code.
  @Test(arguments: ["7up", "a b", "", "a.b", "../x", "größe", "a;b", "_", "class", "self", "Any"])
  func badModuleName(_ name: String) async throws {
    try await expectRefusal(of: ["generate", "docs", "--module", name], naming: "module")
  }

  @Test(arguments: ["generate", "check"])
  func fileInsteadOfOutputFolder(_ command: String) async throws {
    try folder.write("Mine.\n", to: "Generated")
    try await expectRefusal(of: [command, "docs"], naming: "Generated")
    #expect(try folder.text(of: "Generated") == "Mine.\n")
  }

  @Test func optionWithoutValue() async throws {
    try await expectRefusal(of: ["generate", "docs", "--output"], naming: "--output")
  }

  private func expectRefusal(of arguments: [String], naming text: String) async throws {
    let before = try folder.files(in: ".")
    let result = try await Command.run(arguments, in: folder)
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(result.error.lowercased().contains("error"))
    #expect(result.error.contains(text), "\(result.error)")
    #expect(try folder.files(in: ".") == before)
  }
}
