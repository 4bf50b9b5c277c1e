import APIModel
import APIPages
import ArgumentParser

struct ModelCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model",
    abstract: "Prints what was understood of the pages, as JSON.",
    discussion: """
      Overrides of docs2swift.yaml are applied. Diagnostics that are suppressed are listed like the others, and marked \
      as such.
      """
  )

  @OptionGroup var options: InputOptions

  func run() async throws {
    let input = try options.input()
    let configuration = input.configuration
    let pages = try await PageReading.pages(in: input.folder)
    let model = APIModel(linking: pages, overrides: configuration.overrides)
    let diagnostics = SuppressedDiagnostics(
      model.diagnostics, by: configuration.suppressions(with: pages), reportingUnused: false)
    Console.output(try model.json(marking: Set(diagnostics.suppressed)))
    if model.diagnostics.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
  }
}
