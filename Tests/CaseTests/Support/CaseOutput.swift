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

  let model: APIModel
  let library: SwiftLibrary

  /// What the command does, but for files that it writes.
  init(of testCase: Case) async throws {
    self.init(try await Self.pages(of: testCase), options: try Self.options(of: testCase))
  }

  init(_ pages: [APIPage], options: SwiftLibrary.Options) {
    model = APIModel(linking: pages)
    library = SwiftLibrary(model, options: options)
  }

  /// The files by their paths in `expected/`.
  func files() throws -> [String: String] {
    var files = [Self.modelName: try model.json(), Self.diagnosticsName: diagnostics]
    for file in library.files { files["\(Self.swiftFolder)/\(file.name)"] = file.contents }
    return files
  }

  /// One line per diagnostic, as the command prints them.
  private var diagnostics: String {
    (model.diagnostics + library.diagnostics).sorted().map { "\($0)\n" }.joined()
  }

  static func pages(of testCase: Case) async throws -> [APIPage] {
    try await PageReading.pages(in: DocsFolder(testCase.pages.path))
  }

  static func options(of testCase: Case) throws -> SwiftLibrary.Options {
    try Configuration(in: DocsFolder(testCase.pages.path)).options(module: module)
  }
}
