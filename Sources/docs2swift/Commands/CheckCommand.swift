import ArgumentParser
import SwiftEmission

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Tells whether the generated files are what the pages give; writes nothing.",
    discussion: "Prints the difference and ends with 1 if they are not."
  )

  @OptionGroup var options: GenerationOptions

  func run() async throws {
    let output = try OutputFolder(options.output)
    let input = try options.input.input()
    let generation = try await Generation(input, module: options.module)
    generation.report.printDiagnostics(from: options.severity, in: input.paths)
    guard generation.report.errors == 0 else { throw ExitCode(1) }
    let plan = try await output.difference(from: options.files(of: generation.library))
    for file in plan.written {
      let path = "\(options.output)/\(file.name)"
      Console.output(
        UnifiedDiff.text(
          from: output.contents(of: file.name) ?? "", to: file.contents, oldName: path, newName: "\(path) (from pages)")
      )
    }
    for name in plan.removed { Console.output("Only in \(options.output), from an earlier run: \(name)\n") }
    guard plan.isEmpty else {
      Console.error("The generated files are not what the pages give. Run 'docs2swift generate'.")
      throw ExitCode(1)
    }
    Console.error("\(RunReport.count(plan.unchanged, "file")) as the pages give them.")
  }
}
