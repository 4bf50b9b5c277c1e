import APIModel
import APIPages
import ArgumentParser

struct DiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Tells what changed between two states of the pages, and what that means for the Swift library.",
    discussion: """
      OLD and NEW are folders of pages, or files that 'docs2swift model' wrote. Each change is major, minor or patch, \
      as Semantic Versioning has it; the verdict is the gravest of them. What only moved is no change.

      Example: docs2swift diff ../v1/docs docs --fail-on major > changes.md

      Exit codes: 0 done, 1 errors in pages or, with --fail-on, such a change, 2 wrong usage.
      """
  )

  @Argument(help: "The older state.")
  var old: String

  @Argument(help: "The newer state.")
  var new: String

  @Option(help: "The form of the report.")
  var format: ReportFormat = .markdown

  @Option(help: ArgumentHelp("End with 1 if a change is at least that grave.", valueName: "severity"))
  var failOn: LeastChange?

  func run() async throws {
    let states = [try await ComparedState(old), try await ComparedState(new)]
    for error in states.flatMap(\.errors) { Console.error(error.description) }
    guard states.allSatisfy(\.errors.isEmpty) else {
      Console.error("Nothing was compared: pages are missing. Mend them and run again.")
      throw ExitCode(1)
    }
    let changes = ModelChanges(from: states[0].surface, to: states[1].surface)
    switch format {
    case .markdown: Console.output(ChangeReport(changes: changes, old: old, new: new).markdown)
    case .json: Console.output(try changes.json(from: old, to: new))
    }
    if let failOn, let verdict = changes.verdict, verdict >= failOn.severity { throw ExitCode(1) }
  }

  /// The forms that changes are printed in.
  enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
    case markdown, json
  }

  /// A severity on the command line.
  enum LeastChange: String, CaseIterable, ExpressibleByArgument {
    case major, minor, patch

    var severity: ChangeSeverity {
      switch self {
      case .major: .major
      case .minor: .minor
      case .patch: .patch
      }
    }
  }
}
