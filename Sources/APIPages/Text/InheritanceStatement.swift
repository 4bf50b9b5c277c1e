/// Sentences that say which type another one derives from.
///
/// "Inherits from [X]", "derived from [X]", "A subclass of [X]", "extends [X]" say what the base of this type is.
/// "[A] and [B] inherit from this type" and "Base type of [X]" say the opposite, and name no base.
enum InheritanceStatement {
  private static let phrases = [
    "inherits from", "inherited from", "inherits properties from", "inherits all properties from", "derives from",
    "derived from", "inheriting from", "subclass of", "subclass from", "subtype of", "sub-type of", "extends the",
    "extends",
    "is an extension of", "inherits",
  ]

  /// The type that some text calls the base type.
  static func base(in flat: FlatText) -> TypeExpression.Mention? {
    for phrase in phrases {
      var offset = 0
      while let range = flat.range(of: phrase, from: offset) {
        offset = range.upperBound
        guard flat.isWord(range), let mention = mention(after: range.upperBound, in: flat) else { continue }
        return mention
      }
    }
    return nil
  }

  /// The types that some text says derive from the one it describes: the links between "derived types are" or "base
  /// type of" and the end of the sentence, or before "inherit from this type".
  static func derivedTypes(in flat: FlatText) -> [TypeExpression.Mention] {
    for phrase in ["base type of ", "base type for ", "base class for ", "base class of "] {
      if let end = flat.end(of: phrase), let mention = mention(after: end, in: flat) { return [mention] }
    }
    for phrase in ["derived types are", "derived types include"] {
      guard let end = flat.end(of: phrase) else { continue }
      let stop = flat.bytes[end...].firstIndex(of: UInt8(ascii: ".")) ?? flat.bytes.count
      return mentions(linkedIn: end..<max(end, stop), of: flat)
    }
    for phrase in ["inherit from this", "derive from this", "are derived from this"] {
      guard let range = flat.range(of: phrase) else { continue }
      let start = flat.bytes[..<range.lowerBound].lastIndex(of: UInt8(ascii: ".")) ?? 0
      return mentions(linkedIn: start..<range.lowerBound, of: flat)
    }
    return []
  }

  private static func mentions(linkedIn range: Range<Int>, of flat: FlatText) -> [TypeExpression.Mention] {
    flat.spans.compactMap { span in
      guard range.contains(span.range.lowerBound), let destination = span.destination,
        let name = TypeExpression.typeName(in: flat.string(span.range))
      else { return nil }
      return .init(name: name, destination: destination)
    }
  }

  /// Whether the text begins with such a sentence.
  static func opens(_ flat: FlatText) -> Bool {
    phrases.contains { flat.lowered.starts(with: $0.utf8) } || flat.lowered.starts(with: "base type".utf8)
  }

  /// "Inherited from [policyBase](policybase.md)" in the description of a property.
  static func origin(in flat: FlatText) -> TypeExpression.Mention? {
    guard let end = flat.end(of: "inherited from") ?? flat.end(of: "inherits from") else { return nil }
    return mention(after: end, in: flat)
  }

  /// The link, the marked-up name or the plain word that follows an offset, past articles.
  private static func mention(after offset: Int, in flat: FlatText) -> TypeExpression.Mention? {
    var index = offset
    while true {
      while index < flat.bytes.count, flat.bytes[index] == UInt8(ascii: " ") { index += 1 }
      guard index < flat.bytes.count else { return nil }
      if let link = flat.link(at: index) {
        return TypeExpression.typeName(in: link.text).map { .init(name: $0, destination: link.destination) }
      }
      var end = index
      while end < flat.bytes.count, flat.bytes[end].isIdentifierByte || flat.bytes[end] == UInt8(ascii: ".") {
        end += 1
      }
      while end > index, flat.bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
      let word = flat.string(index..<end)
      switch word.lowercased() {
      case "the", "a", "an", "abstract", "base", "type", "class", "resource", "from", "entity":
        let rest = flat.bytes[end...].first { $0 != UInt8(ascii: " ") }
        // "Inherits from entity." names the type; "from the entity type" names the next word, or nothing.
        if word.lowercased() == "entity", rest == nil || rest == UInt8(ascii: ".") { return .init(name: word) }
        guard end > index else { return nil }
        index = end
      case "", "this", "it", "which", "that", "these", "those", "other", "another", "all", "both", "and":
        return nil
      default:
        let isMarked = flat.spans.contains { $0.range.contains(index) }
        return isMarked || looksLikeType(word) || isNamed(flat, upTo: end) ? .init(name: word) : nil
      }
    }
  }

  /// Whether a plain word ends the sentence, or "type", "resource" and the like follow it.
  private static func isNamed(_ flat: FlatText, upTo end: Int) -> Bool {
    guard end < flat.bytes.count, flat.bytes[end] != UInt8(ascii: ".") else { return true }
    return [" type", " resource", " entity", " class", " object"].contains {
      flat.lowered[end...].starts(with: $0.utf8)
    }
  }

  /// A plain word is taken for a type if it is written like one: `policyBase`, `graph.policyBase`.
  private static func looksLikeType(_ word: String) -> Bool {
    word.utf8.dropFirst().contains { $0 &- 65 < 26 || $0 == UInt8(ascii: ".") }
  }
}
