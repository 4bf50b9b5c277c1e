import ArgumentParser
import Foundation
import SwiftEmission
import Testing

@testable import docs2swift

/// The command writes a test target with the care of `generate`.
@Suite struct ExamplesCommandTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appendingPathComponent("docs2swift-tests-\(UUID().uuidString)", isDirectory: true)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func run(_ docs: URL = DocsOnDisk.harbour.docs) async throws {
    let command = try ExamplesCommand.parse([docs.path, "--output", folder.path])
    try await command.run()
    try? FileManager.default.removeItem(at: folder.appendingPathComponent("nothing"))
  }

  private func remove() { try? FileManager.default.removeItem(at: folder) }

  private func names() throws -> Set<String> { Set(try FileManager.default.contentsOfDirectory(atPath: folder.path)) }

  private func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }

  @Test func writesTheHarnessAndNothingElse() async throws {
    defer { remove() }
    try await run()
    let files = try await DocsOnDisk.harbour.harness().files
    #expect(try names() == Set(files.map(\.name)))
    for file in files {
      #expect(try String(contentsOf: folder.appendingPathComponent(file.name), encoding: .utf8) == file.contents)
      #expect(file.contents.hasPrefix(ExampleHarness.marker + "\n"))
    }
  }

  @Test func onlyItsOwnFilesAreRemoved() async throws {
    defer { remove() }
    try write(ExampleHarness.marker + "\n", to: "Examples-Old.swift")
    try write("// Ours.\n", to: "Extras.swift")
    try write(GeneratedFile.marker + "\n", to: "Resources-A.swift")
    try await run()
    #expect(try !names().contains("Examples-Old.swift"))
    #expect(try names().isSuperset(of: ["Extras.swift", "Resources-A.swift"]))
  }

  /// A file of somebody else is in the way, one of `generate` among them: nothing is written.
  @Test(arguments: ["// Ours.\n", GeneratedFile.marker + "\n"])
  func foreignFilesAreNotReplaced(_ text: String) async throws {
    defer { remove() }
    try write(text, to: "ExampleSupport.swift")
    await #expect(throws: OutputFolder.Failure.self) { try await run() }
    #expect(try names() == ["ExampleSupport.swift"])
  }

  @Test func aSecondRunWritesNothing() async throws {
    defer { remove() }
    try await run()
    let file = folder.appendingPathComponent("ExampleSupport.swift").path
    let before = try FileManager.default.attributesOfItem(atPath: file)[.modificationDate] as? Date
    try await run()
    #expect(try FileManager.default.attributesOfItem(atPath: file)[.modificationDate] as? Date == before)
  }

  @Test func theOutputHasToBeNamed() {
    defer { remove() }
    #expect(throws: (any Error).self) { try ExamplesCommand.parse(["docs"]) }
    #expect(throws: Never.self) { try ExamplesCommand.parse(["docs", "--answers", "x.json"]) }
    #expect(throws: (any Error).self) { try ExamplesCommand.parse(["docs", "-o", "x", "-m", "not a name"]) }
  }
}
