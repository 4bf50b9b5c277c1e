/// The line of `=` or `-` that makes a heading of the lines above it.
enum SetextUnderline {
  static func isUnderline(_ line: ContentLine, of bytes: [UInt8]) -> Bool {
    guard !line.isLazy, !line.isIndented, let mark = bytes[line.range].first else { return false }
    guard mark == .equals || mark == .hyphen else { return false }
    let marks = bytes[line.range].prefix { $0 == mark }
    return bytes[marks.endIndex..<line.range.upperBound].allSatisfy { $0.isBlank }
  }

  /// Whether an underline would be a thematic break under something else than a paragraph.
  static func isThematicBreak(_ line: ContentLine, of bytes: [UInt8]) -> Bool {
    bytes[line.range].count { $0 == .hyphen } >= 3
  }
}
