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

  /// A name for a member, under the API's own name wherever Swift allows it; see ``MemberNames`` for the rule.
  static func member(_ name: String) -> String {
    if let own = own(name) { return own }
    let parts = name.unicodeScalars.split { !NameScalar.isVisible($0) || $0 == "`" || $0 == "\\" }.map { String($0) }
    let joined = (parts.first ?? "") + parts.dropFirst().map(capitalized).joined()
    return own(String(joined.unicodeScalars.drop { !canStartRaw($0) })) ?? "_unnamed"
  }

  /// A name for a static member, with an underscore where the name means something else: `X.Type`, `X.Protocol` and the
  /// associated types of the runtime's protocols are types, and `.none` is the absence of an optional value.
  static func staticMember(_ name: String, ofFlags isFlags: Bool) -> String {
    switch (name, isFlags) {
    case ("Type", _), ("Protocol", _), ("none", _), ("RawValue", false), ("Element", true),
      ("ArrayLiteralElement", true):
      name + "_"
    default: member(name)
    }
  }

  /// A name for a member of a place in the tree of requests, with an underscore where the place has that member itself.
  static func placeMember(_ name: String) -> String {
    switch name {
    case "_path", "_child", "_query", "_request": name + "_"
    default: member(name)
    }
  }

  /// A name with something behind it, in backticks where it needs them.
  static func appending(_ suffix: String, to identifier: String) -> String { member(unquoted(identifier) + suffix) }

  /// What a parameter must not hide from the body of its function, and what begins another expression there.
  private static let reservedParameters: Set<String> = ["_", "_request", "_child", "_path", "_query", "await"]

  /// A name for a parameter, without backticks: in lower camel case, as Swift has labels, whatever the API's case is.
  static func parameter(_ name: String) -> String {
    let joined = isPlain(name) ? loweringFirstWord(of: name) : lowerCamel(name)
    return keywords.contains(joined) || reservedParameters.contains(joined) ? joined + "_" : joined
  }

  /// `EmailAddresses` is `emailAddresses`, `URLPath` is `urlPath`, `ID` is `id`.
  private static func loweringFirstWord(of name: String) -> String {
    let capitals = name.utf8.prefix { $0 &- 65 < 26 }.count
    guard capitals > 0 else { return name }
    let count = capitals == 1 || capitals == name.utf8.count ? capitals : capitals - 1
    return name.prefix(count).lowercased() + name.dropFirst(count)
  }

  /// A name for a type: `microsoft.graph.oAuth2PermissionGrant` is `OAuth2PermissionGrant`.
  static func type(_ name: String) -> String {
    let words = words(of: name).map { String($0.drop { $0 == "_" }) }
    let joined = words.map(capitalized).joined()
    guard let first = joined.unicodeScalars.first else { return "Unnamed" }
    return NameScalar.isDigit(first) ? "_" + joined : joined
  }

  static func capitalized(_ word: String) -> String {
    guard let first = word.unicodeScalars.first else { return word }
    return first.properties.uppercaseMapping + String(word.unicodeScalars.dropFirst())
  }

  /// The identifier without its backticks.
  static func unquoted(_ identifier: String) -> String { String(identifier.unicodeScalars.filter { $0 != "`" }) }

  // MARK: Identifiers

  /// The name itself as an identifier, in backticks where it needs them; nil where it can be none.
  private static func own(_ name: String) -> String? {
    if isPlain(name) { return keywords.contains(name) ? "`\(name)`" : name }
    return isRaw(name) ? "`\(name)`" : nil
  }

  /// Whether a name is an identifier as it is; keywords are too.
  private static func isPlain(_ name: String) -> Bool {
    let scalars = name.unicodeScalars
    guard let first = scalars.first, NameScalar.isLetter(first) || first == "_" else { return false }
    return name != "_" && scalars.allSatisfy(NameScalar.isPlain)
  }

  /// Whether a name can stand between backticks (SE-0451).
  ///
  /// It must be more than an operator, and must not begin with `$`, which is for names of the compiler. A mark in front
  /// would merge with the backtick.
  private static func isRaw(_ name: String) -> Bool {
    let scalars = name.unicodeScalars
    guard let first = scalars.first, canStartRaw(first) else { return false }
    return scalars.allSatisfy { NameScalar.isVisible($0) && $0 != "`" && $0 != "\\" }
      && scalars.contains(where: NameScalar.isMoreThanOperator)
  }

  private static func canStartRaw(_ scalar: Unicode.Scalar) -> Bool { scalar != "$" && !NameScalar.isMark(scalar) }

  private static func lowerCamel(_ name: String) -> String {
    let words = words(of: name)
    guard let first = words.first, words.contains(where: { $0.contains { $0 != "_" } }) else { return "_unnamed" }
    let joined = lowercasedFirst(first) + words.dropFirst().map(capitalized).joined()
    return joined.unicodeScalars.first.map(NameScalar.isDigit) == true ? "_" + joined : joined
  }

  private static func lowercasedFirst(_ word: String) -> String {
    guard let first = word.unicodeScalars.first else { return word }
    return first.properties.lowercaseMapping + String(word.unicodeScalars.dropFirst())
  }

  /// The runs of letters, digits and underscores of a name.
  private static func words(of name: String) -> [String] {
    name.unicodeScalars.split { !NameScalar.isPlain($0) }.map { String($0.drop(while: NameScalar.isMark)) }
      .filter { !$0.isEmpty }
  }
}
