import APIModel
import APIPages
import Foundation
import SwiftEmission
import TestSupport
import Testing

@testable import docs2swift

/// What holds for two states of a documentation set of real size.
@Suite(.serialized, .enabled(if: Corpus.root != nil, "no corpus at hand (DOCS2SWIFT_CORPUS)"))
struct CorpusChangeTests {
  @Test func statesDifferAndTheMirrorAgrees() async throws {
    let (march, july) = (try await Corpus.surface(of: "2021-03"), try await Corpus.surface(of: "2021-07"))
    let there = ModelChanges(from: march, to: july)
    let back = ModelChanges(from: july, to: march)
    print("March to July: \(ChangeSeverity.allCases.map { "\(there.count(of: $0)) \($0.rawValue)" })")
    #expect(there.verdict == .major)
    #expect(there.changes.count == back.changes.count)
    for (added, removed) in [
      (ChangeKind.typeAdded, ChangeKind.typeRemoved), (.enumerationAdded, .enumerationRemoved),
      (.propertyAdded, .propertyRemoved), (.memberAdded, .memberRemoved), (.requestAdded, .requestRemoved),
    ] {
      let names = { (changes: ModelChanges, kind: ChangeKind) in changes.changes.filter { $0.kind == kind }.map(\.name)
      }
      #expect(names(there, added).sorted() == names(back, removed).sorted())
    }
    #expect(ModelChanges(from: march, to: march).changes.isEmpty)
    #expect(ModelChanges(from: july, to: july).changes.isEmpty)
  }

  /// Each request whose path can be read has a call, and each tenth is looked up, and leads back to itself.
  @Test func requestsAreSpelledAndFound() async throws {
    let folder = try DocsFolder(Corpus.docs(of: "2021-07").path)
    let model = APIModel(linking: try await PageReading.pages(in: folder))
    let spelling = SwiftSpelling(model, options: .init(module: "Corpus"))
    let index = NameIndex(model, spelling: spelling)
    for operation in model.operations where operation.template != nil {
      #expect(spelling.call(of: operation) != nil, "\(operation.location)")
    }
    for (number, operation) in model.operations.enumerated() where number % 10 == 0 {
      let found = index.meanings(of: NameQuery("\(operation.method.rawValue) \(operation.path)")).joined()
      #expect(found.contains { $0.location.page == operation.location.page }, "\(operation.location)")
    }
  }
}

extension Corpus {
  fileprivate static func surface(of state: String) async throws -> APISurface {
    try await ComparedState(docs(of: state).path).surface
  }
}
