import APIPages

/// Which file a suite stands in: that of the letters its page's name begins with, as many as keep files small.
///
/// A new example so changes one file; a letter is added only where a file has become too long for a compiler.
enum ExampleFileLayout {
  /// How many tests a file may hold.
  private static let limit = 120

  /// The suites of each file, by the file's name.
  static func files(_ suites: [ExampleSuite]) -> [(name: String, suites: [ExampleSuite])] {
    split(suites, prefixLength: 1).map { ("Examples-\($0.prefix).swift", $0.suites) }
  }

  private static func split(
    _ suites: [ExampleSuite], prefixLength: Int
  ) -> [(prefix: String, suites: [ExampleSuite])] {
    Dictionary(grouping: suites) { prefix(of: $0, length: prefixLength) }.flatMap { prefix, suites in
      let count = suites.reduce(0) { $0 + $1.tests.count }
      let canSplit = suites.contains { letters(of: $0).count > prefixLength }
      return count > limit && canSplit ? split(suites, prefixLength: prefixLength + 1) : [(prefix, suites)]
    }
  }

  private static func prefix(of suite: ExampleSuite, length: Int) -> String {
    SwiftIdentifier.capitalized(String(decoding: letters(of: suite).prefix(length), as: UTF8.self))
  }

  /// The letters and digits of the page's name, in lower case: some file systems don't tell cases apart. A name without
  /// any shares a file with others.
  private static func letters(of suite: ExampleSuite) -> [UInt8] {
    let letters = suite.page.stem.utf8.map { $0 &- 65 < 26 ? $0 | 32 : $0 }.filter { $0 &- 97 < 26 || $0 &- 48 < 10 }
    return letters.isEmpty ? Array("other".utf8) : letters
  }
}
