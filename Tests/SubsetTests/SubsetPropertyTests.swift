import APIModel
import Testing

/// What holds for any subset, tried on all choices of some patterns.
@Suite struct SubsetPropertyTests {
  private static let patterns = [
    "GET /houses", "/houses/*/exhibits/**", "PATCH /exhibits/*", "/exhibits/*/media", "/houses/*/sell",
    "museum.painting",
    "/people/*", "gift",
  ]

  /// Every choice of the patterns, as the bits of a number.
  private static let choices = (1..<(1 << patterns.count)).map { bits in
    patterns.indices.filter { bits >> $0 & 1 == 1 }.map { patterns[$0] }
  }

  @Test func everythingThatIsReferredToIsThere() {
    for choice in Self.choices {
      let problems = SubsetChecks.missingTypes(in: Museum.subset(choice))
      #expect(problems.isEmpty, "\(choice): \(problems)")
    }
  }

  @Test func moreIncludesGiveMore() {
    for choice in Self.choices {
      let less = SubsetChecks.contents(of: Museum.subset(choice))
      for added in Self.patterns where !choice.contains(added) {
        let more = SubsetChecks.contents(of: Museum.subset(choice + [added]))
        #expect(less.isSubset(of: more), "\(choice) and \(added): \(less.subtracting(more))")
      }
    }
  }

  @Test func moreExcludesGiveLess() {
    for choice in Self.choices {
      let more = SubsetChecks.contents(of: Museum.subset([], excluding: choice))
      for added in Self.patterns where !choice.contains(added) {
        let less = SubsetChecks.contents(of: Museum.subset([], excluding: choice + [added]))
        #expect(less.isSubset(of: more), "\(choice) and \(added): \(less.subtracting(more))")
      }
    }
  }

  /// Only of the types that something needs, or that are wanted themselves.
  @Test func everythingThatIsThereHasAReason() {
    for choice in Self.choices {
      let problems = SubsetChecks.unreasonedTypes(in: Museum.subset(choice))
      #expect(problems.isEmpty, "\(choice): \(problems)")
    }
  }

  @Test(arguments: [[], ["**", "/**"], ["resources/*.md", "api/**"], ["museum.*", "/*/**"]])
  func subsetOfEverythingIsEverything(_ include: [String]) throws {
    var whole = Museum.model
    if !include.isEmpty { whole.operations.removeAll { $0.template == nil } }
    #expect(try Museum.subset(include).model.json() == whole.json())
  }

  @Test func orderOfPatternsDoesNotMatter() throws {
    for choice in Self.choices where choice.count < 4 {
      #expect(try Museum.subset(choice).model.json() == Museum.subset(choice.reversed()).model.json())
    }
  }
}
