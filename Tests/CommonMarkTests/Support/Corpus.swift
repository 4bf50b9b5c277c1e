import Foundation
import TestSupport

extension Corpus {
  /// The pages of one state, in the order of their paths.
  static func pages(ofState state: String) throws -> [URL] {
    try ["api", "resources"].flatMap { folder in
      let url = docs(of: state).appendingPathComponent(folder)
      return try FileManager.default.contentsOfDirectory(at: url, includingPropertiesForKeys: nil)
        .filter { $0.pathExtension == "md" }
        .sorted { $0.path < $1.path }
    }
  }
}
