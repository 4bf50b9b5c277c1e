import APIPages
import ArgumentParser

struct LintCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Tells what is wrong with the pages; writes nothing.",
    discussion: """
      Results are printed to standard output, a summary to standard error. Paths are relative to the current directory.

      What can't be mended can be suppressed, by 'suppress' in docs2swift.yaml or by a comment in the page: \
      <!-- docs2swift-disable ID --> for the page, docs2swift-disable-next-line or docs2swift-disable-next-block for \
      what follows.

      Exit codes: 0 done, 1 errors (with --strict, warnings too), 2 wrong usage.
      """
  )

  @OptionGroup var options: InputOptions

  @Option(help: "The form of the results.")
  var format: LintFormat = .text

  @Option(
    help: ArgumentHelp(
      "What to print at least; warning for text and github, note for json and sarif unless said otherwise.",
      valueName: "severity"))
  var minimumSeverity: LeastSeverity?

  @Flag(help: "End with 1 also if there are warnings, printed or not.")
  var strict = false

  @Option(
    help: ArgumentHelp("Print what a diagnostic means and what to do about it, and nothing else.", valueName: "id"))
  var explain: String?

  func validate() throws {
    guard let explain, DiagnosticID(rawValue: explain) == nil else { return }
    let suggestion = NearestName.suggestion(for: explain, among: DiagnosticID.allCases.map(\.rawValue))
    throw ValidationError(
      "There is no diagnostic '\(explain)'\(String.didYouMean(suggestion)) "
        + "Take the id from the end of the line that it stands in.")
  }

  func run() async throws {
    if let id = explain.flatMap(DiagnosticID.init) {
      Console.output(Explanation.text(of: id))
      return
    }
    let input = try options.input()
    let report = LintReport(
      try await Generation(input, module: nil, isLint: true).report, format: format,
      minimumSeverity: (minimumSeverity ?? format.leastSeverity).severity, paths: input.paths,
      columns: CharacterColumns { input.bytes(of: $0) })
    Console.output(try report.output())
    Console.error(report.summary)
    if report.fails(isStrict: strict) { throw ExitCode(1) }
  }
}
