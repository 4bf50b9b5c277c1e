/// Recognises the markers of list items.
enum ListMarker {
  /// The offset behind the marker that begins with the first byte of a range: `-`, `+`, `*`, or up to
  /// nine digits with `.` or `)`; then a blank or nothing.
  @inline(__always)
  static func end(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var offset = range.lowerBound
    guard offset < range.upperBound else { return nil }
    switch bytes[offset] {
    case .hyphen, .plus, .asterisk: break
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      let first = offset
      while offset < range.upperBound, bytes[offset].isDigit { offset += 1 }
      guard offset - first <= 9, offset < range.upperBound else { return nil }
      guard bytes[offset] == .fullStop || bytes[offset] == .closeParenthesis else { return nil }
    default: return nil
    }
    offset += 1
    return offset == range.upperBound || bytes[offset].isBlank ? offset : nil
  }
}
