import APIPages
import ArgumentParser
import SwiftEmission

struct ExamplesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "examples",
    abstract: "Writes tests that hold the library against the examples of the pages.",
    discussion: """
      Makes the files of a test target: every example request is built through the library and compared with its page, \
      every example response is read as its documented type. The target needs the library, ResourceRuntime and Testing.

      Examples that can't become tests are printed to standard output, each with the reason, and a summary to standard \
      error. Files are written with the same care as those of 'generate'.
      """
  )

  @OptionGroup var input: InputOptions

  @Option(name: .shortAndLong, help: ArgumentHelp("The folder of the test target's files.", valueName: "dir"))
  var output: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The module of the library; docs2swift.yaml may name it too."))
  var module: String?

  func validate() throws {
    if let module, !SwiftLibrary.Options.isModuleName(module) {
      throw ValidationError(
        "'\(module)' can't be the name of the module: it must be a Swift identifier.")
    }
  }

  func run() async throws {
    let folder = try OutputFolder(output, marker: ExampleHarness.marker)
    let input = try input.input()
    let pages = try await PageReading.pages(in: input.folder)
    let generation = Generation(pages, configuration: input.configuration, module: module)
    generation.report.printDiagnostics(from: .error, in: input.paths)
    guard generation.report.errors == 0 else {
      Console.error("Nothing was written. Mend the pages and run again.")
      throw ExitCode(1)
    }
    let harness = ExampleHarness(
      pages, model: generation.model, of: generation.whole, options: input.configuration.options(module: module))
    let plan = try await folder.write(harness.files)
    Console.output(ExampleSummary.untested(harness.report, in: input.paths))
    Console.error(
      "\(output): \(plan.written.count) written, \(plan.removed.count) removed, \(plan.unchanged) unchanged")
    Console.error(ExampleSummary.text(of: harness.report))
  }
}
