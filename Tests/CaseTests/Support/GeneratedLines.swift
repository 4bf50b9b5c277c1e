import SwiftEmission

/// Whether people can read generated lines, and see all that is in them.
enum GeneratedLines {
  private static let width = 120
  /// A name of the API that is longer than this leaves no room for what stands around it.
  private static let longestWord = 80

  /// What is wrong with the lines of a file: too long, trailing space, characters that hide or turn text around.
  ///
  /// A line is too long only if it could be broken: names are as long as the pages have them.
  static func problems(in file: GeneratedFile) -> [String] {
    var problems: [String] = []
    for (index, line) in file.contents.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let place = "\(file.name):\(index + 1)"
      let longest = line.split(separator: " ").map(\.count).max() ?? 0
      if line.count > width, longest <= longestWord { problems.append("\(place): \(line.count) columns: \(String(line.prefix(width)))…") }
      if line.last == " " { problems.append("\(place): space at the end") }
      for scalar in line where isInvisible(scalar) {
        problems.append("\(place): U+\(String(scalar.value, radix: 16, uppercase: true)) can't be seen")
      }
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
