import Foundation
import TestSupport
import Testing

/// A copy of one of the examples, built by SwiftPM as people do it.
///
/// All copies share one scratch path, in which the tool is built once, whatever package asks for it.
final class SwiftPackage: Sendable {
  /// What `swift` printed and how it ended.
  struct Result {
    var status: Int32
    var output: String

    /// Whether the tool ran.
    var isGenerated: Bool { output.contains("] Generating ") }
    /// The files of the module that were compiled: "Resources-B.swift".
    func compiled(in module: String) -> [String] {
      output.split(separator: "\n").compactMap { line in
        line.split(separator: "] Compiling \(module) ").dropFirst().first.map(String.init)
      }
    }
  }

  /// Also the one of `make examples`.
  private static let scratch = PackageFolder.path(".build-examples")

  /// The first build makes the tool and all that it stands on.
  private static let timeLimit = Duration.seconds(1_200)

  let folder: TemporaryFolder
  private let name: String

  init(example: String) throws {
    name = example
    folder = try TemporaryFolder()
    let example = PackageFolder.path("Examples/\(name)")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    for name in ["Package.swift", "Sources"] {
      try FileManager.default.copyItem(
        at: example.appendingPathComponent(name), to: root.appendingPathComponent(name))
    }
    try folder.replace("path: \"../..\"", with: "path: \"\(PackageFolder.url.path)\"", in: "\(self.name)/Package.swift")
  }

  var root: URL { folder.path(name) }

  /// The path of a file in the folder of the test.
  func path(_ path: String) -> String { "\(name)/\(path)" }

  /// What the build plugin wrote for a target, without files that hold nothing.
  func generated(for target: String) throws -> [String: Data] {
    let output = "\(name.lowercased())/\(target)/destination/Docs2SwiftPlugin/Generated"
    let url = Self.scratch.appendingPathComponent("plugins/outputs/\(output)")
    return try Self.contents(of: url)
  }

  static func contents(of url: URL) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: url.path) {
      let data = try Data(contentsOf: url.appendingPathComponent(name))
      if data.split(separator: UInt8(ascii: "\n")).count > 1 { files[name] = data }
    }
    return files
  }

  func build(_ step: String = "build") async throws -> Result {
    try await swift(["build"], step: step)
  }

  func swift(_ arguments: [String], step: String) async throws -> Result {
    let arguments =
      [arguments[0], "--package-path", root.path, "--scratch-path", Self.scratch.path] + arguments.dropFirst()
    let start = ContinuousClock.now
    let result = try await Toolchain.swift.run(arguments, timeLimit: Self.timeLimit)
    let duration = ContinuousClock.now - start
    print("\(name), \(step): \(duration.formatted(.units(allowed: [.seconds], fractionalPart: .show(length: 1))))")
    return Result(status: result.status, output: result.text)
  }

  /// Runs a program that was built.
  func run(_ program: String) async throws -> String {
    try await Program(at: Self.scratch.appendingPathComponent("debug/\(program)")).run([]).output
  }
}
