import APIPages
import CommonMark

/// Turns what type cells say into types.
struct TypeResolver: Sendable {
  var symbols: SymbolTable

  enum Resolution: Sendable {
    case known(TypeReference)
    /// The link's text says one thing and its target another, and the text names no type.
    case byTargetOnly(TypeReference)
    case unknown
  }

  /// The type that a mention means.
  ///
  /// The text of a link is right more often than its target; the target decides where the text names a type on it,
  /// and where the text names none.
  func resolve(_ mention: TypeExpression.Mention, on page: PagePath, namespace: String) -> Resolution {
    let linked = symbols.symbols(linkedBy: mention.destination, from: page)
    let simple = mention.name.lastComponent.lowercased()
    if let symbol = linked.first(where: { $0.name.name.lowercased() == simple }) { return .known(symbol.reference) }
    let word = PrimitiveType(word: mention.name)
    if let word, word.rawValue.lowercased() == simple { return .known(.primitive(word)) }
    if let symbol = symbols.symbol(named: mention.name, in: namespace) { return .known(symbol.reference) }
    if let word { return .known(.primitive(word)) }
    if let symbol = symbols.subject(linkedBy: mention.destination, from: page) { return .byTargetOnly(symbol.reference) }
    return .unknown
  }

  func type(_ mention: TypeExpression.Mention, on page: PagePath, namespace: String) -> TypeReference? {
    switch resolve(mention, on: page, namespace: namespace) {
    case .known(let type), .byTargetOnly(let type): type
    case .unknown: nil
    }
  }

  /// The resource type that a mention means, or nil if it means none.
  func resource(_ mention: TypeExpression.Mention, on page: PagePath, namespace: String) -> TypeName? {
    guard case .resource(let name)? = type(mention, on: page, namespace: namespace) else { return nil }
    return name
  }
}
