import APIModel
import APIPages
import Foundation

/// Why the library has something: the chain from it to what the configuration includes.
struct WhyReport {
  private struct Answer: Encodable {
    var name: String
    /// Whether the library has it.
    var isIncluded: Bool
    var reasons: [Reason]
  }

  private struct Reason: Encodable {
    var subject: String
    var reason: String
    var path: String
    var line: Int
    var column: Int

    /// As in other answers, what a page could do to a terminal is spelled out.
    var text: String { "\(subject) \(reason) (\(path):\(line):\(column))".withVisibleControls }

    init(_ step: SubsetStep) {
      subject = step.subject
      reason = step.reason.description
      path = step.location.page.description
      line = step.location.line
      column = step.location.column
    }
  }

  private struct Content: Encodable {
    let formatVersion = 1
    var query: String
    var answers: [Answer]
  }

  private let query: String
  private let answers: [Answer]

  /// - Parameters:
  ///   - query: the name that was asked about.
  ///   - matches: what it means.
  ///   - subset: what the library is of.
  ///   - paths: how paths are printed.
  init(_ query: String, _ matches: [NameMatch], in subset: Subset, paths: PrintedPaths) {
    self.query = query
    answers = matches.map { match in
      let steps = Self.steps(to: match, in: subset)
      return Answer(
        name: match.name, isIncluded: steps != nil, reasons: (steps ?? []).map { Reason(paths.placed($0)) })
    }
  }

  private static func steps(to match: NameMatch, in subset: Subset) -> [SubsetStep]? {
    switch match {
    case .type(let type): subset.reason(for: type.name)
    case .enumeration(let enumeration), .member(_, let enumeration): subset.reason(for: enumeration.name)
    case .request(let operation): subset.reason(for: operation)
    case .property(let property, _, let owner):
      subset.leftOut.contains { $0.type == owner.name && $0.property == property.name }
        ? nil : subset.reason(for: owner.name)
    }
  }

  /// A reason a line; an empty line between the answers where the name has several meanings.
  var text: String {
    answers.map { answer in
      guard answer.isIncluded else {
        return "\(answer.name) is not in the library: nothing that is included needs it.".withVisibleControls + "\n"
      }
      return answer.reasons.map { $0.text + "\n" }.joined()
    }.joined(separator: "\n")
  }

  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(Content(query: query, answers: answers)), as: UTF8.self) + "\n"
  }
}
