import Foundation
import HTTPTypes
import ResourceRuntime
import Testing

/// Every way that we know a token could take to where it must not go, tried. `DOCS2SWIFT_PRINT_TABLES=1` prints what
/// came of each as tables in Markdown.
@Suite struct TokenBoundaryTests {
  @Test func linksTakeNoTokenElsewhere() async {
    var table = WayTable("Texts of URLs", columns: ["text", "ways", "what happened"])
    for text in LinkText.all {
      let ways = text.ways
      let outcomes = await outcomes(of: ways)
      table.add([ways.first?.name ?? "", "\(ways.count)", WayTable.summary(outcomes)])
    }
    table.print()
  }

  @Test func requestsGoToTheirService() async { await check(RequestWays.all, "Requests of the caller") }

  @Test func endpointsAllowWhatTheySay() async { await check(EndpointWays.all, "Endpoints and allowed hosts") }

  @Test func stagesKeepTheToken() async { await check(PipelineWays.all, "Stages of the client") }

  @Test func nothingPrintsTheToken() async { await check(PrintWays.all, "Logs, errors and descriptions") }

  private func check(_ ways: [Way], _ title: String) async {
    var table = WayTable(title, columns: ["way", "what happened"])
    for (way, outcome) in zip(ways, await outcomes(of: ways)) { table.add([way.name, outcome.description]) }
    table.print()
  }

  /// What came of ways, each of which has to be as expected.
  private func outcomes(of ways: [Way]) async -> [Way.Outcome] {
    var outcomes: [Way.Outcome] = []
    for (number, way) in ways.enumerated() {
      let outcome = await way.outcome()
      #expect(outcome == way.expected, "\(number): \(way.name)")
      outcomes.append(outcome)
    }
    return outcomes
  }
}
