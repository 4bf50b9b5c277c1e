import Foundation

/// What belongs to the Swift that these tests are run with: the one that is found by `PATH`.
public enum Toolchain {
  public static let swift = Program(named: "swift")
  public static let compiler = Program(named: "swiftc")

  /// The `sourcekit-lsp` next to `swift`; nil where there is none.
  public static let languageServer: Program? = {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let swift = path.split(separator: ":").map { URL(fileURLWithPath: String($0)).appendingPathComponent("swift") }
      .first { isExecutable($0) }
    // A link may lead into the toolchain, or to a program that stands for all of its tools.
    return swift.map { [$0, $0.resolvingSymlinksInPath()] }?.lazy
      .map { $0.deletingLastPathComponent().appendingPathComponent("sourcekit-lsp") }
      .first { isExecutable($0) }.map(Program.init(at:))
  }()

  private static func isExecutable(_ file: URL) -> Bool {
    FileManager.default.isExecutableFile(atPath: file.path)
  }
}
