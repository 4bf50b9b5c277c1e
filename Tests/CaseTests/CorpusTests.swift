import APIModel
import APIPages
import CommonMark
import SwiftEmission
import TestSupport
import Testing

@testable import docs2swift

/// What holds for every page of a documentation set of real size.
@Suite(.serialized, .enabled(if: Corpus.root != nil, "no corpus at hand (DOCS2SWIFT_CORPUS)"))
struct CorpusTests {
  @Test(arguments: Corpus.states)
  func pagesLinkWithoutErrors(_ state: String) async throws {
    let model = try await output(of: state).model
    #expect(model.types.count > 500)
    #expect(model.operations.count > 2000)
    let errors = model.diagnostics.filter { $0.severity == .error }.map(\.description)
    #expect(errors.isEmpty, "\n\(errors.joined(separator: "\n"))")
  }

  @Test(arguments: Corpus.states)
  func everythingIsReadOrSkippedForAReason(_ state: String) async throws {
    let model = try await output(of: state).model
    for count in CoverageCheck.counts(of: model) {
      print("\(state): \(count)")
      #expect(count.isConsistent, "\(count)")
    }
  }

  /// The counts are those of the pages, counted without the reader.
  @Test(arguments: Corpus.states)
  func everythingIsCounted(_ state: String) async throws {
    let folder = try Corpus.folder(of: state)
    let paths = try folder.pages()
    let tables = try paths.flatMap { Document(parsing: try folder.read($0)).blocks.flatMap(Self.tables) }
    let coverage = try await output(of: state).model.coverage
    #expect(coverage.pages.found == paths.count)
    #expect(coverage.tables.found == tables.count)
    #expect(coverage.rows.found == tables.reduce(0) { $0 + $1.rows.count })
  }

  @Test(arguments: Corpus.states)
  func orderOfPagesDoesNotMatter(_ state: String) async throws {
    let pages = try await Corpus.Reading.shared.pages(of: state)
    let first = try await output(of: state)
    let json = try first.model.json()
    for order in pages.otherOrders.prefix(2) {
      let other = CaseOutput(order, options: Self.options)
      #expect(try other.model.json() == json)
      #expect(other.library.files == first.library.files)
    }
  }

  @Test(arguments: Corpus.states)
  func generatedLinesAreReadable(_ state: String) async throws {
    let files = try await output(of: state).library.files
    let problems = files.flatMap(GeneratedLines.problems)
    #expect(problems.isEmpty, "\n\(problems.prefix(40).joined(separator: "\n"))")
    let misnamed = files.filter { !$0.contents.hasPrefix(GeneratedFile.marker + "\n") }.map(\.name)
    #expect(misnamed.isEmpty)
  }

  /// The whole library in one module, as strictly as the cases.
  @Test(.enabled(if: SwiftCompiler.knowsRuntime, "the modules of this build are elsewhere"), arguments: Corpus.states)
  func generatedLibraryCompiles(_ state: String) async throws {
    let files = try await output(of: state).library.files
    SwiftCompiler.record(try await SwiftCompiler.complaintsTypechecking(files, module: Self.options.module))
  }

  private static let options = SwiftLibrary.Options(module: "Corpus")

  private func output(of state: String) async throws -> CaseOutput {
    CaseOutput(try await Corpus.Reading.shared.pages(of: state), options: Self.options)
  }

  private static func tables(in block: Block) -> [Table] {
    switch block.kind {
    case .table(let table): [table]
    case .blockQuote(let content): content.flatMap(tables)
    case .list(_, let items): items.joined().flatMap(tables)
    default: []
    }
  }
}
