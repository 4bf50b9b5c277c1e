import APIModel
import APIPages
import Foundation
import SwiftEmission

@testable import docs2swift

/// A folder of pages of this package, with the library and the harness that are recorded for it.
struct DocsOnDisk {
  let docs: URL
  let library: URL
  let examples: URL

  private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  private static let package = tests.deletingLastPathComponent().deletingLastPathComponent()

  /// Pages that have an example of every kind.
  static let harbour = DocsOnDisk(
    docs: tests.appendingPathComponent("Harbour/docs"), library: tests.appendingPathComponent("Harbour/Library"),
    examples: tests.appendingPathComponent("Harbour/Examples"))

  /// The pages of the package's own library.
  static let policies = DocsOnDisk(
    docs: package.appendingPathComponent("docs"), library: package.appendingPathComponent("Generated"),
    examples: package.appendingPathComponent("GeneratedTests"))

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
}
