import APIModel
import APIPages
import CommonMark
import Foundation
import SwiftEmission
import Testing

@testable import docs2swift

/// Whatever becomes of a page, the tool ends, and what it writes is code of the known shapes.
@Suite struct MutatedPageTests {
  private struct Page {
    var path: PagePath
    var bytes: [UInt8]
  }

  private static let pages: [Page] = Case.all.flatMap { testCase -> [Page] in
    guard let folder = try? DocsFolder(testCase.pages.path), let paths = try? folder.pages() else { return [] }
    return paths.compactMap { path in
      (try? folder.read(path)).map { Page(path: PagePath("\(testCase.name)/\(path)"), bytes: $0) }
    }
  }

  /// All pages of all cases at once, so that they contradict each other as well.
  @Test(arguments: 1...UInt64(10))
  func mutatedPagesGiveKnownCode(_ seed: UInt64) async throws {
    var mutation = PageMutation(seed: seed)
    let sources = Self.pages.map(\.bytes)
    let pages = Self.pages.map { page in
      APIPage(path: page.path, document: Document(parsing: mutation.mutate(page.bytes, borrowingFrom: sources)))
    }
    let output = CaseOutput(pages, options: .init(module: CaseOutput.module))
    let shapes = try SwiftShapes()
    let strange = output.library.files.flatMap(shapes.strangeLines)
    #expect(strange.isEmpty, "\n\(strange.prefix(20).joined(separator: "\n"))")
    let unreadable = output.library.files.flatMap(GeneratedLines.problems)
    #expect(unreadable.isEmpty, "\n\(unreadable.prefix(20).joined(separator: "\n"))")
    for count in CoverageCheck.counts(of: output.model) { #expect(count.isConsistent, "\(count)") }
    let again = CaseOutput(pages.reversed(), options: .init(module: CaseOutput.module))
    let difference = TextDifference.text(from: try output.files(), to: try again.files())
    #expect(difference == nil, "pages in another order\n\(difference ?? "")")
    SwiftCompiler.record(try await SwiftCompiler.complaintsParsing(output.library.files))
  }
}
