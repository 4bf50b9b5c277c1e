import ArgumentParser

@main
struct Docs2Swift: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "docs2swift",
    abstract: "Makes a Swift library of the Markdown reference pages of a REST API.",
    discussion: """
      Reads one page per resource and one per request, in the form that Microsoft Graph publishes, and writes \
      resource types and request builders.

      Exit codes: 0 done, 1 errors in pages or a difference found, 2 wrong usage.
      """,
    version: version,
    subcommands: [
      GenerateCommand.self, CheckCommand.self, LintCommand.self, ModelCommand.self, DiffCommand.self,
      ExplainCommand.self, InitCommand.self, ExamplesCommand.self,
    ]
  )

  static let version = "0.1.0"

  /// Wrong usage ends with 2, where the argument parser has a code of its own.
  static func main() async {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let failure as any UsageFailure {
      Console.error("error: \(failure)")
      exit(withError: ExitCode(2))
    } catch {
      guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
      Console.error(fullMessage(for: error))
      exit(withError: ExitCode(2))
    }
  }
}

/// What the caller has to change, not the pages: a folder that is not there, a configuration that can't be read.
protocol UsageFailure: Error, CustomStringConvertible {}
