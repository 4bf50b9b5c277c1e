/// Percent-encoding of what examples have in URLs (RFC 3986).
enum PercentEncoding {
  /// A segment of a path, from its text.
  static func segment(_ text: String) -> String {
    encode(Array(text.utf8)) { _, byte in isUnreserved(byte) || "!$&'()*+,;=:@".utf8.contains(byte) }
  }

  /// A query as a page writes it, partly encoded: what can't stand in a URL is encoded, all else stays.
  static func query(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return encode(bytes) { index, byte in
      if byte == UInt8(ascii: "%") {
        return index + 2 < bytes.count && isHexDigit(bytes[index + 1]) && isHexDigit(bytes[index + 2])
      }
      return isUnreserved(byte) || "!$&'()*+,;=:@/?".utf8.contains(byte)
    }
  }

  private static func encode(_ bytes: [UInt8], keeping isKept: (Int, UInt8) -> Bool) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var encoded: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      if isKept(index, byte) {
        encoded.append(byte)
      } else {
        encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    (byte | 32) &- 97 < 26 || byte &- 48 < 10 || "-._~".utf8.contains(byte)
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 || (byte | 32) &- 97 < 6 }
}
