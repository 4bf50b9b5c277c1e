import ResourceRuntime
import Testing

@Suite struct RandomFilterTests {
  @Test(arguments: 0..<8)
  func textsMeanWhatWasBuilt(seed: Int) throws {
    var filters = RandomFilters(generator: SplitMix(state: UInt64(seed)))
    for _ in 0..<500 {
      let (tree, expression) = filters.next()
      #expect(try FilterParser.tree(of: expression.description) == tree, "\(expression)")
    }
  }

  @Test(arguments: 0..<4)
  func noParenthesesAreTooMany(seed: Int) throws {
    var filters = RandomFilters(generator: SplitMix(state: UInt64(seed) + 100))
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

/// Random numbers that are the same in every run.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
