import APIModel
import SwiftEmission
import Testing

/// Each difference between pages is found, called what it is and judged by its rule.
@Suite struct RuleTests {
  @Test(arguments: RuleCase.all)
  func editIsFoundAndNothingElse(_ rule: RuleCase) {
    let old = rule.start(Theatre.pages)
    let changes = old.changes(to: rule.edit(old)).changes
    #expect(changes.filter { $0.kind == rule.kind }.map(\.text).contains(rule.expected), "\(changes.map(\.text))")
    let others = Set(changes.map(\.kind)).subtracting([rule.kind])
    #expect(others == rule.besides, "\(changes.map(\.text))")
  }

  @Test func everyKindHasACase() {
    let missing = Set(ChangeKind.allCases).subtracting(RuleCase.all.map(\.kind))
    #expect(missing.isEmpty, "\(missing.map(\.rawValue))")
  }

  /// The gravest of several is the verdict.
  @Test(arguments: RuleCase.all)
  func verdictIsThatOfTheKind(_ rule: RuleCase) {
    let old = rule.start(Theatre.pages)
    let changes = old.changes(to: rule.edit(old))
    #expect(changes.verdict == changes.changes.map(\.severity).max())
    if rule.besides.isEmpty { #expect(changes.verdict == rule.kind.severity) }
  }

  @Test func severitiesAreThoseOfTheTable() {
    let major = ChangeKind.allCases.filter { $0.severity == .major }.map(\.rawValue)
    #expect(
      major == [
        "type-removed", "type-renamed", "base-changed", "property-removed", "property-renamed",
        "property-type-changed", "property-fixed", "enumeration-removed", "enumeration-renamed", "flags-changed",
        "member-removed", "member-renamed", "request-removed", "request-renamed", "result-changed", "body-changed",
        "parameter-removed", "parameter-renamed", "parameter-type-changed", "parameter-required",
        "requirement-dropped", "parameters-reordered",
      ])
    let minor = ChangeKind.allCases.filter { $0.severity == .minor }.map(\.rawValue)
    #expect(
      minor == [
        "type-added", "base-added", "property-added", "property-unfixed", "enumeration-added", "member-added",
        "request-added", "parameter-added",
      ])
  }

  /// A property keeps its meaning in Swift when its type is spelled otherwise for the same Swift type, and only then.
  @Test func swiftTypesAreThoseOfTheLibrary() throws {
    let rows = PrimitiveType.allCases.filter { $0 != .untyped }.map { "|p\($0.rawValue)|\($0.rawValue)|A value.|" }
    let page = Theatre.resource("sample", "Values.", rows: rows.joined(separator: "\n"))
    let pages = Pages(["resources/sample.md": page])
    let type = try #require(pages.model.types.first)
    for old in type.properties {
      for new in type.properties where old.name != new.name {
        let one = { (property: Property) in
          Pages([
            "resources/sample.md": Theatre.resource(
              "sample", "Values.", rows: "|value|\(property.type.qualifiedName)|A value.|")
          ])
        }
        let isSame = pages.spelling.fieldType(of: old, in: type) == pages.spelling.fieldType(of: new, in: type)
        let kinds = one(old).changes(to: one(new)).changes.map(\.kind)
        #expect(kinds == [isSame ? .propertyTypeRespelled : .propertyTypeChanged], "\(old.type) \(new.type)")
      }
    }
  }
}
