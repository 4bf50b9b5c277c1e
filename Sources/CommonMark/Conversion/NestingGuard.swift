/// Finds lines that open more blocks than any page does.
///
/// libcmark looks at every open block for every line, so a page of a hundred kilobytes can keep it
/// busy for a minute: one line of list markers, then empty lines. Only one line can open many blocks
/// cheaply, since indentation costs a page two more bytes for each level.
enum NestingGuard {
  /// How many markers a line may begin with.
  static let markerLimit = 200

  /// For each line with more, the bytes behind the last marker allowed.
  static func excess(in source: PageSource) -> [(line: Int, bytes: Range<Int>)] {
    var excess: [(line: Int, bytes: Range<Int>)] = []
    for line in source.bodyLine..<source.lineCount + 1 {
      // Every marker takes a byte.
      let start = source.start(ofLine: line)
      let next = line < source.lineCount ? source.start(ofLine: line + 1) : source.bytes.count
      guard next - start > markerLimit else { continue }
      let end = source.end(ofLine: line)
      if let offset = offsetOfExcess(in: source.bytes, start..<end) { excess.append((line, offset..<end)) }
    }
    return excess
  }

  private static func offsetOfExcess(in bytes: [UInt8], _ line: Range<Int>) -> Int? {
    var offset = line.lowerBound
    var count = 0
    while offset < line.upperBound {
      if bytes[offset].isBlank {
        offset += 1
        continue
      }
      if bytes[offset] == .greaterThan {
        offset += 1
      } else if let behindMarker = ListMarker.end(bytes, offset..<line.upperBound) {
        // The same marks to the end are a thematic break, however many there are.
        if count == 0, isThematicBreak(bytes, offset..<line.upperBound) { return nil }
        offset = behindMarker
      } else {
        return nil
      }
      count += 1
      if count == markerLimit {
        return isThematicBreak(bytes, offset..<line.upperBound) ? nil : offset
      }
    }
    return nil
  }

  private static func isThematicBreak(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard let mark = bytes[range].first(where: { !$0.isBlank }), mark == .hyphen || mark == .asterisk else {
      return false
    }
    return bytes[range].allSatisfy { $0 == mark || $0.isBlank }
  }
}
