import Foundation
import SwiftEmission
import TestSupport
import Testing

/// The compiler, run on generated files.
enum SwiftCompiler {
  /// What the compiler says of files when it only parses them; nil if it accepts them.
  static func complaintsParsing(_ files: [GeneratedFile]) async throws -> String? {
    try await complaints(["-parse"], files)
  }

  /// What the compiler says of a module of files, warnings included; nil if it has nothing to say.
  ///
  /// The settings are the strictest that generated code promises to bear.
  static func complaintsTypechecking(_ files: [GeneratedFile], module: String) async throws -> String? {
    let features = ["ExistentialAny", "InternalImportsByDefault", "MemberImportVisibility"]
    return try await complaints(
      [
        "-typecheck", "-swift-version", "6", "-module-name", module, "-I", BuiltProducts.modules.path,
        "-warnings-as-errors",
      ]
        + features.flatMap { ["-enable-upcoming-feature", $0] },
      files)
  }

  /// Makes an issue of complaints, as far as one wants to read them.
  static func record(_ complaints: String?) {
    guard let complaints else { return }
    let lines = complaints.split(separator: "\n").prefix(40)
    Issue.record(Comment(rawValue: (["The compiler complains:"] + lines).joined(separator: "\n")))
  }

  /// Whether the module that generated code stands on can be found.
  static var knowsRuntime: Bool { BuiltProducts.hasModule("ResourceRuntime") }

  /// The library of a large documentation set takes a minute.
  private static let timeLimit = Duration.seconds(600)

  private static func complaints(_ arguments: [String], _ files: [GeneratedFile]) async throws -> String? {
    let folder = try TemporaryFolder()
    for file in files { try folder.write(file.contents, to: file.name) }
    let result = try await Toolchain.compiler.run(arguments + files.map(\.name), in: folder, timeLimit: timeLimit)
    return result.status == 0 && result.error.isEmpty ? nil : result.error
  }
}
