import ResourceRuntime
import TestSupport
import Testing

@Suite struct RandomFilterTests {
  @Test(arguments: 0..<8)
  func textsMeanWhatWasBuilt(seed: Int) throws {
    var filters = RandomFilters(generator: SeededNumbers(seed: UInt64(seed)))
    for _ in 0..<500 {
      let (tree, expression) = filters.next()
      #expect(try FilterParser.tree(of: expression.description) == tree, "\(expression)")
    }
  }

  @Test(arguments: 0..<4)
  func noParenthesesAreTooMany(seed: Int) throws {
    var filters = RandomFilters(generator: SeededNumbers(seed: UInt64(seed) + 100))
    for _ in 0..<250 {
      let (tree, expression) = filters.next()
      for shorter in Self.withoutOnePair(of: expression.description) {
        #expect((try? FilterParser.tree(of: shorter)) != tree, "\(expression) could be \(shorter)")
      }
    }
  }

  /// The text without one of the pairs of parentheses outside of its strings, for each of them.
  private static func withoutOnePair(of text: String) -> [String] {
    let characters = Array(text)
    var isQuoted = false
    var open: [Int] = []
    var shorter: [String] = []
    for (index, character) in characters.enumerated() {
      if character == "'" { isQuoted.toggle() }
      if isQuoted { continue }
      if character == "(" { open.append(index) }
      guard character == ")", let start = open.popLast() else { continue }
      shorter.append(
        String(characters[..<start]) + " " + String(characters[(start + 1)..<index])
          + String(characters[(index + 1)...]))
    }
    return shorter
  }
}
