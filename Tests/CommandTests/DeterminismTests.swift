import Foundation
import TestSupport
import Testing

/// The same pages give the same bytes, in every process and wherever they lie.
@Suite struct DeterminismTests {
  /// Each process hashes with another seed, so what depends on the order of a set or a dictionary shows after some.
  @Test func processesAgree() async throws {
    let folder = try TemporaryFolder()
    try Self.copyPackageDocs(to: folder)
    _ = try await Command.run("generate", "docs", "--output", "first", in: folder)
    let first = try folder.contents(of: "first")
    #expect(!first.isEmpty)
    let model = try await Command.run("model", "docs", in: folder).output
    for number in 2...6 {
      _ = try await Command.run("generate", "docs", "--output", "run\(number)", in: folder)
      #expect(try folder.contents(of: "run\(number)") == first)
      #expect(try await Command.run("model", "docs", in: folder).output == model)
    }
  }

  /// The order in which a folder lists its files often is that in which they were made.
  @Test func orderOfFilesDoesNotMatter() async throws {
    let folder = try TemporaryFolder()
    for (path, text) in SamplePages.pages { try folder.write(text, to: "docs/\(path)") }
    for (path, text) in SamplePages.pages.reversed() { try folder.write(text, to: "reversed/\(path)") }
    _ = try await Command.run("generate", "docs", "--output", "first", in: folder)
    _ = try await Command.run("generate", "reversed", "--output", "second", in: folder)
    let first = try folder.contents(of: "first")
    #expect(!first.isEmpty)
    #expect(try folder.contents(of: "second") == first)
  }

  /// Nothing of the machine is in the output: neither where the folder lies nor how it was named.
  @Test func pathOfTheFolderDoesNotMatter() async throws {
    let folder = try TemporaryFolder()
    try SamplePages.write(to: folder)
    try folder.link("linked", to: "docs")
    _ = try await Command.run("generate", "docs", "--output", "first", in: folder)
    let first = try folder.contents(of: "first")
    #expect(!first.isEmpty)
    for path in ["docs/", "./docs", "docs/../docs", folder.path("docs").path, "linked"] {
      try folder.makeFolder("other")
      _ = try await Command.run("generate", path, "--output", "other", in: folder)
      #expect(try folder.contents(of: "other") == first, "\(path)")
      try folder.remove("other")
    }
  }

  /// This package's own pages: enough of them that chance has something to shuffle.
  private static func copyPackageDocs(to folder: TemporaryFolder) throws {
    try FileManager.default.copyItem(at: PackageFolder.path("docs"), to: folder.path("docs"))
  }
}
