/// Finds how tightly the outermost operator of an expression binds, by the words that stand outside of quotes and
/// parentheses.
enum ExpressionScanner {
  static func precedence(of text: String) -> FilterExpression.Precedence {
    var depth = 0
    var isQuoted = false
    var word: [UInt8] = []
    var precedence = FilterExpression.Precedence.comparison
    for byte in text.utf8 + [UInt8(ascii: " ")] {
      if byte == UInt8(ascii: "'") { isQuoted.toggle() }
      if isWordByte(byte), !isQuoted, depth == 0 {
        word.append(byte | 0x20)
        continue
      }
      switch String(decoding: word, as: UTF8.self) {
      case "or": return .or
      case "and": precedence = .and
      default: break
      }
      word = []
      if isQuoted { continue }
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
    }
    // What does not close its quotes and parentheses is not made worse by more of them.
    return precedence
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "/"), UInt8(ascii: "."): true
    default: false
    }
  }
}
