import APIModel
import APIPages
import ArgumentParser

struct ModelCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model",
    abstract: "Prints what was understood of the pages, as JSON."
  )

  @Argument(help: "The folder of the pages.")
  var docs = "docs"

  func run() async throws {
    let model = APIModel(linking: try await PageReading.pages(in: try DocsFolder(docs)))
    Console.output(try model.json())
    if model.diagnostics.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
  }
}
