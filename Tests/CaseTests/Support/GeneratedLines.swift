import SwiftEmission

/// Whether people can read generated lines, and see all that is in them.
enum GeneratedLines {
  private static let width = 120
  /// A name of the API that is longer than this leaves no room for what stands around it.
  private static let longestWord = 80

  /// What is wrong with the lines of a file: too long, space at the end, characters that hide or turn text around.
  ///
  /// A line is too long only if it could be broken: names are as long as the pages have them.
  static func problems(in file: GeneratedFile) -> [String] {
    let lines = file.contents.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().flatMap { index, line in
      problems(in: line).map { "\(file.name):\(index + 1): \($0)" }
    }
  }

  private static func problems(in line: Substring.UnicodeScalarView) -> [String] {
    var problems: [String] = []
    let longest = line.split(separator: " ").map(\.count).max() ?? 0
    if line.count > width, longest <= longestWord {
      problems.append("\(line.count) columns: \(String(Substring(line.prefix(width))))…")
    }
    if line.last == " " { problems.append("space at the end") }
    for scalar in line where isInvisible(scalar) {
      problems.append("U+\(String(scalar.value, radix: 16, uppercase: true)) can't be seen")
    }
    return problems
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: true
    default: false
    }
  }
}
