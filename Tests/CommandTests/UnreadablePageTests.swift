import Foundation
import TestSupport
import Testing

/// A page that can't be read is an error with its place; the others are read all the same, and nothing is written.
@Suite struct UnreadablePageTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try SamplePages.write(to: folder)
  }

  /// To the super-user every file can be read.
  @Test(.enabled(if: geteuid() != 0, "the super-user may read everything"))
  func withoutPermission() async throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: 0], ofItemAtPath: folder.path("docs/resources/author.md").path)
    try await expectError(on: "resources/author.md")
  }

  /// A page may not bring in what lies elsewhere on the machine.
  @Test(arguments: ["../../secret.md", "/etc/passwd", "../../docs-secret/secret.md"])
  func linkThatLeadsOutside(_ destination: String) async throws {
    let secret = SamplePages.resource("secret", "Top secret.", rows: "| id | String | Its number. |")
    try folder.write(secret, to: "secret.md")
    try folder.write(secret, to: "docs-secret/secret.md")
    try folder.link("docs/resources/leak.md", to: destination)
    let result = try await expectError(on: "resources/leak.md")
    #expect(!result.error.contains("root:"))
    let model = try await Command.run("model", "docs", in: folder)
    #expect(!model.output.contains("Top secret."))
  }

  /// Also by the way of a second link.
  @Test func linkToLinkThatLeadsOutside() async throws {
    try folder.write(
      SamplePages.resource("secret", "Top secret.", rows: "| id | String | Its number. |"), to: "secret.md")
    try folder.link("docs/resources/second.txt", to: "../../secret.md")
    try folder.link("docs/resources/leak.md", to: "second.txt")
    try await expectError(on: "resources/leak.md")
  }

  /// A linked folder could lead anywhere, and in circles; its pages are none of this folder.
  @Test(arguments: ["../elsewhere", ".", "../docs"])
  func linkedFoldersAreLeftOut(_ destination: String) async throws {
    try folder.write(
      SamplePages.resource("secret", "Top secret.", rows: "| id | String | Its number. |"), to: "elsewhere/secret.md")
    try folder.link("docs/linked", to: destination)
    let result = try await Command.run("model", "docs", in: folder)
    #expect(result.status == 0, "\(result.error)")
    #expect(!result.output.contains("Top secret."))
    #expect(!result.output.contains("linked/"))
  }

  @Test func linkWithinTheFolderIsFollowed() async throws {
    try folder.write(
      SamplePages.resource("zine", "Thin.", rows: "| id | String | Its number. |"), to: "docs/drafts/zine.txt")
    try folder.link("docs/resources/zine.md", to: "../drafts/zine.txt")
    let result = try await Command.run("model", "docs", in: folder)
    #expect(result.status == 0, "\(result.error)")
    #expect(result.output.contains("library.zine"))
  }

  @Test func linkToNothing() async throws {
    try folder.link("docs/resources/lost.md", to: "gone.md")
    try await expectError(on: "resources/lost.md")
  }

  /// A folder is a folder, whatever it is called.
  @Test func folderCalledLikeAPage() async throws {
    try folder.write(
      SamplePages.resource("zine", "Thin.", rows: "| id | String | Its number. |"), to: "docs/folder.md/zine.md")
    let result = try await Command.run("model", "docs", in: folder)
    #expect(result.status == 0, "\(result.error)")
    #expect(result.output.contains("folder.md/zine.md"))
  }

  /// A pipe never ends, and so would reading it.
  @Test(.enabled(if: Pipes.canBeMade, "there is no mkfifo command"))
  func pipeCalledLikeAPage() async throws {
    try await Pipes.make("docs/resources/pipe.md", in: folder)
    try await expectError(on: "resources/pipe.md")
  }

  @discardableResult
  private func expectError(on page: String) async throws -> ProgramResult {
    let result = try await Command.run("generate", "docs", in: folder)
    #expect(result.status == 1)
    #expect(result.error.contains("\(page):1:1: error: "), "\(result.error)")
    #expect(result.error.contains("[unreadable-page]"))
    #expect(!folder.exists("Generated"))
    // The other pages were read: the model has what they say.
    let model = try await Command.run("model", "docs", in: folder)
    #expect(model.status == 1)
    #expect(model.output.contains("library.book"))
    return result
  }
}
