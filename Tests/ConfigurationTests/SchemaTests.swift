import APIPages
import Foundation
import SwiftEmission
import TestSupport
import Testing

@testable import docs2swift

/// The JSON Schema that editors read knows what the reader knows, and nothing else.
@Suite struct SchemaTests {
  private let schema: [String: Any]

  init() throws {
    let file = PackageFolder.path("docs2swift.schema.json")
    schema = try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
  }

  @Test func keysAreThoseOfTheReader() throws {
    #expect(keys(of: schema) == names(Configuration.Key.self))
    #expect(try keys(of: definition("rename")) == names(ConfigurationReader.RenameKey.self))
    #expect(try keys(of: definition("suppression")) == names(ConfigurationReader.SuppressionKey.self))
    #expect(try keys(of: definition("propertyOverride")) == names(ConfigurationReader.PropertyKey.self))
    #expect(try keys(of: definition("typeOverride")) == names(ConfigurationReader.TypeKey.self))
    #expect(try keys(of: definition("enumerationOverride")) == names(ConfigurationReader.EnumerationKey.self))
  }

  /// An unknown key is a mistake to the reader; an editor shall say so too.
  @Test func nothingElseIsAllowed() throws {
    let names = ["rename", "suppression", "propertyOverride", "typeOverride", "enumerationOverride"]
    for object in [schema] + (try names.map(definition)) { #expect(object["additionalProperties"] as? Bool == false) }
  }

  @Test func wordsAreThoseOfTheReader() throws {
    let ids = DiagnosticID.allCases.filter(\.canBeSuppressed).map(\.rawValue)
    #expect(try words(of: "id", in: definition("suppression")) == Set(ids))
    #expect(words(of: "access", in: schema) == names(AccessLevel.self))
    #expect(try words(of: "kind", in: definition("typeOverride")) == names(ConfigurationReader.Kind.self))
  }

  @Test func countsAreThoseOfTheReader() throws {
    let files = (schema["properties"] as? [String: Any])?["files"] as? [String: Any]
    let counts = (files?["oneOf"] as? [[String: Any]])?.first { $0["type"] as? String == "integer" }
    #expect(counts?["minimum"] as? Int == FileLayout.counts.lowerBound)
    #expect(counts?["maximum"] as? Int == FileLayout.counts.upperBound)
  }

  /// What an editor shows beside a key.
  @Test func keysAreDescribed() {
    let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
    #expect(
      !properties.isEmpty && properties.values.allSatisfy { ($0["description"] as? String)?.hasSuffix(".") == true })
  }

  private func definition(_ name: String) throws -> [String: Any] {
    try #require((schema["definitions"] as? [String: [String: Any]])?[name])
  }

  private func keys(of object: [String: Any]) -> Set<String> {
    Set((object["properties"] as? [String: Any])?.keys.map { $0 } ?? [])
  }

  private func words(of key: String, in object: [String: Any]) -> Set<String> {
    let property = (object["properties"] as? [String: Any])?[key] as? [String: Any]
    return Set(property?["enum"] as? [String] ?? [])
  }

  private func names<Name: RawRepresentable<String> & CaseIterable>(_ type: Name.Type) -> Set<String> {
    Set(Name.allCases.map(\.rawValue))
  }
}
