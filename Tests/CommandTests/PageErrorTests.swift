import TestSupport
import Testing

/// What the command does about mistakes in pages.
@Suite struct PageErrorTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try SamplePages.write(to: folder)
  }

  /// With an error on one page, what was generated before stays as it is.
  @Test func errorKeepsWhatIsThere() async throws {
    _ = try await Command.run("generate", "docs", in: folder)
    let before = try folder.files(in: "Generated")
    try folder.replace("What stands on the cover.", with: "What the cover says.", in: "docs/resources/book.md")
    try folder.link("docs/resources/leak.md", to: "/etc/passwd")
    let result = try await Command.run("generate", "docs", in: folder)
    #expect(result.status == 1)
    #expect(result.error.contains("1 error"))
    #expect(try folder.files(in: "Generated") == before)
    #expect(try await Command.run("check", "docs", in: folder).status == 1)
  }

  /// Warnings are counted always, and shown to who asks.
  @Test func warningsAreShownOnRequest() async throws {
    try folder.replace("| String |", with: "| Strnig |", in: "docs/resources/book.md")
    let quiet = try await Command.run("generate", "docs", in: folder)
    #expect(quiet.status == 0)
    #expect(quiet.error.contains("1 warning"))
    #expect(!quiet.error.contains("Strnig"))
    let verbose = try await Command.run("generate", "docs", "--verbose", in: folder)
    #expect(verbose.status == 0)
    #expect(verbose.error.contains("resources/book.md:11:11: warning: "), "\(verbose.error)")
    #expect(verbose.error.contains("[unknown-type]"))
  }

  @Test func notesAreShownOnSecondRequest() async throws {
    try folder.replace("book resource type", with: "data resource type", in: "docs/resources/book.md")
    let verbose = try await Command.run("generate", "docs", "-v", in: folder)
    #expect(!verbose.error.contains("[renamed-type]"))
    let chatty = try await Command.run("generate", "docs", "-vv", in: folder)
    #expect(chatty.error.contains("resources/book.md:1:1: note: "))
    #expect(chatty.error.contains("[renamed-type]"))
  }

  /// Whatever a page says reaches a terminal as text: no escape sequences, no line breaks, nothing that turns it round.
  @Test func messagesAreSafeToPrint() async throws {
    let attack = "\u{1B}[31mred\u{7}\u{202E}turned\u{2028}line"
    try folder.replace("GET /books", with: "GET /{\(attack)", in: "docs/api/book-list.md")
    try folder.replace("| String |", with: "| \(attack) |", in: "docs/resources/book.md")
    try folder.write(
      SamplePages.resource("zine", "Thin.", rows: "| id | String | A. |"), to: "docs/resources/\(attack).md")
    for command in ["generate", "check"] {
      let result = try await Command.run(command, "docs", "-vv", in: folder)
      let text = result.error + result.output
      #expect(!text.unicodeScalars.contains { $0 != "\n" && $0.properties.generalCategory == .control })
      #expect(!text.unicodeScalars.contains { $0.properties.generalCategory == .format })
      #expect(!text.unicodeScalars.contains("\u{2028}"))
    }
  }
}
