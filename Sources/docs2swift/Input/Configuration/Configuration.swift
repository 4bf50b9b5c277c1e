import APIModel
import APIPages
import Foundation
import SwiftEmission

/// What `docs2swift.yaml` in the docs folder says.
struct Configuration {
  static let fileName = "docs2swift.yaml"

  /// The module that the files become.
  var module: String?
  /// The type that requests are reached from.
  var client: String?
  /// The diagnostics that nobody wants to see.
  var suppressions: [Suppression] = []
  /// The corrections of what pages say.
  var overrides: [Override] = []

  /// An empty configuration.
  init() {}

  /// The configuration of a folder of pages; an empty one where it has no file.
  ///
  /// - Throws: ``ConfigurationFailure``.
  init(in folder: DocsFolder) throws {
    let url = folder.url.appendingPathComponent(Self.fileName)
    var text = ""
    do {
      if FileManager.default.fileExists(atPath: url.path) { text = try String(contentsOf: url, encoding: .utf8) }
    } catch {
      throw ConfigurationFailure("It can't be read: \(error.localizedDescription) Save it as UTF-8.")
    }
    try self.init(parsing: text)
  }

  /// The configuration that a text in YAML is.
  ///
  /// - Throws: ``ConfigurationFailure`` for the first mistake in it.
  init(parsing text: String) throws {
    let reader = ConfigurationReader(text)
    guard let root = try reader.root() else { return }
    for (key, value) in try reader.entries(of: root, knowing: Key.self) {
      switch key {
      case .module: module = try Self.name(value, key, in: reader, SwiftLibrary.Options.isModuleName)
      case .client: client = try Self.name(value, key, in: reader, SwiftLibrary.Options.isFree)
      case .suppress: suppressions = try reader.suppressions(value)
      case .overrides: overrides = try reader.overrides(value)
      }
    }
  }

  private enum Key: String, CaseIterable {
    case module, client, suppress, overrides
  }

  private static func name(
    _ value: ConfigurationReader.Value, _ key: Key, in reader: ConfigurationReader, _ isValid: (String) -> Bool
  ) throws -> String {
    let name = try reader.text(value)
    guard isValid(name) else {
      throw ConfigurationFailure(
        "'\(name)' can't be the \(key.rawValue): it must be a Swift identifier that nothing else has.",
        at: value.position)
    }
    return name
  }

  /// All suppressions: those of the file and those in the comments of pages.
  func suppressions(with pages: [APIPage]) -> [Suppression] {
    suppressions + pages.flatMap(\.suppressions)
  }

  /// What the emitter is told: the command line comes first, then the file, then names of the folder's output.
  func options(module commandLineModule: String?) -> SwiftLibrary.Options {
    SwiftLibrary.Options(module: commandLineModule ?? module ?? "Generated", client: client ?? "GraphClient")
  }
}
