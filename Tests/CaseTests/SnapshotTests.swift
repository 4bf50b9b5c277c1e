import APIPages
import Foundation
import SwiftEmission
import TestSupport
import Testing

@testable import docs2swift

/// The library that this package has checked in is what its pages give.
@Suite struct SnapshotTests {
  @Test func generatedFolderIsUpToDate() async throws {
    let docs = PackageFolder.path("docs").path
    let files = try await Generation(docs: docs, module: nil).library.files
    let output = Dictionary(uniqueKeysWithValues: files.map { ($0.name, $0.contents) })
    let folder = ExpectedFolder(PackageFolder.path("Generated"), command: "make generate")
    let differences = try folder.differences(from: output)
    guard !differences.isEmpty else { return }
    Issue.record(
      Comment(
        rawValue: (["Generated/ is not what docs/ gives. Run 'make generate'."] + differences)
          .joined(separator: "\n")))
  }

  /// Nobody mends the pages of others, but those of this package are to give no cause for complaint.
  @Test func pagesHaveNoErrorsAndNoWarnings() async throws {
    let report = try await Generation(docs: PackageFolder.path("docs").path, module: nil).report
    let complaints = report.diagnostics.filter { $0.severity > .note }.map(\.description)
    #expect(complaints.isEmpty, "\n\(complaints.joined(separator: "\n"))")
  }
}
