import Foundation
import TestSupport
import Testing

/// `diff` as people run it.
@Suite struct DiffCommandTests {
  private let tool: Tool

  init() throws {
    tool = try Tool()
    try tool.write(Theatre.pages, to: "old")
    try tool.write(Theatre.pages.replacing("High.", with: "Very high.", in: "resources/voice.md"), to: "patched")
    try tool.write(Theatre.pages.replacing("|bass|", with: "|alto||\n|bass|", in: "resources/voice.md"), to: "more")
    try tool.write(Theatre.pages.replacing("|bass|Low.|\n", with: "", in: "resources/voice.md"), to: "less")
  }

  @Test func reportGoesToStandardOutput() async throws {
    let result = try await tool.run("diff", "old", "less")
    #expect(result.status == 0)
    #expect(result.error.isEmpty)
    #expect(result.output.hasPrefix("# Changes of the API\n\nFrom `old` to `less`.\n\n**Verdict: major.**"))
    #expect(result.output.contains("- `theatre.voice.bass` (`resources/voice.md:1`)"))
  }

  @Test(arguments: [
    ("patched", "patch", 1), ("patched", "minor", 0), ("patched", "major", 0), ("more", "patch", 1),
    ("more", "minor", 1), ("more", "major", 0), ("less", "patch", 1), ("less", "minor", 1), ("less", "major", 1),
    ("old", "patch", 0),
  ])
  func failsAtTheSeverityThatIsNamed(_ new: String, _ severity: String, _ status: Int) async throws {
    let result = try await tool.run("diff", "old", new, "--fail-on", severity)
    #expect(result.status == Int32(status))
    #expect(result.output.contains("**Verdict"))
  }

  @Test func jsonIsJSON() async throws {
    let result = try await tool.run("diff", "old", "more", "--format", "json")
    #expect(result.status == 0)
    let report = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(report["verdict"] as? String == "minor")
    #expect(report["old"] as? String == "old" && report["new"] as? String == "more")
    #expect((report["changes"] as? [Any])?.count == 1)
  }

  @Test func modelsStandInForPages() async throws {
    for docs in ["old", "less"] { try tool.write(try await tool.run("model", docs).output, to: "\(docs).json") }
    for (old, new) in [("old.json", "less.json"), ("old", "less.json"), ("old.json", "less")] {
      let result = try await tool.run("diff", old, new, "--fail-on", "major")
      #expect(result.status == 1)
      #expect(result.output.contains("Not compared"))
      #expect(result.output.contains("- `theatre.voice.bass` (`resources/voice.md:1`)"))
    }
  }

  @Test func sameBytesEachTime() async throws {
    let first = try await tool.run("diff", "old", "less", "--format", "json").output
    #expect(try await tool.run("diff", "old", "less", "--format", "json").output == first)
  }

  /// Corrections of pages count on both sides.
  @Test func overridesCount() async throws {
    let override = """
      overrides:
        - property: theatre.costume.size
          type: Edm.Double
          reason: It is measured finely.
      """
    try tool.write(Theatre.pages, to: "mended")
    try tool.write(override, to: "mended/docs2swift.yaml")
    let result = try await tool.run("diff", "old", "mended")
    #expect(result.output.contains("- `theatre.costume.size`: `Edm.Int16` → `Edm.Double`"), "\(result.output)")
  }

  /// What an unreadable page describes is not removed.
  @Test func pagesWithErrorsAreNotCompared() async throws {
    try tool.write(Theatre.pages, to: "broken")
    try tool.write(utf16: "# voice enum type", to: "broken/resources/voice.md")
    for pair in [["old", "broken"], ["broken", "old"]] {
      let result = try await tool.run(["diff"] + pair)
      #expect(result.status == 1)
      #expect(result.output.isEmpty)
      #expect(result.error.contains("broken/resources/voice.md:1:1: error: "), "\(result.error)")
      #expect(result.error.contains("Nothing was compared"))
    }
  }

  @Test(arguments: [
    (["old"], "Missing expected argument '<new>'"), (["old", "nowhere"], "There is nothing at 'nowhere'"),
    (["nowhere", "old"], "There is nothing at 'nowhere'"),
    (["old", "text"], "'text' can't be compared. It is no JSON."),
    (["old", "empty"], "no pages"), (["old", "more", "less"], "less"), (["old", "more", "--fail-on", "all"], "all"),
    (["old", "more", "--format", "yaml"], "yaml"), (["old", "version.json"], "format version 7"),
  ])
  func wrongUsageIsSaid(_ arguments: [String], _ message: String) async throws {
    try tool.write("No JSON.", to: "text")
    try tool.write("No page.", to: "empty/notes.txt")
    try tool.write(#"{"formatVersion": 7}"#, to: "version.json")
    let result = try await tool.run(["diff"] + arguments)
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(result.error.contains(message), "\(result.error)")
  }

  @Test func helpHasAnExample() async throws {
    let help = try await tool.run("diff", "--help").output
    #expect(help.contains("Example: docs2swift diff"))
    #expect(try await tool.run("--help").output.contains("  diff "))
  }
}
