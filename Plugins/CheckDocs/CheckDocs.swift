import PackagePlugin

/// `swift package check-docs`: tells whether the libraries that are checked in are what the pages give.
@main
struct CheckDocs: CommandPlugin {
  private let command = DocsCommand(
    name: "check", verb: "check-docs",
    advice: "If the library is not what the pages give, run 'swift package generate-from-docs'.")

  func performCommand(context: PluginContext, arguments: [String]) async throws {
    try command.run(in: context, arguments: arguments)
  }
}
