import APIPages
import ArgumentParser
import SwiftEmission

struct ExamplesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "examples",
    abstract: "Writes tests that hold the library against the examples of the pages, and answers for other tests.",
    discussion: """
      With --output: makes the files of a test target. Every example request is built through the library and compared \
      with its page, every example response is read as its documented type. The target needs the library, \
      ResourceRuntime and Testing.

      With --answers: makes a JSON file of every example request and its response, which the ExampleTransport of \
      ResourceTestKit answers from.

      Examples that can't be used are printed to standard output, each with the reason, and a summary to standard \
      error. Files are written with the same care as those of 'generate'.
      """
  )

  @OptionGroup var input: InputOptions

  @Option(name: .shortAndLong, help: ArgumentHelp("The folder of the test target's files.", valueName: "dir"))
  var output: String?

  @Option(help: ArgumentHelp("The file of the examples as answers, for ResourceTestKit.", valueName: "file"))
  var answers: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The module of the library; docs2swift.yaml may name it too."))
  var module: String?

  func validate() throws {
    if let module, !SwiftLibrary.Options.isModuleName(module) {
      throw ValidationError(
        "'\(module)' can't be the name of the module: it must be a Swift identifier.")
    }
    if output == nil, answers == nil {
      throw ValidationError("Nothing to write. Name a folder for tests with --output, or a file with --answers.")
    }
  }

  func run() async throws {
    let folder = try output.map { try OutputFolder($0, marker: ExampleHarness.marker) }
    let file = try answers.map { try OutputFile($0, marker: ExampleAnswers.marker) }
    let input = try input.input()
    let pages = try await PageReading.pages(in: input.folder)
    let generation = Generation(pages, configuration: input.configuration, module: module)
    generation.report.printDiagnostics(from: .error, in: input.paths)
    guard generation.report.errors == 0 else {
      Console.error("Nothing was written. Mend the pages and run again.")
      throw ExitCode(1)
    }
    let options = input.configuration.options(module: module)
    if let output, let folder {
      let harness = ExampleHarness(pages, model: generation.model, of: generation.whole, options: options)
      let plan = try await folder.write(harness.files)
      Console.output(ExampleSummary.untested(harness.report, in: input.paths))
      Console.error(
        "\(output): \(plan.written.count) written, \(plan.removed.count) removed, \(plan.unchanged) unchanged")
      Console.error(ExampleSummary.text(of: harness.report))
    }
    if let answers, let file {
      let examples = ExampleAnswers(pages, model: generation.model, of: generation.whole, options: options)
      let isNew = try await file.write(examples.contents)
      Console.output(ExampleSummary.unanswered(examples.report, in: input.paths))
      Console.error("\(answers): \(isNew ? "written" : "unchanged")")
      Console.error(ExampleSummary.text(of: examples.report))
    }
  }
}
