import APIPages
import Foundation
import Testing

@testable import docs2swift

/// The SARIF document has the parts that the standard asks for, and points where it should.
@Suite struct SARIFTests {
  private let docs = DocsInMemory(
    files: [
      "resources/größe 1:2.md": ShelfPages.resource("shelf", rows: "|größe|bok|Its size.|"),
      "resources/lamp.md": ShelfPages.resource("lamp", rows: "|watt|Int32|Its light.|"),
      "api/broken.md": ShelfPages.request("GET /lamps/{id}and-more", answering: "lamp"),
    ])

  private func log() throws -> [String: Any] {
    let output = try docs.report(.sarif, in: "../docs").output()
    return try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
  }

  private func run() throws -> [String: Any] {
    let runs = try #require(try log()["runs"] as? [[String: Any]])
    #expect(runs.count == 1)
    return try #require(runs.first)
  }

  private func results() throws -> [[String: Any]] { try #require(try run()["results"] as? [[String: Any]]) }

  @Test func documentSaysWhatItIs() throws {
    let log = try log()
    #expect(log["version"] as? String == "2.1.0")
    #expect((log["$schema"] as? String)?.hasSuffix("/sarif-schema-2.1.0.json") == true)
    #expect(Set(log.keys) == ["$schema", "version", "runs"])
    #expect(try run()["columnKind"] as? String == "utf16CodeUnits")
    #expect(Set(try run().keys) == ["tool", "columnKind", "results"])
  }

  @Test func everyDiagnosticIsARule() throws {
    let tool = try #require(try run()["tool"] as? [String: Any])
    let driver = try #require(tool["driver"] as? [String: Any])
    #expect(driver["name"] as? String == "docs2swift")
    #expect(driver["version"] as? String == Docs2Swift.version)
    let rules = try #require(driver["rules"] as? [[String: Any]])
    #expect(rules.compactMap { $0["id"] as? String } == DiagnosticID.allCases.map(\.rawValue))
    for rule in rules {
      for key in ["shortDescription", "fullDescription", "help"] {
        let text = (rule[key] as? [String: String])?["text"] ?? ""
        #expect(!text.isEmpty, "\(key) of \(rule["id"] ?? "?")")
      }
      let level = (rule["defaultConfiguration"] as? [String: String])?["level"] ?? ""
      #expect(["note", "warning", "error"].contains(level))
    }
  }

  @Test func resultsPointAtRulesAndPages() throws {
    let results = try results()
    #expect(results.compactMap { $0["ruleId"] as? String } == ["malformed-path", "unknown-type"])
    for (index, result) in results.enumerated() {
      let rule = try #require(result["ruleIndex"] as? Int)
      #expect(DiagnosticID.allCases[rule].rawValue == result["ruleId"] as? String)
      #expect(result["level"] as? String == "warning")
      let locations = try #require(result["locations"] as? [[String: Any]])
      #expect(locations.count == 1)
      let place = try #require(locations.first?["physicalLocation"] as? [String: Any])
      let region = try #require(place["region"] as? [String: Int])
      #expect(region["startLine"] == (index == results.startIndex ? 17 : 11))
      let uri = try #require((place["artifactLocation"] as? [String: String])?["uri"])
      #expect(URL(string: uri)?.scheme == nil)
      #expect(uri.utf8.allSatisfy { $0 < 0x80 && $0 != UInt8(ascii: " ") })
    }
  }

  @Test func placesAreThoseOfEditors() throws {
    let places = try results().compactMap { result -> [String: Any]? in
      (result["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any]
    }
    let uris = places.compactMap { ($0["artifactLocation"] as? [String: String])?["uri"] }
    #expect(uris == ["../docs/api/broken.md", "../docs/resources/gr%C3%B6%C3%9Fe%201%3A2.md"])
    // Two letters of two bytes stand before the type.
    #expect(places.compactMap { ($0["region"] as? [String: Int])?["startColumn"] } == [1, 8])
  }

  /// In SARIF a brace begins a placeholder (section 3.11.5).
  @Test func bracesInMessagesAreDoubled() throws {
    let message = try #require(try results().first?["message"] as? [String: String])
    #expect(message["text"]?.contains("'/lamps/{{id}}and-more'") == true)
  }
}
