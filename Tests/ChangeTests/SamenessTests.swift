import APIModel
import TestSupport
import Testing

/// What is the same is no change, and changes do not depend on which way one looks.
@Suite struct SamenessTests {
  @Test func nothingChangesFromAStateToItself() {
    let changes = Theatre.pages.changes(to: Theatre.pages)
    #expect(changes.changes.isEmpty)
    #expect(changes.verdict == nil)
  }

  @Test(arguments: RuleCase.all)
  func nothingChangesFromAnEditedStateToItself(_ rule: RuleCase) {
    let pages = rule.edit(rule.start(Theatre.pages))
    #expect(pages.changes(to: pages).changes.isEmpty)
  }

  @Test(arguments: Theatre.pages.files.keys.sorted())
  func movedPageIsNoChange(_ path: String) {
    // Links lead to the page still: names decide.
    let moved = Theatre.pages.moving(path, to: path.replacing("/", with: "/moved-"))
    #expect(Theatre.pages.changes(to: moved).changes.map(\.text) == [])
  }

  @Test(arguments: Theatre.pages.files.keys.sorted())
  func movedLinesAreNoChange(_ path: String) {
    let moved = Theatre.pages.replacing("# ", with: "<!-- A remark. -->\n\n# ", in: path)
    #expect(Theatre.pages.changes(to: moved).changes.map(\.text) == [])
  }

  @Test(arguments: RuleCase.all)
  func otherWayIsTheMirror(_ rule: RuleCase) {
    let old = rule.start(Theatre.pages)
    expectMirror(old, rule.edit(old))
  }

  @Test(arguments: 0..<40)
  func otherWayIsTheMirrorOfManyEdits(_ seed: Int) {
    expectMirror(Self.mixed(seed), Self.mixed(seed + 100))
  }

  /// Some of the edits, by chance: those of pages that no other edit has touched, so that each fits.
  private static func mixed(_ seed: Int) -> Pages {
    var random = SeededNumbers(seed: UInt64(seed))
    var touched: Set<String> = []
    var pages = Theatre.pages
    for rule in RuleCase.all.shuffled(using: &random) {
      let edited = rule.edit(rule.start(Theatre.pages)).files
      let paths = Set(edited.keys).union(Theatre.pages.files.keys).filter { edited[$0] != Theatre.pages.files[$0] }
      guard touched.isDisjoint(with: paths), !paths.isEmpty else { continue }
      touched.formUnion(paths)
      pages = rule.edit(rule.start(pages))
    }
    return pages
  }

  private func expectMirror(_ old: Pages, _ new: Pages) {
    let there = old.changes(to: new).changes
    let back = new.changes(to: old).changes
    #expect(there.count == back.count)
    #expect(Set(there.map(\.sides)) == Set(back.map(\.mirrored.sides)), "\(there.map(\.text)) \(back.map(\.text))")
    #expect(there.count { $0.old == nil } == back.count { $0.new == nil })
    // Names are those of the newer state, which spells some otherwise.
    let names = { (changes: [Change]) in
      changes.map { $0.name.lowercased().replacing("singer-id", with: "id") }.sorted()
    }
    #expect(names(there) == names(back))
  }
}

extension Change {
  var mirrored: Change {
    var mirrored = self
    (mirrored.old, mirrored.new) = (new, old)
    return mirrored
  }

  /// The two sides, by which a change is known also where its kind and name are others the other way.
  fileprivate var sides: [Side?] { [old, new] }
}
