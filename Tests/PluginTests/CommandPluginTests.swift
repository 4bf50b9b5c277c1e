import Foundation
import TestSupport
import Testing

extension PackageTests {
  /// `swift package generate-from-docs` and `check-docs`, and that the three ways to a library lead to the same one.
  @Suite(.serialized) struct CommandPluginTests {
    @Test func threeWaysGiveTheSameBytes() async throws {
      let package = try SwiftPackage(example: "BuildPlugin")
      let folder = package.folder
      let target = package.path("Sources/Bookshop")
      let built = try await package.build("for the comparison")
      try #require(built.status == 0, "\(built.output)")
      let library = try package.generated(for: "Bookshop")
      #expect(library.count == 4)

      let direct = try await Command.run(
        "generate", "--configuration", "\(target)/docs2swift.yaml", "--module", "Bookshop", "--output", "direct",
        in: folder)
      #expect(direct.status == 0)
      #expect(try folder.contents(of: "direct") == library)

      let written = try await package.swift(
        ["package", "--allow-writing-to-package-directory", "generate-from-docs", "--target", "Bookshop"],
        step: "generate-from-docs")
      #expect(written.status == 0, "\(written.output)")
      #expect(try folder.contents(of: "\(target)/Generated") == library)

      // Both ways at once would declare everything twice.
      let twice = try await package.build("generated twice")
      #expect(twice.status != 0)
      #expect(twice.output.contains("gets the same again from Docs2SwiftPlugin"))
    }

    @Test func checkTellsWhetherTheLibraryIsThatOfThePages() async throws {
      let package = try SwiftPackage(example: "CheckedIn")
      let folder = package.folder
      try FileManager.default.copyItem(
        at: PackageFolder.path("Examples/CheckedIn/docs"),
        to: folder.path(package.path("docs")))
      let same = try await package.swift(["package", "check-docs"], step: "check-docs")
      #expect(same.status == 0, "\(same.output)")

      try folder.replace("Goes round a star.", with: "Circles a star.", in: package.path("docs/resources/planet.md"))
      let other = try await package.swift(["package", "check-docs"], step: "check-docs of other pages")
      #expect(other.status != 0)
      #expect(other.output.contains("+++ Sources/Planets/Generated/Resources-P.swift"))
      #expect(other.output.contains("swift package generate-from-docs"))

      let forbidden = try await package.swift(["package", "generate-from-docs"], step: "without permission")
      #expect(forbidden.status != 0)
      #expect(forbidden.output.contains("wants permission to write"))
      #expect(try folder.text(of: package.path("Sources/Planets/Generated/Resources-P.swift")).contains("Goes round"))
    }

    @Test(arguments: [
      (["--target", "Plants"], "There is no Swift target 'Plants'"), (["--force"], "What shall '--force' mean?"),
    ])
    func wrongUsageIsSaid(_ arguments: [String], _ text: String) async throws {
      let package = try SwiftPackage(example: "CheckedIn")
      let result = try await package.swift(["package", "check-docs"] + arguments, step: "check-docs \(arguments[0])")
      #expect(result.status != 0)
      #expect(result.output.contains("error: \(text)"), "\(result.output)")
    }
  }
}
