import APIModel
import APIPages
import CommonMark
import Foundation
import SwiftEmission
import TestSupport
import Testing

/// The page that this project started from, as its authors left it: read without loss, whatever else changes.
@Suite struct SeedTests {
  private static let seed: URL? = {
    let folder = PackageFolder.url.deletingLastPathComponent().appending(path: "shared/seed")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    guard let name = names.sorted().first(where: { $0.hasSuffix(".txt") }) else {
      print("SeedTests: skipped, since there is no folder shared/seed beside the package.")
      return nil
    }
    return folder.appending(path: name)
  }()

  @Test(.enabled(if: seed != nil)) func seedYieldsItsRequest() throws {
    let text = try Data(contentsOf: try #require(Self.seed))
    let page = APIPage(path: PagePath("api/seed.md"), document: Document(parsing: [UInt8](text)))
    let model = APIModel(linking: [page])
    let operation = try #require(model.operations.first)

    #expect(model.operations.count == 1)
    #expect(operation.method == .post)
    #expect(operation.path == "/policies/tokenIssuancePolicies/$ref")
    #expect(operation.permissions.map(\.names) == [[], [], []])
    #expect(operation.permissions.allSatisfy { !$0.remark.isEmpty })
    #expect(
      operation.bodyProperties.map(\.name)
        == ["id", "description", "displayName", "definition", "isOrganizationDefault"])
    #expect(operation.bodyProperties.map(\.isCollection) == [false, false, false, true, false])
    #expect(operation.headers.map(\.name) == ["Authorization", "Content-Type"])
    #expect(page.coverage.tables.skipped.isEmpty)
    #expect(page.coverage.rows.skipped.isEmpty)
    #expect(!model.diagnostics.contains { $0.severity == .error })

    let library = SwiftLibrary(model, options: .init(module: "Seed"))
    #expect(library.files.contains { $0.contents.contains("public func addReference(_ ") })
  }
}
