import Foundation
import TestSupport
import Testing

/// A case: a folder of pages, and next to it what these pages have to give.
///
/// A case is added by adding a folder with `pages/`, and recorded with `make record`.
struct Case: Hashable, Sendable, CustomTestStringConvertible {
  /// The name of the folder, which says what form of the pages the case is about.
  let name: String
  let folder: URL

  var pages: URL { folder.appendingPathComponent("pages") }
  var expected: URL { folder.appendingPathComponent("expected") }
  var testDescription: String { name }

  /// All cases, by name.
  static let all: [Case] = {
    let root = PackageFolder.path("Tests/CaseTests/Cases")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
    return names.filter { $0.first != "." }.sorted().map {
      Case(name: $0, folder: root.appendingPathComponent($0))
    }
  }()

  /// The cases whose pages try to become code.
  static let hostile = all.filter { $0.name.hasPrefix("hostile-") }
}
