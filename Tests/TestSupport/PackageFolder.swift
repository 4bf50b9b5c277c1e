public import Foundation

/// The folder of this package, for tests that hold its files against something.
public enum PackageFolder {
  public static let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// A file or folder of the package, by its path in it.
  public static func path(_ path: String) -> URL { url.appendingPathComponent(path) }
}
