import APIModel
import Foundation
import TestSupport
import Testing

/// The page that lists the rules.
@Suite struct RuleDocumentationTests {
  /// The lines of the page's lists, by the heading that they stand under.
  private static let rules: [String: [String]] = {
    let page = PackageFolder.path("Sources/docs2swift/docs2swift.docc/Changes.md")
    var rules: [String: [String]] = [:]
    var heading = ""
    for line in ((try? String(contentsOf: page, encoding: .utf8)) ?? "").split(separator: "\n") {
      if line.hasPrefix("## ") { heading = String(line.dropFirst(3)) }
      if line.hasPrefix("- ") { rules[heading, default: []].append(String(line)) }
    }
    return rules
  }()

  @Test(arguments: ChangeSeverity.allCases)
  func pageListsEachKindUnderItsSeverity(_ severity: ChangeSeverity) {
    let kinds = ChangeKind.allCases.filter { $0.severity == severity }
    #expect(Self.rules[severity.rawValue.capitalized] == kinds.map { "- `\($0.rawValue)`: \($0.title)." })
  }
}
