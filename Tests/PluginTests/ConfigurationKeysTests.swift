import SwiftEmission
import TestSupport
import Testing

@testable import docs2swift

/// The plugin reads two keys of the configuration without a YAML parser: as the tool does, or not at all.
@Suite struct ConfigurationKeysTests {
  @Test(arguments: [
    ("", [], "letter"),
    ("# Nothing.\n", [], "letter"),
    ("---\nclient: Shop\n", [], "letter"),
    ("docs: [docs]\nfiles: single\n", ["docs"], "single"),
    ("docs: ['a b', \"c\"] # Two.\nfiles: 12\n", ["a b", "c"], "12"),
    ("docs:\n  - ../../docs\n  # And\n\n  - more#1 # Not all.\nclient: Shop\n", ["../../docs", "more#1"], "letter"),
    ("docs:\n- docs\n- './more'\nfiles: letter", ["docs", "./more"], "letter"),
    ("\u{FEFF}docs: [docs]\r\nfiles: single\r\n", ["docs"], "single"),
    ("suppress:\n  - id: x\n    reason: |\n      docs: [a]\n      files: 3\nfiles: single\n", [], "single"),
    ("overrides:\n- type: a\n  reason: 'docs: [a]'\n", [], "letter"),
  ])
  func plainKeysAreRead(_ text: String, _ docs: [String], _ files: String) throws {
    let keys = try ConfigurationKeys(parsing: text, file: "docs2swift.yaml")
    #expect(keys.docs == docs)
    #expect(keys.files == OutputNames(files))
  }

  @Test(arguments: [
    "{docs: [docs]}", "docs: &a [docs]", "docs: [\n  docs]", "docs: docs", "docs: [a, [b]]", "docs: [\"a\\tb\"]",
    "docs: !!seq [docs]", "? docs\n: [docs]", "\"docs\": [docs]", "  docs: [docs]", "docs: ['it''s']",
    "--- {docs: [a]}",
    "docs:\n  - a\n    b", "docs:\n  - a: b", "docs: [~]", "docs:\n", "docs: []", "files:\n  single", "files: 0x10",
    "files: 0",
    "files: 1001", "files: many", "files: +1", "files: |\n  single", "docs: [a: b]", "docs:\n  - >\n    a",
    "'files': 3",
  ])
  func otherKeysAreRefused(_ text: String) throws {
    #expect(throws: PluginMistake.self) { try ConfigurationKeys(parsing: text, file: "docs2swift.yaml") }
  }

  @Test func refusalNamesLineAndRemedy() throws {
    do {
      _ = try ConfigurationKeys(parsing: "client: A\n\nfiles: {}\n", file: "a/docs2swift.yaml")
      Issue.record("It is understood.")
    } catch {
      #expect("\(error)".hasPrefix("a/docs2swift.yaml:3: "))
      #expect("\(error)".contains("'files: single'"))
    }
  }

  /// Texts put together at random: where plugin and tool both understand one, they understand the same.
  @Test func pluginAndToolAgree() throws {
    let pieces = [
      "docs:", "docs: ", "files:", "files: ", "client: A", "[", "]", "[a, b]", "['a']", "\"a b\"", "'", "\"", "- a",
      "- ", "a", "b",
      "  ", " ", "\n", "\n", "\n", "#", " # c", "single", "letter", "7", ",", "|", ">", "{", "}", "&x", "*x", "---",
      "?", ":", "~", "\t",
      "imports:", "- 'x'", "  - a\n", "suppress: []", "%YAML 1.1", "é", "\\", "!", "@",
    ]
    var random = SeededNumbers(seed: 2)
    var agreements = 0
    for _ in 0..<30_000 {
      let text = (0..<Int.random(in: 1...9, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined()
      guard let keys = try? ConfigurationKeys(parsing: text, file: ""),
        let configuration = try? Configuration(parsing: text)
      else { continue }
      #expect(keys.docs == configuration.docs, "\(text.debugDescription)")
      #expect(keys.files.names == configuration.files.fileNames, "\(text.debugDescription)")
      agreements += 1
    }
    #expect(agreements > 500)
  }

  @Test func outputsAreThoseOfTheTool() {
    #expect(OutputNames.letter.names == FileLayout.letter.fileNames)
    #expect(OutputNames.single.names == FileLayout.single.fileNames)
    for count in [1, 2, 9, 10, 1000] { #expect(OutputNames.count(count).names == FileLayout.count(count).fileNames) }
  }
}
