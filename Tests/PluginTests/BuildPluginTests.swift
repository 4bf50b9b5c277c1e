import Foundation
import TestSupport
import Testing

extension PackageTests {
  /// A package whose target has the build plugin: built, changed and built again.
  @Suite(.serialized) struct BuildPluginTests {
    private static let author = """
      # author resource type

      Namespace: bookshop

      Someone who writes.

      ## Properties

      | Property | Type | Description |
      |:---|:---|:---|
      | name | String | Who it is. |

      """

    enum Place: String, CaseIterable {
      case inTarget, atRoot
    }

    @Test(arguments: Place.allCases)
    func pagesComeChangeAndGo(_ place: Place) async throws {
      let package = try SwiftPackage(example: "BuildPlugin")
      let folder = package.folder
      var pages = package.path("Sources/Bookshop/docs")
      if place == .atRoot {
        try FileManager.default.moveItem(at: folder.path(pages), to: folder.path(package.path("docs")))
        try folder.link(pages, to: "../../docs")
        pages = package.path("docs")
      }
      func text() throws -> String {
        try package.generated(for: "Bookshop").values.map { String(decoding: $0, as: UTF8.self) }.joined()
      }

      // Twice: SwiftPM plans its second build anew, links the tool once more, and has to run it therefore.
      try expectSuccess(await package.build("first build"))
      let second = try await package.build("second build")
      try expectSuccess(second)
      #expect(second.compiled(in: "Bookshop").isEmpty)
      #expect(try await package.run("bookshop-demo").contains("is sewn"))

      let idle = try await package.build("nothing changed")
      try expectSuccess(idle)
      #expect(!idle.isGenerated)
      #expect(idle.compiled(in: "Bookshop").isEmpty)

      try folder.replace("What stands on the cover.", with: "What the cover says.", in: "\(pages)/resources/book.md")
      let edited = try await package.build("a description changed")
      try expectSuccess(edited)
      #expect(edited.isGenerated)
      #expect(edited.compiled(in: "Bookshop") == ["Resources-B.swift"])
      #expect(try text().contains("What the cover says."))

      try folder.write(Self.author, to: "\(pages)/resources/author.md")
      try expectSuccess(await package.build("a page added"))
      #expect(
        try text().contains("/// Someone who writes.\n///\n/// Page: `resources/author.md`\npublic struct Author"))

      try folder.replace("Someone who writes.", with: "Who wrote it.", in: "\(pages)/resources/author.md")
      try expectSuccess(await package.build("the added page changed"))
      #expect(try text().contains("/// Who wrote it."))

      try FileManager.default.moveItem(
        at: folder.path("\(pages)/resources/author.md"), to: folder.path("\(pages)/resources/writer.md"))
      try expectSuccess(await package.build("a page renamed"))
      #expect(try text().contains("/// Page: `resources/writer.md`\npublic struct Author"))

      try folder.remove("\(pages)/resources/writer.md")
      let removed = try await package.build("a page removed")
      try expectSuccess(removed)
      #expect(try !text().contains("struct Author"))
      #expect(removed.compiled(in: "Bookshop") == ["Resources-A.swift"])
    }

    @Test func mistakesStopTheBuild() async throws {
      let package = try SwiftPackage(example: "BuildPlugin")
      let folder = package.folder
      let target = package.path("Sources/Bookshop")
      let configuration = try folder.text(of: "\(target)/docs2swift.yaml")
      func expectFailure(_ step: String, _ text: String) async throws {
        let result = try await package.build(step)
        #expect(result.status != 0)
        #expect(result.output.contains("error: ") && result.output.contains(text), "\(result.output)")
      }

      try folder.remove("\(target)/docs2swift.yaml")
      try await expectFailure("no configuration", "The target 'Bookshop' has no docs2swift.yaml.")

      try folder.write(configuration, to: "\(target)/docs2swift.yaml")
      try folder.write(configuration, to: "\(target)/docs/docs2swift.yaml")
      try await expectFailure("two configurations", "The target 'Bookshop' has 2 configurations: ")

      try folder.remove("\(target)/docs/docs2swift.yaml")
      try FileManager.default.moveItem(at: folder.path("\(target)/docs"), to: folder.path(package.path("docs")))
      try folder.write(configuration + "\ndocs: [../../docs]\n", to: "\(target)/docs2swift.yaml")
      try await expectFailure("pages outside", "lie outside the target 'Bookshop'")

      try FileManager.default.moveItem(at: folder.path(package.path("docs")), to: folder.path("\(target)/docs"))
      try folder.write(configuration, to: "\(target)/docs2swift.yaml")
      try folder.link("\(target)/docs/resources/leak.md", to: "/etc/passwd")
      try await expectFailure("a page with errors", "docs/resources/leak.md:1:1: error: ")

      try folder.remove("\(target)/docs/resources/leak.md")
      try expectSuccess(await package.build("all mended"))
    }

    /// Where a build succeeds, SwiftPM and compiler have nothing to complain about.
    private func expectSuccess(_ result: SwiftPackage.Result) throws {
      try #require(result.status == 0, "\(result.output)")
      #expect(!result.output.contains("warning: "), "\(result.output)")
    }
  }
}
