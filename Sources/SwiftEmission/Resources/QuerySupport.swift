import APIModel
import APIPages

/// What the pages say that queries can do with a property, as the chain that the runtime reads: `.eq.ne.orderBy`.
enum QuerySupport {
  /// The chain of a property, nil where its page says nothing of queries.
  ///
  /// - Parameters:
  ///   - property: the property.
  ///   - siblings: the properties of its type. Where the page speaks of `$orderby` for none of them, its silence excludes
  ///     nothing; and so for `$search`.
  static func chain(of property: Property, among siblings: [Property]) -> String? {
    let facts = property.facts
    guard facts.filter != nil || facts.supportsOrderBy || facts.supportsSearch else { return nil }
    var operations = facts.filter.map { filterOperations($0.operators) } ?? []
    if facts.supportsOrderBy || !siblings.contains(where: \.facts.supportsOrderBy) { operations.append("orderBy") }
    if facts.supportsSearch || !siblings.contains(where: \.facts.supportsSearch) { operations.append("search") }
    return operations.map { "." + $0 }.joined()
  }

  /// The operators that a page lists; all of them where it lists none. Of the orders, pages mostly name one of a pair.
  private static func filterOperations(_ operators: [String]) -> [String] {
    let stated = Set(operators.map { $0.lowercased() })
    let known = all.filter { stated.contains($0.odata) }.map(\.swift)
    guard !known.isEmpty else { return ["filter"] }
    return all.map(\.swift).filter { known.contains($0) || pairs[$0].map(known.contains) == true }
  }

  private static let all: [(odata: String, swift: String)] = [
    ("eq", "eq"), ("ne", "ne"), ("not", "not"), ("gt", "gt"), ("ge", "ge"), ("lt", "lt"), ("le", "le"), ("in", "in"),
    ("has", "has"), ("startswith", "startsWith"), ("endswith", "endsWith"), ("contains", "contains"),
  ]

  private static let pairs = ["gt": "ge", "ge": "gt", "lt": "le", "le": "lt"]
}
