import ResourceRuntime

/// A condition as a tree: what a filter is built from, and what ``FilterParser`` makes of its text.
indirect enum FilterTree: Hashable {
  case literal(Literal)
  case path(String)
  /// `eq` and the like, `has`, `in`.
  case binary(String, FilterTree, [FilterTree])
  case function(String, [FilterTree])
  case not(FilterTree)
  /// `and`, `or`, of two parts or more, of which none is of the same kind.
  case logic(String, [FilterTree])
  case lambda(path: String, name: String, variable: String, FilterTree)

  enum Literal: Hashable {
    case string(String)
    /// Anything else, as it is spelled.
    case plain(String)
  }

  /// Two parts joined; their grouping does not matter where all are of a kind.
  static func joining(_ name: String, _ left: FilterTree, _ right: FilterTree) -> FilterTree {
    .logic(name, left.parts(of: name) + right.parts(of: name))
  }

  private func parts(of name: String) -> [FilterTree] {
    if case .logic(name, let parts) = self { return parts }
    return [self]
  }
}

/// Random conditions on persons, each as a tree and as the expression that the library builds for it.
struct RandomFilters<Generator: RandomNumberGenerator> {
  typealias Condition = (tree: FilterTree, expression: FilterExpression)

  var generator: Generator

  mutating func next() -> Condition {
    let size = Int.random(in: 1...12, using: &generator)
    return condition(size: size, on: Person.Fields(), depth: 0)
  }

  private mutating func condition(size: Int, on person: Person.Fields, depth: Int) -> Condition {
    combined(size: size) { random, size in random.leaf(size: size, on: person, depth: depth) }
  }

  /// `and`, `or`, `not` of conditions, or one of them.
  private mutating func combined(
    size: Int, leaf: (inout RandomFilters, Int) -> Condition
  ) -> Condition {
    guard size > 1 else { return leaf(&self, 1) }
    switch Int.random(in: 0..<7, using: &generator) {
    case 0:
      let operand = combined(size: size - 1, leaf: leaf)
      return (.not(operand.tree), !operand.expression)
    case 1, 2, 3, 4:
      let leftSize = Int.random(in: 1..<size, using: &generator)
      let left = combined(size: leftSize, leaf: leaf)
      let right = combined(size: size - leftSize, leaf: leaf)
      return Bool.random(using: &generator)
        ? (.joining("and", left.tree, right.tree), left.expression && right.expression)
        : (.joining("or", left.tree, right.tree), left.expression || right.expression)
    default:
      return leaf(&self, size)
    }
  }

  private mutating func leaf(size: Int, on person: Person.Fields, depth: Int) -> Condition {
    let variable = ["x", "y", "z", "x3", "x4", "x5"][min(depth, 5)]
    switch Int.random(in: 0..<(size > 1 && depth < 6 ? 8 : 5), using: &generator) {
    case 0: return string(person.displayName, "displayName")
    case 1: return string(person.address.city, "address/city")
    case 2: return number(person.floor, "floor")
    case 3: return number(person.manager.desk, "manager/desk")
    case 4:
      return (
        .binary("eq", .path("importance"), [.literal(.string("high"))]), person.importance == .high
      )
    case 5:
      return lambda("proxyAddresses", of: person.proxyAddresses, variable: variable) { random, address in
        random.combined(size: size - 1) { random, size in
          size > 1 && Bool.random(using: &random.generator)
            ? random.leaf(size: size - 1, on: person, depth: depth + 1) : random.string(address, variable)
        }
      }
    default:
      return lambda("assignedLicenses", of: person.assignedLicenses, variable: variable) { random, license in
        random.combined(size: size - 1) { random, size in
          random.license(license, size: size, on: person, variable: variable, depth: depth + 1)
        }
      }
    }
  }

  private mutating func license(
    _ license: Field<License>, size: Int, on person: Person.Fields, variable: String, depth: Int
  ) -> Condition {
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: return string(license.name, variable + "/name")
    case 1: return number(license.plans.count, variable + "/plans/$count")
    case 2 where size > 1: return leaf(size: size - 1, on: person, depth: depth)
    default: return number(license.seats, variable + "/seats")
    }
  }

  private mutating func lambda<Element>(
    _ path: String, of field: Field<[Element]>, variable: String,
    body: (inout RandomFilters, Field<Element>) -> Condition
  ) -> Condition where Element: FieldValue {
    var tree = FilterTree.path("")
    let isAny = Bool.random(using: &generator)
    let expression = (isAny ? field.any : field.all) { element in
      let condition = body(&self, element)
      tree = condition.tree
      return condition.expression
    }
    return (.lambda(path: path, name: isAny ? "any" : "all", variable: variable, tree), expression)
  }

  // MARK: Comparisons

  private mutating func string(_ field: Field<String>, _ path: String) -> Condition {
    let value = text()
    let literal = FilterTree.literal(.string(value))
    switch Int.random(in: 0..<7, using: &generator) {
    case 0: return (.binary("eq", .path(path), [literal]), field == value)
    case 1: return (.binary("ne", .path(path), [.literal(.plain("null"))]), field != nil)
    case 2: return (.function("startswith", [.path(path), literal]), field.startsWith(value))
    case 3: return (.function("endswith", [.path(path), literal]), field.endsWith(value))
    case 4:
      let lowered = FilterTree.function("tolower", [.path(path)])
      return (.function("contains", [lowered, literal]), field.toLower().contains(value))
    case 5:
      let other = text()
      return (.binary("in", .path(path), [literal, .literal(.string(other))]), field.in([value, other]))
    default: return (.binary("ge", .path(path), [.path("mail")]), field >= Person.Fields().mail)
    }
  }

  private mutating func number<Number>(_ field: Field<Number>, _ path: String) -> Condition
  where Number: FixedWidthInteger & FieldValue & OrderedURLLiteral {
    let value = Number.random(in: -9...9, using: &generator)
    let literal = FilterTree.literal(.plain(String(value)))
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: return (.binary("lt", .path(path), [literal]), field < value)
    case 1: return (.binary("gt", .path(path), [literal]), field > value)
    case 2: return (.binary("le", .path(path), [literal]), field <= value)
    default: return (.binary("ne", .path(path), [literal]), field != value)
    }
  }

  /// Texts of what means something in expressions.
  private mutating func text() -> String {
    let parts = ["'", "''", "(", ")", ",", ";", ":", " or ", " and ", "not ", "null", "a", "Ö", "&", "%27", "\"", "$"]
    return (0..<Int.random(in: 0...4, using: &generator))
      .map { _ in parts[Int.random(in: 0..<parts.count, using: &generator)] }.joined()
  }
}
