import APIModel
import SwiftEmission
import Testing

@testable import docs2swift

/// What `docs2swift init` writes.
@Suite struct TemplateTests {
  /// As it is, it changes nothing.
  @Test func saysNothingByItself() throws {
    let configuration = try Configuration(parsing: Configuration.template)
    #expect(configuration.module == nil && configuration.subset.isEverything && configuration.overrides.isEmpty)
  }

  /// Uncommented, it says something under every key.
  @Test func examplesCanBeRead() throws {
    let yaml = Configuration.template.split(separator: "\n").compactMap { line -> String? in
      guard line.hasPrefix("#") else { return String(line) }
      let isProse = line.hasPrefix("# ") && !line.hasPrefix("#  ")
      return isProse ? nil : String(line.dropFirst())
    }.joined(separator: "\n")
    let configuration = try Configuration(parsing: yaml)
    let reader = ConfigurationReader(yaml)
    let root = try #require(try reader.root())
    let keys = try reader.entries(of: root, knowing: Configuration.Key.self).map(\.key)
    #expect(Set(keys) == Set(Configuration.Key.allCases))
    #expect(configuration.subset.include.count == 4 && configuration.renames.count == 4)
  }

  /// What an example says a key is without being there is what it is.
  @Test func examplesOfDefaultsAreTheDefaults() throws {
    let defaults = try Configuration(parsing: "").options(module: nil)
    for line in ["module: \(defaults.module)", "client: \(defaults.client)", "access: public", "files: letter"] {
      #expect(Configuration.template.contains("\n#\(line)\n"), "\(line)")
    }
  }

  @Test func linesAreReadable() {
    for line in Configuration.template.split(separator: "\n") { #expect(line.utf8.count <= 120, "\(line)") }
  }
}
