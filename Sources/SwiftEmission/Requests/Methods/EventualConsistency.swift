import APIModel
import APIPages

/// Which queries of a request need `ConsistencyLevel: eventual`, as its page says in the table of headers.
enum EventualConsistency {
  /// The operations as the chain that the runtime reads, nil where the page does not list the header for queries.
  static func chain(of operation: Operation) -> String? {
    guard operation.method == .get,
      let header = operation.headers.first(where: { $0.name.lowercased() == "consistencylevel" })
    else { return nil }
    // The number of items, and those of a derived type, come from the index whatever the query.
    switch operation.template?.steps.last?.segment {
    case .system("$count"), .qualifiedName: return ".advanced"
    default: break
    }
    let text = header.summary.lowercased().filter { $0 != "`" && $0 != "*" }
    var operations: [String] = []
    if text.contains("$search") { operations.append("search") }
    if text.contains("specific usage of $filter") {
      // These are what the index of a directory has no answer to.
      operations += ["ne", "not", "endsWith", "filterWithOrderBy"]
    } else if text.contains("$filter with") {
      operations.append("filterWithOrderBy")
      if text.contains("endswith") { operations.append("endsWith") }
    } else {
      if text.contains("$filter") { operations.append("filter") }
      if text.contains("$orderby") { operations.append("orderBy") }
    }
    // Pages ask for `$count=true` along with the header, and so the other way round.
    if text.contains("$count") { operations.append("count") }
    return operations.isEmpty ? nil : operations.map { "." + $0 }.joined()
  }
}
