/// Reads link reference definitions (CommonMark 0.30, 4.7) from the start of a paragraph's text.
struct ReferenceParser {
  /// The paragraph's lines, trimmed in front, with a newline behind each.
  let text: [UInt8]
  private var offset = 0

  init(_ text: [UInt8]) {
    self.text = text
  }

  /// Where a definition stands in the text, line end included, and its label without brackets.
  struct Span {
    let definition: Range<Int>
    let label: Range<Int>
  }

  /// The next definition; nil where something else begins.
  mutating func next() -> Span? {
    let start = offset
    guard let label = label() else { return nil }
    guard peek() == .colon else { return fail(start) }
    offset += 1
    skipSpacesAndOneNewline()
    guard skipDestination() else { return fail(start) }
    let afterDestination = offset
    // A title is optional. If what follows is none, the definition ends with its line.
    if skipSpacesAndOneNewline(), skipTitle(), skipRestOfLine() {
      return Span(definition: start..<offset, label: label)
    }
    offset = afterDestination
    guard skipRestOfLine() else { return fail(start) }
    return Span(definition: start..<offset, label: label)
  }

  private mutating func fail(_ start: Int) -> Span? {
    offset = start
    return nil
  }

  private func peek() -> UInt8? { offset < text.count ? text[offset] : nil }

  /// Reads `[label]`: at most 999 bytes, not blank, no bracket within without a backslash.
  private mutating func label() -> Range<Int>? {
    guard peek() == .openBracket else { return nil }
    let start = offset
    var place = offset + 1
    var isBlank = true
    while place < text.count, place - start <= 1000 {
      switch text[place] {
      case .closeBracket:
        if isBlank { return nil }
        offset = place + 1
        return start + 1..<place
      case .openBracket: return nil
      case .backslash:
        isBlank = false
        place += 1
      case let byte: if !byte.isWhitespace { isBlank = false }
      }
      place += 1
    }
    return nil
  }

  /// Skips blanks and at most one line end; false if there is neither.
  @discardableResult
  private mutating func skipSpacesAndOneNewline() -> Bool {
    let start = offset
    var hasNewline = false
    while let byte = peek(), byte.isBlank || (byte == .newline && !hasNewline) {
      hasNewline = hasNewline || byte == .newline
      offset += 1
    }
    return offset > start
  }

  private mutating func skipDestination() -> Bool {
    if peek() == .lessThan {
      var place = offset + 1
      while place < text.count {
        switch text[place] {
        case .greaterThan:
          offset = place + 1
          return true
        case .newline, .lessThan: return false
        case .backslash: place += 1
        default: break
        }
        place += 1
      }
      return false
    }
    let start = offset
    // Markdown replaces a NUL, so it is as good as a letter.
    while let byte = peek(), byte > .space || byte == .nul {
      let isEscape = byte == .backslash && offset + 1 < text.count && text[offset + 1] > .space
      offset += isEscape ? 2 : 1
    }
    return offset > start
  }

  private mutating func skipTitle() -> Bool {
    let close: UInt8
    switch peek() {
    case .quote: close = .quote
    case .apostrophe: close = .apostrophe
    case .openParenthesis: close = .closeParenthesis
    default: return false
    }
    var place = offset + 1
    while place < text.count {
      if text[place] == close {
        offset = place + 1
        return true
      }
      place += text[place] == .backslash ? 2 : 1
    }
    return false
  }

  /// Skips blanks and the line end; false if anything else stands there.
  private mutating func skipRestOfLine() -> Bool {
    var place = offset
    while place < text.count, text[place].isBlank { place += 1 }
    guard place >= text.count || text[place] == .newline else { return false }
    offset = min(place + 1, text.count)
    return true
  }
}
