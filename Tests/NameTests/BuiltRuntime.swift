import Foundation
import TestSupport

/// What the build that these tests belong to has made of the runtime, and the compiler to use it with.
enum BuiltRuntime {
  /// Whether it is where the build system of SwiftPM puts it, and not where others do.
  static var isAtHand: Bool { BuiltProducts.hasModule("ResourceRuntime") && !objects.isEmpty }

  /// The object files of the runtime and of what it stands on.
  private static let objects: [String] = ["ResourceRuntime", "HTTPTypes", "Logging"].flatMap { target -> [String] in
    let folder = BuiltProducts.folder.appendingPathComponent("\(target).build").path
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasSuffix(".o") }.sorted().map { "\(folder)/\($0)" }
  }

  /// The arguments that let a file import the runtime, and a program have it.
  static var linkArguments: [String] { ["-I", BuiltProducts.modules.path] + objects }
}
