import ArgumentParser
import Foundation
import SwiftEmission
import Yams

/// What `docs2swift.yaml` in the docs folder says.
struct Configuration {
  static let fileName = "docs2swift.yaml"

  /// The module that the files become.
  var module: String?
  /// The type that requests are reached from.
  var client: String?

  enum Failure: UsageFailure {
    case unreadable(file: String, reason: String)
    case notAMapping(file: String)
    case unknownKey(String, file: String, line: Int)
    case notAName(key: String, value: String, file: String, line: Int)

    var description: String {
      switch self {
      case .unreadable(let file, let reason): "\(file): It can't be read: \(reason)"
      case .notAMapping(let file): "\(file): It must hold keys with values, such as 'module: PolicyGraph'."
      case .unknownKey(let key, let file, let line):
        "\(file):\(line): There is no key '\(key)'; known ones are 'module' and 'client'."
      case .notAName(let key, let value, let file, let line):
        "\(file):\(line): '\(value)' can't be the \(key): it must be a Swift identifier that nothing else has."
      }
    }
  }

  /// The configuration of a folder of pages; an empty one where it has no file.
  ///
  /// - Throws: ``Failure``.
  init(in folder: DocsFolder) throws {
    let url = folder.url.appendingPathComponent(Self.fileName)
    guard FileManager.default.fileExists(atPath: url.path) else { return }
    let node: Node?
    do {
      node = try compose(yaml: try String(contentsOf: url, encoding: .utf8))
    } catch {
      throw Failure.unreadable(file: Self.fileName, reason: String(describing: error))
    }
    guard let node else { return }
    guard let mapping = node.mapping else { throw Failure.notAMapping(file: Self.fileName) }
    for (key, value) in mapping {
      let line = key.mark?.line ?? 1
      switch key.string {
      case "module": module = try Self.name(value, key: "module", line: line, SwiftLibrary.Options.isModuleName)
      case "client": client = try Self.name(value, key: "client", line: line, SwiftLibrary.Options.isFree)
      case let unknown: throw Failure.unknownKey(unknown ?? "?", file: Self.fileName, line: line)
      }
    }
  }

  private static func name(
    _ node: Node, key: String, line: Int, _ isValid: (String) -> Bool
  ) throws -> String {
    guard let value = node.string, isValid(value) else {
      throw Failure.notAName(key: key, value: node.string ?? "", file: fileName, line: line)
    }
    return value
  }

  /// What the emitter is told: the command line comes first, then the file, then names of the folder's output.
  func options(module commandLineModule: String?) -> SwiftLibrary.Options {
    SwiftLibrary.Options(module: commandLineModule ?? module ?? "Generated", client: client ?? "GraphClient")
  }
}
