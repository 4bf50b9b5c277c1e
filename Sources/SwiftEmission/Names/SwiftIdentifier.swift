/// Makes identifiers of names that pages use.
///
/// Whatever a page says, what comes out is one identifier: nothing else gets through.
enum SwiftIdentifier {
  /// Words that a declaration needs backticks for: those that are reserved everywhere, not only in their own place.
  private static let keywords: Set<String> = Set(
    """
    Any as associatedtype break case catch class continue default defer deinit do else enum extension fallthrough false
    fileprivate for func guard if import in init inout internal is let nil operator precedencegroup private protocol
    Protocol public repeat rethrows return Self self static struct subscript super switch throw throws true try Type
    typealias var where while
    """.split(whereSeparator: \.isWhitespace).map(String.init)
  )

  /// A name for a member, under the API's own name wherever Swift allows it.
  ///
  /// Keywords get backticks; names with spaces or signs become raw identifiers (SE-0451). Only where a name has
  /// characters that no identifier may have is another one made of its words.
  static func member(_ name: String) -> String {
    if isPlain(name) { return keywords.contains(name) ? "`\(name)`" : name }
    if isRaw(name) { return "`\(name)`" }
    let joined = lowerCamel(name)
    return keywords.contains(joined) ? "`\(joined)`" : joined
  }

  /// A name for a static member, with an underscore where the name means something else: `X.Type`, `X.Protocol` and
  /// `X.RawValue` are types, and `.none` is the absence of an optional value.
  static func staticMember(_ name: String) -> String {
    switch name {
    case "Type", "Protocol", "RawValue", "none": name + "_"
    default: member(name)
    }
  }

  /// A name for a parameter, without backticks.
  static func parameter(_ name: String) -> String {
    let joined = isPlain(name) ? name : lowerCamel(name)
    return keywords.contains(joined) || joined == "_" ? joined + "_" : joined
  }

  /// A name for a type: `microsoft.graph.oAuth2PermissionGrant` is `OAuth2PermissionGrant`.
  static func type(_ name: String) -> String {
    let words = words(of: name).map { String($0.drop { $0 == "_" }) }
    let joined = words.map(capitalized).joined()
    guard let first = joined.first else { return "Unnamed" }
    return isDigit(first) ? "_" + joined : joined
  }

  static func capitalized(_ word: String) -> String {
    guard let first = word.unicodeScalars.first else { return word }
    return first.properties.uppercaseMapping + String(word.unicodeScalars.dropFirst())
  }

  /// Whether a name is an identifier as it is; keywords are too.
  private static func isPlain(_ name: String) -> Bool {
    let scalars = name.unicodeScalars
    guard let first = scalars.first, isLetter(first) || first == "_" else { return false }
    return name != "_" && scalars.allSatisfy { isLetter($0) || isDigit(Character($0)) || $0 == "_" }
  }

  /// Whether a name can stand between backticks: printable ASCII without backtick and backslash, more than signs, and
  /// no `$` in front, which is for names of the compiler.
  private static func isRaw(_ name: String) -> Bool {
    name.utf8.first != UInt8(ascii: "$")
      && name.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "`") && $0 != UInt8(ascii: "\\") }
      && name.utf8.contains { ($0 | 32) &- 97 < 26 || $0 &- 48 < 10 }
  }

  private static func lowerCamel(_ name: String) -> String {
    let words = words(of: name)
    guard let first = words.first, words.contains(where: { $0.contains { $0 != "_" } }) else { return "_unnamed" }
    let joined = lowercasedFirst(first) + words.dropFirst().map(capitalized).joined()
    return joined.first.map(isDigit) == true ? "_" + joined : joined
  }

  private static func lowercasedFirst(_ word: String) -> String {
    guard let first = word.unicodeScalars.first else { return word }
    return first.properties.lowercaseMapping + String(word.unicodeScalars.dropFirst())
  }

  /// The runs of letters, digits and underscores of a name.
  private static func words(of name: String) -> [String] {
    name.unicodeScalars.split { !isLetter($0) && !isDigit(Character($0)) && $0 != "_" }.map { String($0) }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return (UInt8(scalar.value) | 32) &- 97 < 26 }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .otherLetter: return true
    default: return false
    }
  }

  private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }
}
