public import APIModel
public import APIPages

/// The examples of pages as data that a transport of tests answers from: `ExampleTransport` of ResourceTestKit.
///
/// A JSON document; `Answers.md` in the documentation of docs2swift says what its members are.
public struct ExampleAnswers: Sendable {
  /// The text of the file.
  public let contents: String
  public let report: AnswerReport

  /// What the file begins with, and no file of somebody else.
  public static let marker = #"{"generator": "docs2swift examples --answers", "#

  /// The version of the format.
  public static let version = 1

  /// Makes answers of the examples of pages.
  ///
  /// - Parameters:
  ///   - pages: the pages that `model` was linked from.
  ///   - model: what the library declares of them.
  ///   - whole: their model, if that is more.
  ///   - options: those that the library was written with.
  public init(_ pages: [APIPage], model: APIModel, of whole: APIModel? = nil, options: SwiftLibrary.Options) {
    let reader = AnswerReader(pages, model: model, of: whole, options: options)
    var report = AnswerReport()
    var answers: [ExampleAnswer] = []
    for page in pages.sorted(by: { $0.path < $1.path }) where !page.examples.isEmpty {
      answers += reader.answers(of: page, report: &report)
    }
    self.report = report
    let items = answers.map { "\n  " + StrictJSON.text(of: $0.json, indentation: "  ") }
    contents =
      "\(Self.marker)\"version\": \(Self.version), \"answers\": [\(items.joined(separator: ","))"
      + (items.isEmpty ? "]}\n" : "\n]}\n")
  }
}
