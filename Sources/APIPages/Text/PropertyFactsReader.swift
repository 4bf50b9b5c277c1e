/// Finds ``PropertyFacts`` in a description.
struct PropertyFactsReader {
  private let flat: FlatText

  static func facts(in description: FlatText, typeText: FlatText, nameText: String) -> PropertyFacts {
    let reader = PropertyFactsReader(flat: description)
    var facts = PropertyFacts()
    facts.isReadOnly = reader.says(["read-only", "read only"])
    facts.isRequired = reader.isRequired
    facts.isNullable = reader.isNullable
    facts.isReturnedOnlyOnSelect = reader.flat.contains("only on $select")
    facts.isReturnedByDefault = reader.flat.contains("returned by default")
    let supported = reader.supportedOptions
    facts.filter = supported.filter
    facts.supportsOrderBy = supported.orderBy
    facts.supportsSearch = supported.search
    facts.supportsExpand = supported.expand
    facts.maximumLength = reader.maximumLength ?? PropertyFactsReader(flat: typeText).maximumLength
    facts.defaultValue = reader.defaultValue
    facts.deprecation = reader.deprecation(isNamed: nameText.lowercased().mentions("deprecated"))
    return facts
  }

  // MARK: Phrases

  /// Whether a phrase stands there without a condition behind it: "Read-only for synced users" is not read-only.
  private func says(_ phrases: [String]) -> Bool {
    phrases.contains { phrase in
      var offset = 0
      while let range = flat.range(of: phrase, from: offset) {
        offset = range.upperBound
        guard flat.isWord(range) else { continue }
        let rest = flat.lowered[range.upperBound...].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "*") }
        let conditions = ["for ", "when ", "if ", "unless ", "once ", "after ", "in ", "mode", "access", "domain"]
        if !conditions.contains(where: { rest.starts(with: $0.utf8) }) { return true }
      }
      return false
    }
  }

  private var isRequired: Bool {
    for phrase in ["required when", "required on create", "required on post", "is required", "required to create"] {
      guard let range = flat.range(of: phrase) else { continue }
      let before = String(decoding: flat.lowered[..<range.lowerBound].suffix(8), as: UTF8.self)
      if !before.hasSuffix("not ") && !before.hasSuffix("only ") && !isQuestion(before: range) { return true }
    }
    return hasSentence("required")
  }

  /// Whether what stands before in the sentence makes it a question that the property answers: "Indicates whether a PIN
  /// is required."
  private func isQuestion(before range: Range<Int>) -> Bool {
    let sentence = flat.lowered[..<range.lowerBound].split(separator: UInt8(ascii: ".")).last ?? []
    return sentence.split { !$0.isIdentifierByte }.contains {
      $0.elementsEqual("whether".utf8) || $0.elementsEqual("if".utf8)
    }
  }

  private var isNullable: Bool? {
    if ["not nullable", "non-nullable", "cannot be null", "can't be null", "not be null"].contains(where: flat.contains)
    {
      return false
    }
    return hasSentence("nullable") || flat.contains("can be null") ? true : nil
  }

  /// Whether a word is a sentence of its own: "Required."
  private func hasSentence(_ word: String) -> Bool {
    var offset = 0
    while let range = flat.range(of: word, from: offset) {
      offset = range.upperBound
      let before = flat.bytes[..<range.lowerBound].last { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "*") }
      let after = flat.bytes[range.upperBound...].first { $0 != UInt8(ascii: "*") && $0 != UInt8(ascii: ")") }
      let begins =
        before == nil || before == UInt8(ascii: ".") || before == UInt8(ascii: "(") || before == UInt8(ascii: ",")
      let ends = after == nil || after == UInt8(ascii: ".") || after == UInt8(ascii: ",")
      if begins, ends, flat.isWord(range) { return true }
    }
    return false
  }

  // MARK: Query options

  /// The options named between "supports" and the end of the sentence; nothing of "does not support".
  private var supportedOptions: (filter: PropertyFacts.FilterSupport?, orderBy: Bool, search: Bool, expand: Bool) {
    var options: (filter: PropertyFacts.FilterSupport?, orderBy: Bool, search: Bool, expand: Bool) =
      (nil, false, false, false)
    var offset = 0
    while let range = flat.range(of: "support", from: offset) {
      offset = range.upperBound
      let before = String(decoding: flat.lowered[..<range.lowerBound].suffix(5), as: UTF8.self)
      guard !before.hasSuffix("not "), !before.hasSuffix("n't ") else { continue }
      let sentence = range.upperBound..<sentenceEnd(from: range.upperBound)
      let text = Array(flat.lowered[sentence])
      if let filter = text.firstRange(of: "$filter".utf8) {
        options.filter = .init(operators: operators(from: sentence.lowerBound + filter.upperBound, in: sentence))
      }
      options.orderBy = options.orderBy || text.firstRange(of: "$orderby".utf8) != nil
      options.search = options.search || text.firstRange(of: "$search".utf8) != nil
      options.expand = options.expand || text.firstRange(of: "$expand".utf8) != nil
    }
    return options
  }

  /// The code spans in the parentheses behind `$filter`, or its plain words.
  private func operators(from offset: Int, in sentence: Range<Int>) -> [String] {
    guard let open = flat.bytes[offset..<sentence.upperBound].firstIndex(of: UInt8(ascii: "(")), open - offset < 3,
      let close = flat.bytes[open..<sentence.upperBound].firstIndex(of: UInt8(ascii: ")"))
    else { return [] }
    let code = flat.spans.filter { $0.kind == .code && (open..<close).contains($0.range.lowerBound) }
    if !code.isEmpty { return code.map { flat.string($0.range) } }
    return flat.bytes[(open + 1)..<close].split { !$0.isIdentifierByte }.compactMap { word in
      let text = String(decoding: word, as: UTF8.self)
      return text == "and" || text == "or" ? nil : text
    }
  }

  private func sentenceEnd(from offset: Int) -> Int {
    var index = offset
    while index < flat.bytes.count {
      if flat.bytes[index] == UInt8(ascii: "."),
        index + 1 == flat.bytes.count || flat.bytes[index + 1] == UInt8(ascii: " ")
      {
        return index
      }
      index += 1
    }
    return index
  }

  // MARK: Values

  private var maximumLength: Int? {
    let phrases = [
      "maximum length", "max length", "maximum size", "max. length", "max limit is", "not exceed", "limited to",
      "maximum of", "up to",
    ]
    for phrase in phrases {
      guard let end = flat.end(of: phrase) else { continue }
      let rest = flat.bytes[end..<min(end + 48, sentenceEnd(from: end))]
      guard let start = rest.firstIndex(where: \.isASCIIDigit) else { continue }
      let digits = rest[start...].prefix { $0.isASCIIDigit || $0 == UInt8(ascii: ",") }
      let unit = flat.lowered[digits.endIndex...].prefix(14)
      let countsCharacters = unit.starts(with: " char".utf8) || phrase.hasPrefix("max") && !phrase.hasSuffix(" of")
      guard countsCharacters else { continue }
      return Int(String(decoding: digits.filter(\.isASCIIDigit), as: UTF8.self))
    }
    return nil
  }

  private var defaultValue: String? {
    for phrase in ["default value is", "default value:", "default is", "defaults to", "default:", "default value of"] {
      guard let end = flat.end(of: phrase) else { continue }
      let sentence = end..<sentenceEnd(from: end)
      if let code = flat.spans.first(where: { $0.kind == .code && sentence.contains($0.range.lowerBound) }) {
        // Code further on in the sentence is about something else.
        let between = flat.bytes[end..<code.range.lowerBound].filter { $0 != UInt8(ascii: " ") }
        return between.count < 8 ? flat.string(code.range) : nil
      }
      let word = flat.string(sentence).split(separator: " ").joined(separator: " ")
      return word.isEmpty || word.contains(" ") ? nil : word.trimmingQuotes
    }
    return nil
  }

  // MARK: Deprecation

  private func deprecation(isNamed: Bool) -> PropertyFacts.Deprecation? {
    let range = flat.range(of: "deprecated")
    // "**InDevelopment**, **Available**, and **Deprecated**" lists values.
    let isValue = range.map { range in range.lowerBound > 0 && flat.spans.contains { $0.range == range } } == true
    guard isNamed || range.map(flat.isWord) == true && !isValue else { return nil }
    let start = range?.lowerBound ?? 0
    let sentenceStart = (flat.bytes[..<start].lastIndex(of: UInt8(ascii: ".")) ?? -1) + 1
    let message = flat.string(sentenceStart..<flat.bytes.count).foldingSpace
    return .init(message: message, replacement: replacement(from: start), date: date(from: start))
  }

  /// The name between "use" and "instead", or behind "replaced by".
  private func replacement(from start: Int) -> String? {
    for phrase in ["use the ", "use ", "replaced by the ", "replaced by ", "replaced with "] {
      guard let end = flat.end(of: phrase, from: start) else { continue }
      if let span = flat.spans.first(where: { $0.range.lowerBound >= end && $0.range.lowerBound < end + 4 }) {
        return flat.string(span.range)
      }
      let word = flat.bytes[end...].prefix(while: \.isIdentifierByte)
      if word.dropFirst().contains(where: { $0 &- 65 < 26 }) { return String(decoding: word, as: UTF8.self) }
    }
    return nil
  }

  /// `2021-07-31` or "July 31, 2021".
  private func date(from start: Int) -> String? {
    let text = flat.bytes[start...]
    for index in text.indices where text[index].isASCIIDigit {
      let candidate = text[index...].prefix(10)
      if candidate.count == 10, Self.isISODate(Array(candidate)) { return String(decoding: candidate, as: UTF8.self) }
    }
    let months = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
      "december",
    ]
    for month in months {
      guard let range = flat.range(of: month + " ", from: start), flat.isWord(range.lowerBound..<range.upperBound - 1)
      else { continue }
      let rest = flat.bytes[range.upperBound...].prefix {
        $0.isASCIIDigit || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: " ")
      }
      let date = flat.string(range.lowerBound..<rest.endIndex).foldingSpace
      if date.utf8.count(where: \.isASCIIDigit) >= 4 { return date }
    }
    return nil
  }

  private static func isISODate(_ bytes: [UInt8]) -> Bool {
    bytes.enumerated().allSatisfy { index, byte in
      index == 4 || index == 7 ? byte == UInt8(ascii: "-") : byte.isASCIIDigit
    }
  }
}

extension String {
  fileprivate var trimmingQuotes: String {
    let quotes: Set<Character> = ["\"", "'", "*"]
    return String(drop { quotes.contains($0) }.reversed().drop { quotes.contains($0) }.reversed())
  }
}
