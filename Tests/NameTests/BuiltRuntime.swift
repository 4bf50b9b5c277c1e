import Foundation

/// What the build that these tests belong to has made of the runtime, and the compiler to use it with.
enum BuiltRuntime {
  /// Whether it is where the build system of SwiftPM puts it, and not where others do.
  static var isAtHand: Bool {
    let module = modules.appendingPathComponent("ResourceRuntime.swiftmodule").path
    return FileManager.default.fileExists(atPath: module) && !objects.isEmpty
  }

  private static let products: URL = {
    #if os(macOS)
      let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") } ?? .main
      return bundle.bundleURL.deletingLastPathComponent()
    #else
      return Bundle.main.bundleURL
    #endif
  }()

  private static var modules: URL { products.appendingPathComponent("Modules") }

  /// The object files of the runtime and of what it stands on.
  private static let objects: [String] = ["ResourceRuntime", "HTTPTypes", "Logging"].flatMap { target -> [String] in
    let folder = products.appendingPathComponent("\(target).build").path
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasSuffix(".o") }.sorted().map { "\(folder)/\($0)" }
  }

  /// The arguments that let a file import the runtime, and a program have it.
  static var linkArguments: [String] { ["-I", modules.path] + objects }
}
