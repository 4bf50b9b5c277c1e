import PackagePlugin

/// `swift package generate-from-docs`: writes the libraries of targets into the package, to be checked in.
@main
struct GenerateFromDocs: CommandPlugin {
  private let command = DocsCommand(
    name: "generate", verb: "generate-from-docs", advice: "Mend what it says, and run this again.")

  func performCommand(context: PluginContext, arguments: [String]) async throws {
    try command.run(in: context, arguments: arguments)
  }
}
