import Foundation
import SwiftEmission
import Testing

@testable import docs2swift

/// The harnesses that are checked in run with all other tests; here they are held against what the pages give.
@Suite(.serialized) struct RecordedHarnessTests {
  @Test func theHarnessOfThePackageIsUpToDate() async throws {
    let files = try await DocsOnDisk.policies.harness().files
    let differences = try RecordedFiles(url: DocsOnDisk.policies.examples).differences(from: files)
    #expect(differences.isEmpty, "Run 'docs2swift examples --output GeneratedTests'.")
  }

  /// Every example of the package's own pages that has a body or a request is tested.
  @Test func allExamplesOfThePackageAreTests() async throws {
    let report = try await DocsOnDisk.policies.harness().report
    #expect(report.requests.unused.isEmpty)
    #expect(report.requests.found == report.requests.used)
    #expect(report.responses.unused.allSatisfy { $0.reason == .noBody })
  }

  @Test func theLibraryOfTheHarbourIsUpToDate() async throws {
    let files = try await DocsOnDisk.harbour.generation().library.files
    let differences = try RecordedFiles(url: DocsOnDisk.harbour.library).differences(from: files)
    #expect(differences.isEmpty, "Run with DOCS2SWIFT_RECORD=1.")
  }

  @Test func theHarnessOfTheHarbourIsUpToDate() async throws {
    let files = try await DocsOnDisk.harbour.harness().files
    let differences = try RecordedFiles(url: DocsOnDisk.harbour.examples).differences(from: files)
    #expect(differences.isEmpty, "Run with DOCS2SWIFT_RECORD=1.")
  }

  @Test func theAnswersOfTheHarbourAreUpToDate() async throws {
    let file = GeneratedFile(name: "answers.json", contents: try await DocsOnDisk.harbour.answers().contents)
    let folder = RecordedFiles(url: DocsOnDisk.harbour.examples.deletingLastPathComponent())
    #expect(try folder.has(file), "Run with DOCS2SWIFT_RECORD=1.")
  }

  @Test func theOrderOfPagesDoesNotMatter() async throws {
    let pages = try await DocsOnDisk.harbour.pages
    let model = try await DocsOnDisk.harbour.generation().model
    let options = SwiftLibrary.Options(module: "HarbourGraph")
    let files = ExampleHarness(pages, model: model, options: options).files
    #expect(ExampleHarness(pages.reversed(), model: model, options: options).files == files)
    let answers = ExampleAnswers(pages, model: model, options: options).contents
    #expect(ExampleAnswers(pages.reversed(), model: model, options: options).contents == answers)
  }
}
