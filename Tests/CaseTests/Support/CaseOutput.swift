import APIModel
import APIPages
import CommonMark
import Foundation
import SwiftEmission

@testable import docs2swift

/// All that a run gives for some pages: the model, the Swift files, the diagnostics.
struct CaseOutput {
  static let modelName = "model.json"
  static let diagnosticsName = "diagnostics.txt"
  static let swiftFolder = "Swift"

  /// The module that the Swift files become.
  static let module = "Case"

  private let generation: Generation

  var model: APIModel { generation.model }
  /// All that the pages say, whatever the library takes of it.
  var whole: APIModel { generation.whole }
  var library: SwiftLibrary { generation.library }
  /// What people are told, by place.
  var diagnostics: [Diagnostic] { generation.report.diagnostics.sorted() }

  /// What the command does, but for files that it writes.
  ///
  /// - Parameter isLint: whether that is `lint`, which looks for more.
  init(of testCase: Case, isLint: Bool = false) async throws {
    self.init(
      try await Self.pages(of: testCase, isLint: isLint), configuration: try Self.configuration(of: testCase),
      isLint: isLint)
  }

  init(_ pages: [APIPage], configuration: Configuration, isLint: Bool = false) {
    generation = Generation(pages, configuration: configuration, module: Self.module, isLint: isLint)
  }

  init(_ pages: [APIPage], options: SwiftLibrary.Options) {
    var configuration = Configuration()
    configuration.client = options.client
    generation = Generation(pages, configuration: configuration, module: options.module)
  }

  /// The files by their paths in `expected/`.
  func files() throws -> [String: String] {
    // One line per diagnostic, as the command prints them.
    var files = [
      Self.modelName: try model.json(marking: Set(generation.report.suppressed)),
      Self.diagnosticsName: diagnostics.map { "\($0)\n" }.joined(),
    ]
    for file in library.files { files["\(Self.swiftFolder)/\(file.name)"] = file.contents }
    return files
  }

  static func pages(of testCase: Case, isLint: Bool = false) async throws -> [APIPage] {
    try await PageReading.pages(in: DocsFolder(testCase.pages.path), collectingLinks: isLint)
  }

  static func configuration(of testCase: Case) throws -> Configuration {
    try Configuration(in: DocsFolder(testCase.pages.path))
  }
}
