import APIModel
import APIPages
import Foundation
import SwiftEmission
import TestSupport

@testable import docs2swift

/// A folder of pages of this package, with the library and the harness that are recorded for it.
struct DocsOnDisk {
  let docs: URL
  let library: URL
  let examples: URL

  /// Pages that have an example of every kind.
  static let harbour = DocsOnDisk(
    docs: PackageFolder.path("Tests/ExampleHarnessTests/Harbour/docs"),
    library: PackageFolder.path("Tests/ExampleHarnessTests/Harbour/Library"),
    examples: PackageFolder.path("Tests/ExampleHarnessTests/Harbour/Examples"))

  /// The pages of the package's own library.
  static let policies = DocsOnDisk(
    docs: PackageFolder.path("docs"), library: PackageFolder.path("Generated"),
    examples: PackageFolder.path("GeneratedTests"))

  var pages: [APIPage] {
    get async throws { try await PageReading.pages(in: Input(docs: [docs.path]).folder) }
  }

  func generation() async throws -> Generation {
    let input = try Input(docs: [docs.path])
    return Generation(try await pages, configuration: input.configuration, module: nil)
  }

  func harness() async throws -> ExampleHarness {
    let input = try Input(docs: [docs.path])
    let generation = try await generation()
    return ExampleHarness(
      try await pages, model: generation.model, of: generation.whole, options: input.configuration.options(module: nil))
  }

  func answers() async throws -> ExampleAnswers {
    let input = try Input(docs: [docs.path])
    let generation = try await generation()
    return ExampleAnswers(
      try await pages, model: generation.model, of: generation.whole, options: input.configuration.options(module: nil))
  }
}
