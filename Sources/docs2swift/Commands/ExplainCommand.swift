import APIModel
import APIPages
import ArgumentParser
import SwiftEmission

struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Tells what the pages say of a request, type, property, enumeration or member, and what Swift calls it.",
    discussion: """
      The name is a request ("GET /me/messages", or only its path, whose placeholders may have any name or a value), a \
      type or an enumeration with or without its namespace, a property or a member with or without its owner. What has \
      several meanings is listed.

      Examples: docs2swift explain "GET /me/messages"
                docs2swift explain user.displayName --format json
                docs2swift explain recipient --why

      Exit codes: 0 done, 2 wrong usage, or a name that no page has.
      """
  )

  @Argument(help: "What to explain.")
  var name: String

  @OptionGroup var options: InputOptions

  @Option(help: "The form of the answer.")
  var format: AnswerFormat = .text

  @Flag(help: "Tell instead why the library has it: what needs it, and so on to what docs2swift.yaml includes.")
  var why = false

  func run() async throws {
    let input = try options.input()
    let model = APIModel(
      linking: try await PageReading.pages(in: input.folder), overrides: input.configuration.overrides)
    for error in model.diagnostics where error.severity == .error {
      Console.error(input.paths.placed(error).description)
    }
    let index = NameIndex(model, spelling: SwiftSpelling(model, options: input.configuration.options(module: nil)))
    let query = NameQuery(name)
    let matches = index.meanings(of: query)
    if why, !matches.isEmpty {
      let report = WhyReport(
        name, matches.compactMap(\.first), in: Subset(of: model, input.configuration.subset), paths: input.paths)
      return Console.output(try format == .json ? report.json() : report.text)
    }
    let meanings = matches.map { $0.map { NameEntry($0, in: index, paths: input.paths) } }
    let report = NameReport(
      query: name, meanings: meanings, suggestions: meanings.isEmpty ? index.suggestions(for: query) : [])
    switch format {
    case .text: Console.output(report.text)
    case .json: Console.output(try report.json())
    }
    if meanings.isEmpty { throw UnknownName(name: name, suggestions: report.suggestions) }
    if format == .text, report.isList { Console.error("Name one of them to be told more.") }
  }

  /// The forms that answers are printed in.
  enum AnswerFormat: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }
}

/// A name that no page has.
private struct UnknownName: UsageFailure {
  let name: String
  let suggestions: [String]

  var description: String {
    let others = suggestions.dropFirst().map { "'\($0)'" }.joined(separator: ", ")
    let text = "No page describes '\(name)'\(String.didYouMean(suggestions.first))"
    return (others.isEmpty ? text : "\(text) Or \(others)?").withVisibleControls
  }
}
