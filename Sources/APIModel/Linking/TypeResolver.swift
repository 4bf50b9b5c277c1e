import APIPages
import CommonMark

/// Turns what type cells say into types.
struct TypeResolver: Sendable {
  var symbols: SymbolTable

  enum Resolution: Sendable {
    case known(TypeReference)
    /// The text of a link names a type, and another type is described where the link leads.
    case byTextAgainstTarget(TypeReference, target: TypeName)
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
    if let type = type(named: mention.name, in: namespace) {
      guard let target = symbols.subject(linkedBy: mention.destination, from: page), target.reference != type else {
        return .known(type)
      }
      return .byTextAgainstTarget(type, target: target.name)
    }
    if let symbol = symbols.subject(linkedBy: mention.destination, from: page) {
      return .byTargetOnly(symbol.reference)
    }
    return .unknown
  }

  /// The type that a name alone means: a primitive of OData, a type of the pages, or a word for a primitive.
  private func type(named name: String, in namespace: String) -> TypeReference? {
    let word = PrimitiveType(word: name)
    if let word, word.rawValue.lowercased() == name.lastComponent.lowercased() { return .primitive(word) }
    return symbols.symbol(named: name, in: namespace)?.reference ?? word.map(TypeReference.primitive)
  }

  func type(_ mention: TypeExpression.Mention, on page: PagePath, namespace: String) -> TypeReference? {
    switch resolve(mention, on: page, namespace: namespace) {
    case .known(let type), .byTargetOnly(let type), .byTextAgainstTarget(let type, _): type
    case .unknown: nil
    }
  }

  /// The resource type that a mention means, or nil if it means none.
  func resource(_ mention: TypeExpression.Mention, on page: PagePath, namespace: String) -> TypeName? {
    guard case .resource(let name)? = type(mention, on: page, namespace: namespace) else { return nil }
    return name
  }
}
