import SwiftEmission
import Testing

/// What each kind of example becomes in Swift. That it compiles, and does what the pages say, the recorded harness shows.
@Suite struct ExpressionTests {
  private static let expressions: [(kind: String, code: String)] = [
    ("a list", "graph.ships.list()"),
    ("a key", #"graph.ships["pier 7:4"].get()"#),
    ("a cast", "graph.ships.asTug.list()"),
    ("a number of items", "graph.ships.count()"),
    ("a deletion", #"graph.ships["7"].delete()"#),
    ("an address", #"graph.charts.root[path: "North Sea/1:50000"].children.list()"#),
    ("a function on the way", #"graph.charts["9"].range(address: "A1:B2").depth"#),
    ("an argument of text", #"port: "King's Lynn""#),
    ("an argument of time", #"from: value("2021-07-05T06:00:00Z", as: DateTimeOffset.self)"#),
    ("an argument of an enumeration", #"kind: value("sail", as: ShipKind.self)"#),
    ("a number as an argument", "depth: 4.5"),
    ("a truth value as an argument", "isSpring: true"),
    ("properties", #".select(\.name, \.crew)"#),
    ("one resource's properties", #".select(\.name).expand(\.sisters)"#),
    ("a limit", ".top(5)"),
    ("an offset", ".skip(2)"),
    ("a count", ".count()"),
    ("an order", #".orderBy(\.name, .descending).orderBy(\.crew)"#),
    ("a filter", #".filter(raw: "crew gt 3 and name ne 'Ark'")"#),
    ("a search", #".search("tall ship")"#),
    ("nested options", #".expand(\.berth) { $0.select(\.id) }.expand(\.sisters) { $0.top(2).orderBy(\.name) }"#),
    ("a property that is not documented", #".option("$select", "name,hull")"#),
    ("an order written otherwise", #".option("$orderby", "name asc")"#),
    ("a search without quotes", #".option("$search", "tall")"#),
    ("an option of the service's own", #"log(from: "2021-07-05", isFull: false).top(3)"#),
    ("an option left out", #"log(from: "x")"#),
    ("a creation", #"create(name: "Al\"batross \\(ship)", kind: body.value("kind")) {"#),
    ("a creation of what is required", #"create(name: "Ark", kind: body.value("kind"))"#),
    ("a value in a closure", "$0.crew = 12"),
    ("a null", "$0.arrival = nil"),
    ("a nested value", "let flag: Flag = try body.value(\"flag\")"),
    ("an undocumented member", #"$0["x-paint"] = body["x-paint"]"#),
    ("a member that an update can't change", #"$0["number"] = body["number"]"#),
    ("an update of a derived type", #"graph.ships["8"].update(Tug.self) {"#),
    (
      "an action",
      #".moor(berthId: "b-2", since: body.value("since"), lines: 4, isNight: false, pilot: body.value("pilot"))"#
    ),
    ("an action without parameters", #"graph.ships["7"].castOff()"#),
    ("untyped JSON", #"signal(body.value(as: JSONValue.self))"#),
    ("a reference", #".addReference(to: "https://port.example/v1.0/ships/7")"#),
    ("the end of a reference", #"graph.berths["b-2"].ships["7"].removeReference()"#),
    ("content", #"graph.ships["7"].photo.content()"#),
    ("an upload", #"graph.ships["7"].photo.upload(body, contentType: "image/png")"#),
    ("what departs from JSON", "// What the page has is not quite JSON: a comma stands where nothing follows"),
    ("a page of items with a derived one", "of: Ship.self, casts: [Tug.self],"),
    ("a resource in an envelope", #"Ship.self, in: "value","#),
    ("a value in an envelope", #"Bool.self, in: "value","#),
    ("a number as text", "Int.self,"),
    ("a page of values", "of: String.self,"),
  ]

  @Test func everyKindOfExpression() async throws {
    let code = try await DocsOnDisk.harbour.harness().files.map(\.contents).joined()
    for (kind, expression) in Self.expressions { #expect(code.contains(expression), "\(kind)") }
  }

  @Test func testsAreNamedAfterPageAndLine() async throws {
    let code = try await DocsOnDisk.harbour.harness().files.map(\.contents).joined()
    #expect(code.contains("@Suite(\"api/ship-castoff.md\")\nstruct ShipCastoffExamples {"))
    #expect(code.contains("  @Test(\"api/ship-castoff.md:28, request\")\n  func request28() throws {"))
  }

  /// As all code that people read.
  @Test func linesAreNotTooLong() async throws {
    for docs in [DocsOnDisk.harbour, .policies] {
      for file in try await docs.harness().files {
        for line in file.contents.split(separator: "\n") { #expect(line.utf8.count <= 120, "\(file.name): \(line)") }
      }
    }
  }
}
