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
      """
  )

  @OptionGroup var options: GenerationOptions

  func run() async throws {
    let clock = ContinuousClock()
    let start = clock.now
    let output = try OutputFolder(options.output)
    let generation = try await Generation(docs: options.docs, module: options.module)
    generation.report.printDiagnostics(from: options.severity, in: PrintedPaths(docs: options.docs))
    if generation.report.errors == 0 {
      let plan = try output.plan(for: generation.library.files)
      try output.apply(plan)
      Console.error(
        "\(options.output): \(plan.written.count) written, \(plan.removed.count) removed, \(plan.unchanged) unchanged")
    } else {
      Console.error("Nothing was written. Mend the pages and run again.")
    }
    Console.error(generation.report.coverage(of: generation.model))
    let duration = clock.now - start
    Console.error(
      generation.report.summary(
        of: generation.model, requests: generation.library.requests, files: generation.library.files.count,
        seconds: duration / .seconds(1)))
    if generation.report.errors > 0 { throw ExitCode(1) }
  }
}
