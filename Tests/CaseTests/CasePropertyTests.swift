import APIPages
import SwiftEmission
import Testing

/// What holds for any pages, tried on those of all cases.
@Suite struct CasePropertyTests {
  @Test(arguments: Case.all)
  func orderOfPagesDoesNotMatter(_ testCase: Case) async throws {
    let pages = try await CaseOutput.pages(of: testCase)
    let configuration = try CaseOutput.configuration(of: testCase)
    let files = try CaseOutput(pages, configuration: configuration).files()
    for order in pages.otherOrders {
      let others = try CaseOutput(order, configuration: configuration).files()
      let difference = TextDifference.text(from: files, to: others)
      #expect(difference == nil, "pages in the order \(order.map(\.path.description))\n\(difference ?? "")")
    }
  }

  @Test(arguments: Case.all)
  func secondRunGivesTheSame(_ testCase: Case) async throws {
    let first = try await CaseOutput(of: testCase).files()
    let second = try await CaseOutput(of: testCase).files()
    let difference = TextDifference.text(from: first, to: second)
    #expect(difference == nil, "\n\(difference ?? "")")
  }

  @Test(arguments: Case.all)
  func generatedFilesAreOurs(_ testCase: Case) async throws {
    for file in try await CaseOutput(of: testCase).library.files {
      #expect(file.contents.hasPrefix(GeneratedFile.marker + "\n"), "\(file.name)")
      #expect(file.contents.hasSuffix("\n") && !file.contents.hasSuffix("\n\n"), "\(file.name)")
    }
  }

  @Test(arguments: Case.all)
  func generatedLinesAreReadable(_ testCase: Case) async throws {
    let problems = try await CaseOutput(of: testCase).library.files.flatMap(GeneratedLines.problems)
    #expect(problems.isEmpty, "\n\(problems.joined(separator: "\n"))")
  }

  /// A page that can't be read is an error, a page that is read badly is not: everything that a page holds is either
  /// in the model or counted as skipped, with a reason.
  @Test(arguments: Case.all)
  func nothingIsLost(_ testCase: Case) async throws {
    let model = try await CaseOutput(of: testCase).whole
    for count in CoverageCheck.counts(of: model) {
      #expect(count.isConsistent, "\(count)")
    }
  }
}
