import Foundation
import PackagePlugin

/// Runs the tool for the targets of a package whose library is checked in.
struct DocsCommand {
  /// The tool's own command.
  let name: String
  /// What is typed after `swift package`.
  let verb: String
  /// What to do if the tool ends with an error.
  let advice: String

  /// - Parameter arguments: what follows the verb.
  /// - Throws: ``PluginMistake``.
  func run(in context: PluginContext, arguments: [String]) throws {
    var extractor = ArgumentExtractor(arguments)
    let names = extractor.extractOption(named: "target")
    guard extractor.extractFlag(named: "help") == 0 else { return print("Usage: \(usage)") }
    guard extractor.remainingArguments.isEmpty else {
      throw PluginMistake.unknownArguments(extractor.remainingArguments, usage: usage)
    }
    let tool = try context.tool(named: "docs2swift").url
    for target in try Self.targets(of: context.package, named: names) {
      print("\(target.name):")
      guard try run(tool, for: target, of: context.package) else {
        throw PluginMistake.failed(target: target.name, advice: advice)
      }
    }
  }

  private var usage: String { "swift package \(verb) [--target NAME]…" }

  /// The targets that are named, or all that have a configuration.
  private static func targets(of package: Package, named names: [String]) throws -> [SwiftSourceModuleTarget] {
    let targets = package.targets.compactMap { $0 as? SwiftSourceModuleTarget }
    if let name = names.first(where: { name in !targets.contains { $0.name == name } }) {
      throw PluginMistake.unknownTarget(name, known: targets.map(\.name).sorted())
    }
    let chosen = targets.filter {
      names.isEmpty ? !FileTree.configurations(in: $0.directoryURL).isEmpty : names.contains($0.name)
    }
    guard !chosen.isEmpty else { throw PluginMistake.noTargets }
    return chosen
  }

  /// Runs the tool in the folder of the package, with paths that are relative to it: people read them, and `patch` does.
  ///
  /// - Returns: whether the tool ended without an error.
  private func run(_ tool: URL, for target: SwiftSourceModuleTarget, of package: Package) throws -> Bool {
    let docs = try TargetDocs(target: target.name, in: target.directoryURL)
    let output = target.directoryURL.appendingPathComponent("Generated")
    let process = Process()
    process.executableURL = tool
    process.currentDirectoryURL = package.directoryURL
    process.arguments = [
      name, "--configuration", Self.path(of: docs.configuration, in: package),
      "--output", Self.path(of: output, in: package), "--module", target.moduleName,
    ]
    try process.run()
    process.waitUntilExit()
    return process.terminationReason == .exit && process.terminationStatus == 0
  }

  private static func path(of file: URL, in package: Package) -> String {
    let folder = package.directoryURL.path + "/"
    return file.path.hasPrefix(folder) ? String(file.path.dropFirst(folder.count)) : file.path
  }
}
