import Foundation
import PackagePlugin

/// Gives a target the library of its pages, at build time.
@main
struct Docs2SwiftPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) async throws -> [Command] {
    guard let module = target as? SwiftSourceModuleTarget else { throw PluginMistake.notSwift(target: target.name) }
    let docs = try TargetDocs(target: target.name, in: target.directoryURL)
    try docs.checkInside(target.directoryURL)
    if let file = module.sourceFiles(withSuffix: "swift").map(\.url).first(where: GeneratedSource.isOne) {
      throw PluginMistake.generatedTwice(target: target.name, file: file.path)
    }
    return [
      try command(
        docs, module: module.moduleName, tool: context.tool(named: "docs2swift").url, in: context.pluginWorkDirectoryURL
      )
    ]
  }

  /// - Parameter workFolder: where the plugin may write. The library gets a folder in it, so that the folder can be
  ///   replaced as a whole.
  private func command(_ docs: TargetDocs, module: String, tool: URL, in workFolder: URL) throws -> Command {
    let output = workFolder.appendingPathComponent("Generated", isDirectory: true)
    return .buildCommand(
      displayName: "Generating \(docs.target) from its pages",
      executable: tool,
      arguments: [
        "generate", "--configuration", docs.configuration.path, "--output", output.path, "--module", module,
        "--all-outputs",
      ],
      inputFiles: try docs.inputs(),
      outputFiles: docs.outputNames.map { output.appendingPathComponent($0) }
    )
  }
}

#if canImport(XcodeProjectPlugin)
  import XcodeProjectPlugin

  extension Docs2SwiftPlugin: XcodeBuildToolPlugin {
    /// An Xcode project says which files a target has, and not where it lies: the configuration is one of those, or in
    /// the folder of the project that has the target's name.
    func createBuildCommands(context: XcodePluginContext, target: XcodeTarget) throws -> [Command] {
      let name = target.displayName
      let folder = context.xcodeProject.directoryURL.appendingPathComponent(name, isDirectory: true)
      let listed = target.inputFiles.map(\.url).filter { $0.deletingPathExtension().lastPathComponent == "docs2swift" }
      let configurations = Set((listed + FileTree.configurations(in: folder)).map(\.standardizedFileURL))
      let docs = try TargetDocs(
        target: name, configurations: configurations.sorted { $0.path < $1.path }, folder: folder)
      let module = String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
      return [
        try command(
          docs, module: module, tool: context.tool(named: "docs2swift").url, in: context.pluginWorkDirectoryURL)
      ]
    }
  }
#endif
