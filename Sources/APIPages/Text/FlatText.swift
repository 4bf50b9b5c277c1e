import CommonMark

/// Inline content as one run of text that remembers what was a link, code or strong.
///
/// Sentences such as "Inherits from [policyBase](policybase.md)." are recognised on the text, and what they
/// are about is taken from the link at that place.
struct FlatText: Sendable {
  /// A stretch of the text that was marked up.
  struct Span: Sendable {
    enum Kind: Equatable, Sendable {
      case code
      case strong
      case link(destination: String)
    }
    var kind: Kind
    var range: Range<Int>
  }

  /// The text as UTF-8, white space folded.
  private(set) var bytes: [UInt8] = []
  /// ``bytes`` with ASCII letters in lower case: the same length, so the same offsets.
  private(set) var lowered: [UInt8] = []
  private(set) var spans: [Span] = []

  init(_ inlines: [Inline]) {
    append(inlines)
    while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    // A link that ends with a space reaches beyond what is left.
    let end = bytes.count
    spans = spans.compactMap { span in
      guard span.range.lowerBound < end else { return nil }
      return Span(kind: span.kind, range: span.range.lowerBound..<min(span.range.upperBound, end))
    }
    lowered = bytes.map(\.asciiLowered)
  }

  init(_ text: String) {
    append(text.utf8)
    lowered = bytes.map(\.asciiLowered)
  }

  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// The code that the text begins with; nil for other text.
  var leadingCode: String? {
    spans.first { $0.kind == .code && $0.range.lowerBound == 0 }.map { string($0.range) }
  }

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private mutating func append(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline.kind {
      case .text(let text): append(text.utf8)
      case .code(let code): span(.code) { $0.append(code.utf8) }
      case .softBreak, .lineBreak: append(" ".utf8)
      case .html(let html): if html.utf8.starts(with: "<br".utf8) { append(" ".utf8) }
      case .emphasis(let content): append(content)
      case .strong(let content): span(.strong) { $0.append(content) }
      case .link(let destination, _, let content): span(.link(destination: destination)) { $0.append(content) }
      case .image: continue
      }
    }
  }

  private mutating func append(_ text: String.UTF8View) {
    if !text.allSatisfy({ $0 < 0x80 }) { return appendFolding(text) }
    for byte in text {
      if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n") {
        if let last = bytes.last, last != UInt8(ascii: " ") { bytes.append(UInt8(ascii: " ")) }
      } else {
        bytes.append(byte)
      }
    }
  }

  /// Text beyond ASCII: no-break spaces are spaces, characters without width are nothing.
  private mutating func appendFolding(_ text: String.UTF8View) {
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      if scalar.properties.isWhitespace {
        append(" ".utf8)
      } else if scalar.properties.generalCategory != .format {
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.EncodedScalar())
      }
    }
  }

  private mutating func span(_ kind: Span.Kind, _ body: (inout FlatText) -> Void) {
    let start = bytes.count
    body(&self)
    if bytes.count > start { spans.append(Span(kind: kind, range: start..<bytes.count)) }
  }

  // MARK: Looking things up

  /// The offset just behind the first occurrence of a lower-case ASCII phrase at or after an offset.
  func end(of phrase: String, from offset: Int = 0) -> Int? {
    lowered.firstRange(of: phrase.utf8, from: offset)?.upperBound
  }

  /// The first occurrence of a lower-case ASCII phrase at or after an offset.
  func range(of phrase: String, from offset: Int = 0) -> Range<Int>? {
    lowered.firstRange(of: phrase.utf8, from: offset)
  }

  func contains(_ phrase: String) -> Bool { range(of: phrase) != nil }

  /// Whether a lower-case ASCII word occurs, not as a part of another one.
  func containsWord(_ word: String) -> Bool {
    var offset = 0
    while let range = range(of: word, from: offset) {
      if isWord(range) { return true }
      offset = range.upperBound
    }
    return false
  }

  /// Whether no letter, digit or underscore stands right before or behind a range.
  func isWord(_ range: Range<Int>) -> Bool {
    let begins = range.lowerBound == 0 || !bytes[range.lowerBound - 1].isIdentifierByte
    let ends = range.upperBound == bytes.count || !bytes[range.upperBound].isIdentifierByte
    return begins && ends
  }

  /// The link that holds or starts at an offset.
  func link(at offset: Int) -> (text: String, destination: String)? {
    for span in spans {
      if case .link(let destination) = span.kind, span.range.contains(offset) {
        return (string(span.range), destination)
      }
    }
    return nil
  }
}

extension UInt8 {
  var asciiLowered: UInt8 { self &- 65 < 26 ? self | 32 : self }
  var isASCIILetter: Bool { (self | 32) &- 97 < 26 }
  var isASCIIDigit: Bool { self &- 48 < 10 }
  /// A letter, a digit or `_`: what OData's simple identifiers are made of, ASCII only.
  var isIdentifierByte: Bool { isASCIILetter || isASCIIDigit || self == UInt8(ascii: "_") }
}

extension String {
  /// Whether a text occurs in this one, byte by byte: far quicker than a search by characters.
  func mentions(_ text: String) -> Bool { Array(utf8).firstRange(of: text.utf8) != nil }
}

extension Array where Element == UInt8 {
  /// Where a text first occurs at or after an offset.
  func firstRange(of needle: String.UTF8View, from offset: Int = 0) -> Range<Int>? {
    withUnsafeBufferPointer { bytes in
      needle.withContiguousStorageIfAvailable { needle in
        Self.firstRange(of: needle, in: bytes, from: offset)
      } ?? Array(needle).withUnsafeBufferPointer { Self.firstRange(of: $0, in: bytes, from: offset) }
    }
  }

  private static func firstRange(
    of needle: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>, from offset: Int
  ) -> Range<Int>? {
    guard let first = needle.first else { return nil }
    var start = offset
    while start + needle.count <= bytes.count {
      if bytes[start] == first {
        var length = 1
        while length < needle.count, bytes[start + length] == needle[length] { length += 1 }
        if length == needle.count { return start..<start + length }
      }
      start += 1
    }
    return nil
  }
}
