/// Recognises the spaces that people cannot see the difference of: ASCII whitespace, and the
/// no-break space (U+00A0), zero-width space (U+200B) and byte order mark (U+FEFF).
enum SpaceWidth {
  /// Whether a space of so many bytes has no width on the page.
  @inline(__always)
  static func isInvisible(_ byteCount: Int) -> Bool { byteCount == 3 }

  /// How many bytes the space that begins at an offset takes; 0 if none does.
  @inline(__always)
  static func leading<Bytes: RandomAccessCollection>(
    _ bytes: Bytes, from offset: Int, to end: Int
  ) -> Int where Bytes.Element == UInt8, Bytes.Index == Int {
    let byte = bytes[offset]
    if byte < 0x80 { return byte.isWhitespace ? 1 : 0 }
    switch byte {
    case 0xC2 where offset + 2 <= end: return bytes[offset + 1] == 0xA0 ? 2 : 0
    case 0xE2 where offset + 3 <= end: return bytes[offset + 1] == 0x80 && bytes[offset + 2] == 0x8B ? 3 : 0
    case 0xEF where offset + 3 <= end: return bytes[offset + 1] == 0xBB && bytes[offset + 2] == 0xBF ? 3 : 0
    default: return 0
    }
  }

  /// How many bytes the space that ends before an offset takes; 0 if none does.
  @inline(__always)
  static func trailing<Bytes: RandomAccessCollection>(
    _ bytes: Bytes, from start: Int, to offset: Int
  ) -> Int where Bytes.Element == UInt8, Bytes.Index == Int {
    let byte = bytes[offset - 1]
    if byte < 0x80 { return byte.isWhitespace ? 1 : 0 }
    for width in 2...3 where offset - width >= start && leading(bytes, from: offset - width, to: offset) == width {
      return width
    }
    return 0
  }
}
