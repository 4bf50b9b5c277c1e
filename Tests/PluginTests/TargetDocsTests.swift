import Foundation
import TestSupport
import Testing

/// What the plugin finds in a target, and what it says where it can't.
@Suite struct TargetDocsTests {
  private let folder: TemporaryFolder
  private var target: URL { folder.path("Sources/Shop") }

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("", to: "Sources/Shop/Shop.swift")
  }

  private func docs() throws -> TargetDocs { try TargetDocs(target: "Shop", in: target) }

  private func mistake(_ body: () throws -> Void) -> String {
    do { try body() } catch { return "\(error)" }
    return ""
  }

  @Test func pagesLieBesideTheConfiguration() throws {
    try folder.write("", to: "Sources/Shop/docs2swift.yaml")
    try folder.write("", to: "Sources/Shop/docs/api/book-get.md")
    try folder.write("", to: "Sources/Shop/docs/includes/note.md")
    try folder.write("", to: "Sources/Shop/docs/picture.png")
    try folder.write("", to: "Sources/Shop/docs/.hidden/page.md")
    let docs = try docs()
    try docs.checkInside(target)
    #expect(docs.folders.map(\.lastPathComponent) == ["docs"])
    #expect(
      try docs.inputs().map { $0.path.dropFirst(target.path.count + 1) } == [
        "docs/api/book-get.md", "docs/includes/note.md", "docs/picture.png", "docs2swift.yaml",
      ])
  }

  @Test func pagesLieAroundTheConfiguration() throws {
    try folder.write("", to: "Sources/Shop/pages/docs2swift.yaml")
    try folder.write("", to: "Sources/Shop/pages/book.md")
    let docs = try docs()
    #expect(docs.folders.map(\.lastPathComponent) == ["pages"])
    #expect(try docs.inputs().count == 2)
  }

  @Test func linkedFolderIsFollowed() throws {
    try folder.write("", to: "docs/docs2swift.yaml")
    try folder.write("", to: "docs/book.md")
    try folder.link("Sources/Shop/docs", to: "../../docs")
    let docs = try docs()
    try docs.checkInside(target)
    #expect(docs.configuration.path == target.path + "/docs/docs2swift.yaml")
    #expect(try docs.inputs().map(\.path) == ["/docs/book.md", "/docs/docs2swift.yaml"].map { target.path + $0 })
  }

  /// A linked folder may have the configuration of another library.
  @Test func ownConfigurationComesFirst() throws {
    try folder.write("", to: "docs/docs2swift.yaml")
    try folder.write("", to: "docs/book.md")
    try folder.link("Sources/Shop/docs", to: "../../docs")
    try folder.write("", to: "Sources/Shop/docs2swift.yaml")
    #expect(try docs().configuration.path == target.path + "/docs2swift.yaml")
  }

  @Test func linksThatLeadBackEnd() throws {
    try folder.link("Sources/Shop/docs", to: "..")
    #expect(mistake { _ = try docs() }.contains("has no docs2swift.yaml"))
  }

  @Test func missingConfigurationSaysWhereToPutOne() {
    let text = mistake { _ = try docs() }
    #expect(text.contains("'Shop'") && text.contains(target.path) && text.contains("docs2swift init"))
  }

  @Test func secondConfigurationNamesBoth() throws {
    try folder.write("", to: "Sources/Shop/docs2swift.yaml")
    try folder.write("", to: "Sources/Shop/docs/docs2swift.yaml")
    let text = mistake { _ = try docs() }
    #expect(text.contains("/Shop/docs2swift.yaml'") && text.contains("/Shop/docs/docs2swift.yaml'"))
    #expect(text.contains("Keep one"))
  }

  @Test func otherExtensionIsSaid() throws {
    try folder.write("", to: "Sources/Shop/docs2swift.yml")
    #expect(mistake { _ = try docs() }.contains("Rename it to 'docs2swift.yaml'"))
  }

  @Test func configurationThatIsNoTextIsSaid() throws {
    try folder.write("", to: "Sources/Shop/docs2swift.yaml")
    try Data([0xFF, 0xFE, 0x00]).write(to: target.appendingPathComponent("docs2swift.yaml"))
    #expect(mistake { _ = try docs() }.contains("UTF-8"))
  }

  @Test func missingFolderIsSaid() throws {
    try folder.write("docs: [pages]", to: "Sources/Shop/docs2swift.yaml")
    #expect(mistake { _ = try docs().inputs() }.contains("There is no folder '\(target.path)/pages'"))
  }

  @Test func folderWithoutPagesIsSaid() throws {
    try folder.write("", to: "Sources/Shop/docs2swift.yaml")
    try folder.write("", to: "Sources/Shop/docs/notes.txt")
    #expect(mistake { _ = try docs().inputs() }.contains("no pages (*.md) in '\(target.path)/docs'"))
  }

  @Test(arguments: ["docs: [../../docs]", "docs: [docs/../../../docs]"])
  func pagesOutsideAreRefusedWithTheWayIn(_ configuration: String) throws {
    try folder.write(configuration, to: "Sources/Shop/docs2swift.yaml")
    try folder.write("", to: "docs/book.md")
    let text = mistake { try docs().checkInside(target) }
    #expect(text.contains("'ln -s ../../docs \(target.path)/docs'") && text.contains("'docs: [docs]'"), "\(text)")
    try folder.link("Sources/Shop/docs", to: "../../docs")
    try folder.write("docs: [docs]", to: "Sources/Shop/docs2swift.yaml")
    try docs().checkInside(target)
    #expect(try docs().inputs().count == 2)
  }
}
