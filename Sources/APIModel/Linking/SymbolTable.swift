import APIPages

/// A type that pages describe.
enum Symbol: Hashable, Sendable {
  case resource(TypeName)
  case enumeration(TypeName)

  var name: TypeName {
    switch self {
    case .resource(let name), .enumeration(let name): name
    }
  }

  var reference: TypeReference {
    switch self {
    case .resource(let name): .resource(name)
    case .enumeration(let name): .enumeration(name)
    }
  }
}

/// Finds the type that a page means: by qualified name, by simple name, by the page that a link leads to.
struct SymbolTable: Sendable {
  let defaultNamespace: String
  private var byKey: [String: Symbol] = [:]
  private var bySimpleKey: [String: [Symbol]] = [:]
  private var byPage: [String: [Symbol]] = [:]

  init(defaultNamespace: String) {
    self.defaultNamespace = defaultNamespace
  }

  mutating func insert(_ symbol: Symbol, on page: PagePath) {
    let key = symbol.name.key
    if byKey[key] == nil {
      byKey[key] = symbol
      bySimpleKey[symbol.name.name.lowercased(), default: []].append(symbol)
    }
    if let known = byKey[key], byPage[page.key]?.contains(known) != true { byPage[page.key, default: []].append(known) }
  }

  /// Lets a type be found by a name that it has on pages only.
  mutating func insert(_ symbol: Symbol, alsoCalled name: TypeName) {
    guard byKey[name.key] == nil else { return }
    byKey[name.key] = symbol
    bySimpleKey[name.name.lowercased(), default: []].append(symbol)
  }

  /// The name of a type, of the pages or of OData, that one which does not exist is clearly near to.
  ///
  /// - Parameter name: a simple name, or a qualified one, to which another qualified name is found.
  func nearestName(to name: String) -> String? {
    if name.lowercased().utf8.starts(with: "edm.".utf8) {
      return NearestName.suggestion(for: name, among: PrimitiveType.allCases.lazy.map(\.qualifiedName))
    }
    let primitives = PrimitiveType.allCases.lazy.map { $0.rawValue.lowercased() }
    let isSimple = name.namespace == nil
    guard
      let key = NearestName.suggestion(
        for: name.lastComponent, among: isSimple ? Array(bySimpleKey.keys) + primitives : Array(bySimpleKey.keys))
    else { return nil }
    guard let symbol = bySimpleKey[key]?.min(by: { $0.name < $1.name }) else {
      return PrimitiveType(word: key)?.rawValue
    }
    return isSimple ? symbol.name.name : symbol.name.description
  }

  /// The type of a qualified name, in any case.
  subscript(qualified name: String) -> Symbol? { byKey[name.lowercased()] }

  /// The types that a page describes.
  func symbols(on page: PagePath) -> [Symbol] { byPage[page.key] ?? [] }

  /// The type that a name means on a page, by name alone.
  ///
  /// - Parameters:
  ///   - name: a simple or qualified name.
  ///   - namespace: the namespace of the page, which comes first; then the default one, then the others by name.
  func symbol(named name: String, in namespace: String) -> Symbol? {
    if name.namespace != nil {
      if let symbol = byKey[name.lowercased()] { return symbol }
      // `graph.user` and other partial namespaces.
      let suffix = "." + name.lowercased()
      return bySimpleKey[name.lastComponent.lowercased()]?.first { $0.name.key.hasSuffix(suffix) }
    }
    guard let symbols = bySimpleKey[name.lowercased()] else { return nil }
    return symbols.first { $0.name.namespace == namespace }
      ?? symbols.first { $0.name.namespace == defaultNamespace }
      ?? symbols.min { $0.name < $1.name }
  }

  /// The types on the page that a link leads to.
  func symbols(linkedBy destination: String?, from page: PagePath) -> [Symbol] {
    guard let destination, let target = page.resolving(destination) else { return [] }
    return symbols(on: target)
  }

  /// The resource type that is a page's subject, where the page has just one.
  func subject(linkedBy destination: String?, from page: PagePath) -> Symbol? {
    let symbols = symbols(linkedBy: destination, from: page)
    let resources = symbols.filter { if case .resource = $0 { true } else { false } }
    if resources.count == 1 { return resources[0] }
    return symbols.count == 1 ? symbols[0] : nil
  }
}
