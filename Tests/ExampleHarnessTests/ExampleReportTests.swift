import APIModel
import APIPages
import SwiftEmission
import Testing

@testable import docs2swift

/// No example is dropped silently: each has a test, or a line that says why not.
@Suite struct ExampleReportTests {
  typealias Reason = ExampleReport.Reason

  /// The examples of `api/odds.md`, and what is wrong with each.
  private static let odds: [Reason] = [
    .otherService, .unknownPath, .undocumentedCount, .undocumentedCast, .parenthesizedKey, .otherMethod,
    .unreadableBody, .surplusBody, .missingBody, .otherBody, .missingParameter, .unknownParameter, .nullParameter,
    .unreadableArgument, .failure, .redirection, .missingResponseBody, .noBody, .undocumentedBody, .content,
    .otherContent, .unreadableBody, .foreignMembers,
  ]

  @Test func everyReasonIsTold() async throws {
    let report = try await DocsOnDisk.harbour.harness().report
    let untested = (report.requests.unused + report.responses.unused).sorted { $0.location < $1.location }
    let odds = untested.filter { $0.location.page == PagePath("api/odds.md") }
    #expect(odds.map(\.reason) == Self.odds)
    // The rest is in other pages, and these two in tests of their own.
    let told = Set(untested.map(\.reason)).union([.leftOut, .ambiguousCall])
    #expect(told == Set(Reason.allCases))
  }

  @Test func countsAddUp() async throws {
    for docs in [DocsOnDisk.harbour, .policies] {
      let report = try await docs.harness().report
      let examples = try await docs.pages.flatMap(\.examples)
      #expect(report.requests.found + report.responses.found + report.values == examples.count)
      for count in [report.requests, report.responses] {
        #expect(count.found == count.used + count.unused.count)
        #expect(count.reasons.reduce(0) { $0 + $1.count } == count.unused.count)
      }
    }
  }

  @Test func whatALibraryLeavesOutIsToldAsThat() async throws {
    let pages = try await DocsOnDisk.harbour.pages
    let whole = try await DocsOnDisk.harbour.generation().model
    var part = whole
    part.operations.removeAll { $0.location.page == PagePath("api/ship-castoff.md") }
    let report = ExampleHarness(pages, model: part, of: whole, options: .init(module: "Part")).report
    let leftOut = (report.requests.unused + report.responses.unused).filter { $0.reason == .leftOut }
    #expect(Set(leftOut.map(\.location.page)) == [PagePath("api/ship-castoff.md")])
    #expect(leftOut.count == 2)
  }

  @Test func whatSwiftCouldNotTellApartIsToldAsThat() {
    var docs = SmallDocs(examples: "```http\nGET /crates\n```")
    for (name, type) in [("one", "Int32"), ("two", "Boolean")] {
      docs.files["api/crate-add-\(name).md"] = """
        # Add

        Namespace: sea.port

        ## HTTP request

        ```http
        POST /crates/{id}/add
        ```

        ## Request body

        |Parameter|Type|Description|
        |:---|:---|:---|
        |index|\(type)|Where.|
        |text|String|What.|

        ## Examples

        ```http
        POST /crates/1/add
        Content-type: application/json

        { "text": "x" }
        ```
        """
    }
    let untested = docs.harness().report.requests.unused
    #expect(untested.map(\.reason) == [.ambiguousCall, .ambiguousCall])
  }

  @Test func eachIsPrintedWithItsPlace() async throws {
    let report = try await DocsOnDisk.harbour.harness().report
    let lines = ExampleSummary.untested(report, in: PrintedPaths(docs: "/pages", from: "/")).split(separator: "\n")
    #expect(lines.count == report.requests.unused.count + report.responses.unused.count)
    #expect(
      lines.contains {
        $0.hasPrefix("pages/api/odds.md:")
          && $0.hasSuffix(": request: a parameter that the method requires is missing (angle)")
      })
    let summary = ExampleSummary.text(of: report)
    #expect(summary.contains("\(report.requests.found) example requests: \(report.requests.used) are tests"))
    #expect(summary.contains("\n  1 × the URL is that of another service"))
  }
}
