import Foundation
import SwiftEmission
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
      ["-typecheck", "-swift-version", "6", "-module-name", module, "-I", modules.path, "-warnings-as-errors"]
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
  static var knowsRuntime: Bool {
    FileManager.default.fileExists(atPath: modules.appendingPathComponent("ResourceRuntime.swiftmodule").path)
  }

  /// Where the build that these tests belong to has put its modules, `ResourceRuntime` among them.
  private static let modules: URL = {
    #if os(macOS)
      let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") } ?? .main
      let products = bundle.bundleURL.deletingLastPathComponent()
    #else
      let products = Bundle.main.bundleURL
    #endif
    return products.appendingPathComponent("Modules")
  }()

  private static func complaints(_ arguments: [String], _ files: [GeneratedFile]) async throws -> String? {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("docs2swift-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for file in files { try Data(file.contents.utf8).write(to: folder.appendingPathComponent(file.name)) }
    // A file rather than a pipe: nothing has to empty it.
    let log = folder.appendingPathComponent("log")
    try Data().write(to: log)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["swiftc"] + arguments + files.map(\.name)
    process.currentDirectoryURL = folder
    process.standardOutput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: log)
    try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in continuation.resume() }
      do { try process.run() } catch { continuation.resume(throwing: error) }
    }
    let output = String(decoding: try Data(contentsOf: log), as: UTF8.self)
    return process.terminationStatus == 0 && output.isEmpty ? nil : output
  }
}
