/// Reads the expressions that the tests build, by the grammar and the precedence of OData, apart from the library.
struct FilterParser {
  struct Failure: Error {
    var rest: String
  }

  private enum Token: Hashable {
    case string(String)
    case word(String)
    case mark(Character)
  }

  /// The tree of a text; throws where it is no expression, or has anything behind one.
  static func tree(of text: String) throws -> FilterTree {
    var parser = FilterParser(tokens: try tokens(of: text))
    let tree = try parser.or()
    guard parser.tokens.isEmpty else { throw Failure(rest: "\(parser.tokens)") }
    return tree
  }

  private var tokens: ArraySlice<Token>

  // MARK: Tokens

  private static func tokens(of text: String) throws -> ArraySlice<Token> {
    var tokens: [Token] = []
    var rest = Substring(text)
    while let character = rest.first {
      if character == "'" {
        tokens.append(.string(try string(from: &rest)))
      } else if "(),:".contains(character) {
        tokens.append(.mark(rest.removeFirst()))
      } else if character == " " {
        rest.removeFirst()
      } else {
        let word = rest.prefix { !"(),: '".contains($0) }
        rest = rest[word.endIndex...]
        tokens.append(.word(String(word)))
      }
    }
    return tokens[...]
  }

  private static func string(from rest: inout Substring) throws -> String {
    var string = ""
    rest.removeFirst()
    while let end = rest.firstIndex(of: "'") {
      string += rest[..<end]
      rest = rest[end...].dropFirst()
      guard rest.first == "'" else { return string }
      string.append(rest.removeFirst())
    }
    throw Failure(rest: string)
  }

  // MARK: Grammar

  private mutating func or() throws -> FilterTree {
    var tree = try and()
    while skip(.word("or")) { tree = .joining("or", tree, try and()) }
    return tree
  }

  private mutating func and() throws -> FilterTree {
    var tree = try comparison()
    while skip(.word("and")) { tree = .joining("and", tree, try comparison()) }
    return tree
  }

  private mutating func comparison() throws -> FilterTree {
    let left = try unary()
    guard case .word(let name)? = tokens.first, ["eq", "ne", "lt", "le", "gt", "ge", "in"].contains(name) else {
      return left
    }
    tokens.removeFirst()
    return .binary(name, left, name == "in" ? try list() : [try unary()])
  }

  private mutating func unary() throws -> FilterTree {
    skip(.word("not")) ? .not(try unary()) : try primary()
  }

  private mutating func primary() throws -> FilterTree {
    switch tokens.popFirst() {
    case .string(let string)?:
      return .literal(.string(string))
    case .mark("(")?:
      let tree = try or()
      try expect(.mark(")"))
      return tree
    case .word(let word)?:
      if tokens.first != .mark("(") { return Self.isLiteral(word) ? .literal(.plain(word)) : .path(word) }
      let names = word.split(separator: "/").map(String.init)
      if let name = names.last, name == "any" || name == "all" {
        return try lambda(names.dropLast().joined(separator: "/"), name)
      }
      return .function(word, try list())
    case let token:
      throw Failure(rest: "\(String(describing: token)) \(tokens)")
    }
  }

  private mutating func list() throws -> [FilterTree] {
    try expect(.mark("("))
    var list = [try or()]
    while skip(.mark(",")) { list.append(try or()) }
    try expect(.mark(")"))
    return list
  }

  private mutating func lambda(_ path: String, _ name: String) throws -> FilterTree {
    try expect(.mark("("))
    guard case .word(let variable)? = tokens.popFirst() else { throw Failure(rest: "\(tokens)") }
    try expect(.mark(":"))
    let body = try or()
    try expect(.mark(")"))
    return .lambda(path: path, name: name, variable: variable, body)
  }

  private static func isLiteral(_ word: String) -> Bool {
    ["null", "true", "false"].contains(word) || Int(word) != nil
  }

  private mutating func skip(_ token: Token) -> Bool {
    guard tokens.first == token else { return false }
    tokens.removeFirst()
    return true
  }

  private mutating func expect(_ token: Token) throws {
    guard skip(token) else { throw Failure(rest: "\(tokens)") }
  }
}
