import SwiftEmission

extension ConfigurationReader {
  /// What stands under `files`: `letter`, `single`, or how many there shall be.
  func layout(_ value: Value) throws -> FileLayout {
    if let count = try number(value, in: FileLayout.counts) { return .count(count) }
    switch try text(value) {
    case "letter": return .letter
    case "single": return .single
    case let other: throw wrong(value, "must be 'letter', 'single' or a number of files, and is '\(other)'")
    }
  }
}
