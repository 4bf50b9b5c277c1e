public import Foundation

/// What the build that these tests belong to has made: it lies next to their bundle, whatever the scratch path.
public enum BuiltProducts {
  public static let folder: URL = {
    #if os(macOS)
      let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") } ?? .main
      return bundle.bundleURL.deletingLastPathComponent()
    #else
      return Bundle.main.bundleURL
    #endif
  }()

  /// Where SwiftPM puts the modules of a build. Other build systems put them elsewhere.
  public static let modules = folder.appendingPathComponent("Modules")

  /// Whether a module is where SwiftPM puts it.
  public static func hasModule(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: modules.appendingPathComponent("\(name).swiftmodule").path)
  }
}
