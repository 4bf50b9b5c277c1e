/// Finds bytes that are no UTF-8: libcmark and `String` repair them silently, a page's reader is told.
enum UTF8Validation {
  /// The offset of the first ill-formed sequence.
  static func firstError(in bytes: [UInt8]) -> Int? {
    var offset = 0
    while offset < bytes.count {
      if bytes[offset] < 0x80 {
        offset += 1
        continue
      }
      let length = sequenceLength(in: bytes, at: offset)
      if length == 0 { return offset }
      offset += length
    }
    return nil
  }

  /// How long the well-formed sequence of several bytes at an offset is; 0 if there is none.
  private static func sequenceLength(in bytes: [UInt8], at offset: Int) -> Int {
    let length: Int
    // The second byte's range is narrower after some first bytes (Unicode, table 3-7).
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch bytes[offset] {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    default: return 0
    }
    guard offset + length <= bytes.count, second.contains(bytes[offset + 1]) else { return 0 }
    for later in offset + 2..<max(offset + length, offset + 2) where bytes[later] & 0xC0 != 0x80 {
      return 0
    }
    return length
  }
}
