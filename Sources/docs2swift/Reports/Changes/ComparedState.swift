import APIModel
import APIPages
import Foundation
import SwiftEmission

/// One of the two states that `diff` compares.
struct ComparedState {
  let surface: APISurface
  /// Errors in the pages, because of which some are missing.
  let errors: [Diagnostic]

  enum Failure: UsageFailure {
    case notFound(String)
    case unreadable(String, String)
    case notAModel(String, ModelReadingError)

    var description: String {
      switch self {
      case .notFound(let path):
        "There is nothing at '\(path)'. Name a folder of pages, or a file that 'docs2swift model' wrote."
      case .unreadable(let path, let reason): "'\(path)' can't be read: \(reason)"
      case .notAModel(let path, let error): "'\(path)' can't be compared. \(error)".withVisibleControls
      }
    }
  }

  /// Reads a folder of pages, with its configuration, or the JSON of a model.
  ///
  /// - Throws: ``Failure``, and what reading the folder and its configuration throw.
  init(_ path: String) async throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { throw Failure.notFound(path) }
    if isFolder.boolValue {
      let input = try Input(docs: [path])
      let model = APIModel(
        linking: try await PageReading.pages(in: input.folder), overrides: input.configuration.overrides)
      let spelling = SwiftSpelling(model, options: input.configuration.options(module: nil))
      surface = APISurface(model) { spelling.isUpdatable($0, in: $1) }
      errors = model.diagnostics.filter { $0.severity == .error }.map(input.paths.placed)
    } else {
      surface = try Self.surface(ofJSON: path)
      errors = []
    }
  }

  private static func surface(ofJSON path: String) throws -> APISurface {
    let json: Data
    do {
      json = try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw Failure.unreadable(path, error.localizedDescription)
    }
    do throws(ModelReadingError) {
      return try APISurface(json: [UInt8](json))
    } catch {
      throw Failure.notAModel(path, error)
    }
  }
}
