import APIModel
import APIPages
import CommonMark
import SwiftEmission
import TestSupport
import Testing

@testable import docs2swift

/// A small library of a large documentation set is one that compiles.
@Suite(.enabled(if: Corpus.root != nil, "no corpus at hand (DOCS2SWIFT_CORPUS)"))
struct CorpusSubsetTests {
  @Test(
    .enabled(if: SwiftCompiler.knowsRuntime, "the modules of this build are elsewhere"),
    arguments: [
      "include: [/me/messages/**, /me/mailFolders/**, /me/sendMail]", "include: [/policies/**]\naccess: internal",
      "include: [DELETE /**]\nfiles: single", "exclude: [microsoft.graph.workbook*, /deviceManagement/**]\nfiles: 20",
    ])
  func subsetsCompile(_ yaml: String) async throws {
    let pages = try await Corpus.Reading.shared.pages(of: "2021-07")
    let generation = Generation(pages, configuration: try Configuration(parsing: yaml), module: "Part")
    print("\(yaml): \(generation.model.types.count) types, \(generation.library.requests) requests")
    SwiftCompiler.record(
      try await SwiftCompiler.complaintsTypechecking(generation.library.files, module: "Part"))
  }
}
