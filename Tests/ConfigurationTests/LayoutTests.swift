import SwiftEmission
import Testing

@testable import docs2swift

/// Which files a library is spread over.
@Suite struct LayoutTests {
  private static let layouts = [FileLayout.letter, .single, .count(1), .count(3), .count(40)]

  /// Build systems are told the names before any page is read.
  @Test(arguments: layouts)
  func filesAreThoseThatWereNamed(_ layout: FileLayout) throws {
    let library = try library(layout)
    #expect(library.allFiles.map(\.name) == layout.fileNames)
    #expect(layout.fileNames == layout.fileNames.sorted() && Set(layout.fileNames).count == layout.fileNames.count)
    #expect(library.files.allSatisfy { $0.contents.contains("public ") })
    #expect(library.emptyFiles.allSatisfy { $0.contents == GeneratedFile.marker + "\n" })
  }

  @Test func namesAreFixed() {
    #expect(FileLayout.letter.fileNames.count == 82)
    #expect(FileLayout.letter.fileNames.prefix(2) == ["Client.swift", "Enumerations-A.swift"])
    #expect(FileLayout.letter.fileNames.last == "Resources-Z.swift")
    #expect(FileLayout.letter.fileNames.contains("Requests-Other.swift"))
    #expect(FileLayout.single.fileNames == ["Library.swift"])
    #expect(FileLayout.count(3).fileNames == ["Library-1.swift", "Library-2.swift", "Library-3.swift"])
  }

  /// Whatever the files, the declarations are the same.
  @Test(arguments: layouts)
  func nothingIsLostOrDeclaredTwice(_ layout: FileLayout) throws {
    #expect(try declarations(library(layout)) == declarations(library(.single)))
  }

  /// A type stays in its file when others come and go.
  @Test func filesOfDeclarationsAreStable() throws {
    let all = try Orchard.generation("files: 5\n").library
    let some = try Orchard.generation("files: 5\ninclude: [orchard.tree]\n").library
    let file = try #require(some.files.first { $0.contents.contains("public struct Tree:") })
    #expect(all.files.first { $0.contents.contains("public struct Tree:") }?.name == file.name)
  }

  private func library(_ layout: FileLayout) throws -> SwiftLibrary {
    SwiftLibrary(try Orchard.generation("").model, options: .init(module: "Trees", files: layout))
  }

  private func declarations(_ library: SwiftLibrary) -> [String] {
    library.files.flatMap { $0.contents.split(separator: "\n") }.filter { $0.hasPrefix("public struct") }.map(
      String.init
    )
    .sorted()
  }
}
