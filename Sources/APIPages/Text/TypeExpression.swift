/// What a type cell says: `String collection`, `Collection([user](user.md))`, `[A](a.md) or [B](b.md)`.
public struct TypeExpression: Hashable, Sendable {
  /// One type that the cell names.
  public struct Mention: Hashable, Sendable {
    /// The name as written, without decoration: `String`, `user`, `microsoft.graph.user`.
    public var name: String
    /// Where its link leads, if it is one.
    public var destination: String?

    public init(name: String, destination: String? = nil) {
      self.name = name
      self.destination = destination
    }
  }

  /// The whole text of the cell.
  public var text: String
  public var isCollection: Bool
  /// The type, and where the cell says "or", the others.
  public var mentions: [Mention]

  /// Reads a type cell, or the sentence that stands for one.
  init(_ flat: FlatText) {
    text = flat.string
    isCollection = Self.namesCollection(flat)
    mentions = Self.mentions(in: flat)
  }

  /// Words of the language that type cells are written in; never a type.
  private static let grammar: Set<String> = ["collection", "collections", "of", "a", "an", "the", "or", "and", "edm"]

  /// Words that describe a type and are one only where nothing else is named: types called list and object exist.
  private static let decoration: Set<String> = [
    "object", "objects", "list", "array", "resource", "resources", "type", "enum", "complex", "entity", "nullable",
    "optional", "required",
  ]

  private static func namesCollection(_ flat: FlatText) -> Bool {
    flat.containsWord("collection") || flat.containsWord("collections") || flat.contains("[]")
      || flat.contains("array of") || flat.contains("list of")
  }

  private static func mentions(in flat: FlatText) -> [Mention] {
    var found: [Mention] = []
    for span in flat.spans {
      guard case .link(let destination) = span.kind, let name = typeName(in: flat.string(span.range)) else { continue }
      found.append(Mention(name: name, destination: destination))
    }
    if found.isEmpty, let name = typeName(in: flat.string) {
      found.append(Mention(name: name))
      if let or = flat.range(of: " or "), let other = typeName(in: flat.string(or.upperBound..<flat.bytes.count)) {
        found.append(Mention(name: other))
      }
    }
    return found
  }

  /// The first byte of a letter beyond ASCII; U+2000 to U+2FFF, which begin with E2, are punctuation and signs.
  private static func isLetterLead(_ byte: UInt8) -> Bool { byte >= 0xC3 && byte != 0xE2 }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte.isIdentifierByte || byte == UInt8(ascii: ".") || isLetterLead(byte) || (0x80...0xBF).contains(byte)
  }

  /// The first word that can be the name of a type.
  static func typeName(in text: String) -> String? {
    let bytes = Array(text.utf8)
    var index = 0
    var fallback: String?
    while index < bytes.count {
      guard bytes[index].isASCIILetter || bytes[index] == UInt8(ascii: "_") || isLetterLead(bytes[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < bytes.count, isNameByte(bytes[index]) { index += 1 }
      var end = index
      while end > start, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
      let word = String(decoding: bytes[start..<end], as: UTF8.self)
      let lowered = word.lowercased()
      if grammar.contains(lowered) { continue }
      if !decoration.contains(lowered) { return word }
      if fallback == nil { fallback = word }
    }
    return fallback
  }
}
