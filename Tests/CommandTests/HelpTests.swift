import TestSupport
import Testing

/// The command explains itself.
@Suite struct HelpTests {
  @Test(arguments: [[], ["generate"], ["check"], ["lint"], ["model"], ["init"]])
  func helpNamesWhatThereIs(_ command: [String]) async throws {
    let result = try await Command.run(command + ["--help"], in: TemporaryFolder())
    #expect(result.status == 0)
    #expect(result.error.isEmpty)
    #expect(result.output.contains("OVERVIEW"))
    #expect(result.output.contains("USAGE: docs2swift"))
  }

  @Test func commandsAndExitCodesAreListed() async throws {
    let help = try await Command.run("--help", in: TemporaryFolder()).output
    for word in ["generate", "check", "model", "Exit codes", "--version"] { #expect(help.contains(word), "\(word)") }
  }

  @Test(arguments: ["generate", "check"])
  func optionsAreListed(_ command: String) async throws {
    let help = try await Command.run(command, "--help", in: TemporaryFolder()).output
    for word in ["--output", "--module", "--verbose", "--configuration", "--all-outputs", "<docs>"] {
      #expect(help.contains(word), "\(word)")
    }
  }

  @Test func versionIsANumber() async throws {
    let result = try await Command.run("--version", in: TemporaryFolder())
    #expect(result.status == 0)
    #expect(result.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
  }

  /// Who names no command wants to know which there are.
  @Test func nothingIsHelp() async throws {
    let result = try await Command.run(in: TemporaryFolder())
    #expect((result.output + result.error).contains("SUBCOMMANDS"))
  }
}
