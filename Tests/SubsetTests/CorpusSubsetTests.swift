import APIModel
import APIPages
import CommonMark
import Foundation
import TestSupport
import Testing

@testable import docs2swift

/// What holds for subsets of a documentation set of real size.
@Suite(.enabled(if: Corpus.root != nil, "no corpus at hand (DOCS2SWIFT_CORPUS)"))
struct CorpusSubsetTests {
  /// Some choices of these are tried.
  private static let patterns = [
    "/me/messages/**", "/me/mailFolders/**", "/me/sendMail", "GET /users/**", "/groups/{id}/**", "/drives/**",
    "PATCH /**", "/deviceManagement/**", "microsoft.graph.workbook*", "/policies/**", "/**/delta", "api/*-list.md",
  ]

  @Test func subsetsAreClosedAndGrow() async throws {
    let model = APIModel(linking: try await PageReading.pages(in: Corpus.july()))
    for (start, step) in [(0, 1), (1, 2), (0, 3), (2, 5)] {
      var choice: [String] = []
      var less: Set<String> = []
      for index in stride(from: start, to: Self.patterns.count, by: step) {
        choice.append(Self.patterns[index])
        let subset = Subset(of: model, Museum.patterns(choice))
        #expect(SubsetChecks.missingTypes(in: subset).isEmpty, "\(choice)")
        #expect(SubsetChecks.unreasonedTypes(in: subset).isEmpty, "\(choice)")
        #expect(!subset.diagnostics.contains { $0.id == .unmatchedPattern }, "\(choice)")
        let more = SubsetChecks.contents(of: subset)
        #expect(less.isSubset(of: more), "\(choice): \(less.subtracting(more).sorted().prefix(5))")
        less = more
      }
    }
    var whole = model
    whole.operations.removeAll { $0.template == nil }
    #expect(try Subset(of: model, Museum.patterns(["/**", "**"])).model.json() == whole.json())
    #expect(try Subset(of: model).model.json() == model.json())
  }

  /// Mail without calendars, people and drives.
  @Test func mailIsSmall() async throws {
    let model = APIModel(linking: try await PageReading.pages(in: Corpus.july()))
    let subset = Subset(of: model, Museum.patterns(["/me/messages/**", "/me/mailFolders/**", "/me/sendMail"]))
    print("Mail: \(subset.model.types.count) types, \(subset.model.operations.count) requests")
    #expect(subset.model.types.count < 50 && subset.model.operations.count > 80)
    let names = Set(subset.names)
    #expect(names.isSuperset(of: ["message", "mailFolder", "recipient", "attachment", "fileAttachment", "importance"]))
    #expect(names.isDisjoint(with: ["user", "event", "calendar", "driveItem", "group"]))
    let chain = try #require(subset.reason(for: TypeName(namespace: "microsoft.graph", name: "emailAddress")))
    #expect(chain.count > 2)
    #expect(chain.last?.location.page.description == "docs2swift.yaml")
  }
}

extension Corpus {
  fileprivate static func july() throws -> DocsFolder { try DocsFolder(docs(of: "2021-07").path) }
}
