/// What the characters of a name are to Swift, and to whoever reads it.
///
/// A test compiles every one of them.
enum NameScalar {
  /// Whether an identifier can begin with it.
  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return (UInt8(scalar.value) | 32) &- 97 < 26 }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      return isVisible(scalar) && isMoreThanOperator(scalar)
    default:
      return false
    }
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.value &- 48 < 10 }

  /// Whether it combines with the character before it.
  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return false }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return false
    }
  }

  /// Whether an identifier can have it without backticks.
  static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    isLetter(scalar) || isDigit(scalar) || scalar == "_" || isMark(scalar) && isVisible(scalar)
  }

  /// Whether a reader sees it: no control character, no blank but the space, nothing that turns text around or that
  /// most fonts leave out.
  static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value >= 0x20 && scalar.value < 0x7F }
    // The Braille pattern without dots is a symbol.
    if scalar.properties.isDefaultIgnorableCodePoint || scalar == "\u{2800}" { return false }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .spaceSeparator, .lineSeparator,
      .paragraphSeparator:
      return false
    default:
      return true
    }
  }

  /// Whether a name between backticks can be made of it alone: it is neither an operator to Swift nor a blank, nor does
  /// it need a character before it.
  static func isMoreThanOperator(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return !asciiOperators.contains(scalar) && scalar != " " }
    return !operators.contains { $0.contains(scalar) } && !isMark(scalar)
  }

  // "Operators" in the lexical structure of The Swift Programming Language.

  private static let asciiOperators = Set("/=-+!*%<>&|^~?.".unicodeScalars)

  private static let operators: [ClosedRange<Unicode.Scalar>] = [
    "\u{A1}"..."\u{A7}", "\u{A9}"..."\u{A9}", "\u{AB}"..."\u{AC}", "\u{AE}"..."\u{AE}", "\u{B0}"..."\u{B1}",
    "\u{B6}"..."\u{B6}", "\u{BB}"..."\u{BB}", "\u{BF}"..."\u{BF}", "\u{D7}"..."\u{D7}", "\u{F7}"..."\u{F7}",
    "\u{2016}"..."\u{2017}", "\u{2020}"..."\u{2027}", "\u{2030}"..."\u{203E}", "\u{2041}"..."\u{2053}",
    "\u{2055}"..."\u{205E}", "\u{2190}"..."\u{23FF}", "\u{2500}"..."\u{2775}", "\u{2794}"..."\u{2BFF}",
    "\u{2E00}"..."\u{2E7F}", "\u{3001}"..."\u{3003}", "\u{3008}"..."\u{3030}",
  ]
}
