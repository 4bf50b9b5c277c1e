/// Where the lines of a page begin, found together with what else one pass over its bytes tells.
struct LineIndex {
  /// The offset of each line's first byte. A file that ends with a line end has an empty last line.
  let starts: [UInt32]
  /// Whether a NUL occurs, which Markdown replaces.
  let hasNUL: Bool
  /// Whether a byte beyond ASCII occurs.
  let hasNonASCII: Bool

  /// A line ends with LF, CR or CR LF, as in CommonMark.
  init(of bytes: [UInt8]) {
    var starts: [UInt32] = [0]
    starts.reserveCapacity(bytes.count / 32 + 8)
    var allBits: UInt64 = 0
    var zeros: UInt64 = 0
    bytes.withUnsafeBytes { raw in
      let count = raw.count
      var offset = 0
      // Eight bytes at a time: a line end is found by its bit, without a look at each byte.
      while offset + 8 <= count {
        let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        allBits |= word
        zeros |= Self.zeroBytes(word)
        var ends = Self.zeroBytes(word ^ Self.newlines) | Self.zeroBytes(word ^ Self.carriageReturns)
        while ends != 0 {
          let end = offset + ends.trailingZeroBitCount / 8
          ends &= ends &- 1
          if raw[end] == .carriageReturn, end + 1 < count, raw[end + 1] == .newline { continue }
          starts.append(UInt32(truncatingIfNeeded: end + 1))
        }
        offset += 8
      }
      while offset < count {
        let byte = raw[offset]
        allBits |= UInt64(byte)
        if byte == .nul { zeros = 1 }
        let isBeforeNewline = offset + 1 < count && raw[offset + 1] == .newline
        if byte == .newline || (byte == .carriageReturn && !isBeforeNewline) {
          starts.append(UInt32(truncatingIfNeeded: offset + 1))
        }
        offset += 1
      }
    }
    self.starts = starts
    hasNUL = zeros != 0
    hasNonASCII = allBits & Self.highBits != 0
  }

  private static let newlines: UInt64 = 0x0A0A_0A0A_0A0A_0A0A
  private static let carriageReturns: UInt64 = 0x0D0D_0D0D_0D0D_0D0D
  private static let lowBits: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// The high bit of every byte that is zero, and nothing else.
  @inline(__always)
  private static func zeroBytes(_ word: UInt64) -> UInt64 {
    ~(((word & lowBits) &+ lowBits) | word | lowBits)
  }
}
