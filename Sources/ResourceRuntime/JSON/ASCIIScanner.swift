/// Reads the small grammars of numbers, dates and durations, byte by byte.
///
/// Bytes outside of ASCII match nothing, so that such a text ends up as not matching.
struct ASCIIScanner {
  private let bytes: [UInt8]
  private var position = 0

  init(_ text: String.UTF8View) {
    bytes = Array(text)
  }

  var isAtEnd: Bool { position == bytes.count }

  /// The byte to come, `nil` at the end.
  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// Goes on behind a character if it is the next one, and says whether it was.
  @discardableResult
  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard let next, UInt32(next) == character.value else { return false }
    position += 1
    return true
  }

  /// Goes on behind all digits to come, and says how many there were.
  @discardableResult
  mutating func skipDigits() -> Int {
    let start = position
    while let next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(next) { position += 1 }
    return position - start
  }

  /// All digits to come, maybe none.
  mutating func readDigits() -> String {
    let start = position
    skipDigits()
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// The number that exactly so many digits spell, if that many are next.
  mutating func readNumber(digits count: Int) -> Int? {
    guard position + count <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[position..<(position + count)] {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    position += count
    return value
  }
}
