import APIModel
import ArgumentParser
import SwiftEmission

struct GenerateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Writes the Swift library of a folder of pages.",
    discussion: """
      Only files whose contents change are written. Files of earlier runs that are no longer due are removed; files \
      that docs2swift did not write are left alone. Where pages have errors, nothing is written.

      A build system that has to know the files before it runs this takes them from --list-outputs, and runs it with \
      --all-outputs.
      """
  )

  @OptionGroup var options: GenerationOptions

  @Flag(
    help: ArgumentHelp(
      "Print the names of all files that there may be, one a line, and nothing else.",
      discussion: "They depend on the configuration alone: no page is read."))
  var listOutputs = false

  func run() async throws {
    if listOutputs {
      let configuration = try options.input.configurationAlone()
      return Console.output(configuration.files.fileNames.map { $0 + "\n" }.joined())
    }
    let clock = ContinuousClock()
    let start = clock.now
    let output = try OutputFolder(options.output)
    let input = try options.input.input()
    let generation = try await Generation(input, module: options.module)
    generation.report.printDiagnostics(from: options.severity, in: input.paths)
    let files = options.files(of: generation.library)
    if generation.report.errors == 0 {
      let plan = try await output.write(files)
      Console.error(
        "\(options.output): \(plan.written.count) written, \(plan.removed.count) removed, \(plan.unchanged) unchanged")
    } else {
      Console.error("Nothing was written. Mend the pages and run again.")
    }
    Console.error(generation.report.coverage(of: generation.model))
    if !input.configuration.subset.isEverything {
      Console.error(generation.report.summary(of: generation.subset, in: generation.whole))
    }
    let duration = clock.now - start
    Console.error(
      generation.report.summary(
        of: generation.model, requests: generation.library.requests, files: files.count,
        seconds: duration / .seconds(1)))
    if generation.report.errors > 0 { throw ExitCode(1) }
  }
}
