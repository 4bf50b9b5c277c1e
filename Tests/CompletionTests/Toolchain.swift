import Foundation

/// What belongs to the Swift that these tests are run with.
enum Toolchain {
  /// The language server next to the `swift` that is found by `PATH`; nil where there is none.
  static let languageServer: URL? = {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let swift = path.split(separator: ":").map { URL(fileURLWithPath: String($0)).appendingPathComponent("swift") }
      .first { isExecutable($0) }
    // A link may lead into the toolchain, or to a program that stands for all of its tools.
    return swift.map { [$0, $0.resolvingSymlinksInPath()] }?.lazy
      .map { $0.deletingLastPathComponent().appendingPathComponent("sourcekit-lsp") }.first { isExecutable($0) }
  }()

  private static func isExecutable(_ file: URL) -> Bool {
    FileManager.default.isExecutableFile(atPath: file.path)
  }

  /// Where SwiftPM has put the modules of this build; nil where another build system made it.
  static let modules: URL? = {
    #if os(macOS)
      let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") } ?? .main
      let products = bundle.bundleURL.deletingLastPathComponent()
    #else
      let products = Bundle.main.bundleURL
    #endif
    let folder = products.appendingPathComponent("Modules")
    let module = folder.appendingPathComponent("PolicyGraph.swiftmodule")
    return FileManager.default.fileExists(atPath: module.path) ? folder : nil
  }()
}
