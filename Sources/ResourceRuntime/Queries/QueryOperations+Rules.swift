// The rules that the documentation of the type states. `$expand` and `/$count` are never excluded: pages that say what
// filters can do are silent on both.

extension QueryOperations {
  /// Whether the pages speak of filters with the property.
  private var statesFilter: Bool {
    !isDisjoint(with: .filter.noFilter)
  }

  /// Whether the pages exclude the use of a property for an operation. Where they say nothing, they exclude nothing.
  func excludes(_ operation: QueryOperations) -> Bool {
    if operation.isSubset(of: self) { return false }
    if operation.isSubset(of: .filter) { return statesFilter }
    if operation.isSubset(of: .orderBy.search) { return statesFilter || !isDisjoint(with: .orderBy.search) }
    return false
  }

  /// What is known of a property reached through one that these operations are stated of: what its own page says, else
  /// what is said of the way there.
  func refined(by inner: QueryOperations) -> QueryOperations {
    inner.isEmpty ? self : inner.adding(intersection(.advanced))
  }

  /// The operation as the pages call it, for messages.
  var spelling: String {
    let names: [(QueryOperations, String)] = [
      (.eq, "eq"), (.ne, "ne"), (.gt, "gt"), (.ge, "ge"), (.lt, "lt"), (.le, "le"), (.in, "in"), (.has, "has"),
      (.not, "not"), (.startsWith, "startsWith"), (.endsWith, "endsWith"), (.contains, "contains"), (.null, "null"),
      (.orderBy, "$orderby"), (.search, "$search"),
    ]
    return names.filter { isSuperset(of: $0.0) }.map(\.1).joined(separator: ", ")
  }
}

extension TypedField {
  /// Stops debug builds where the pages exclude an operation with the field.
  ///
  /// - Parameter escape: What to write instead by those who know better than the pages.
  func assertSupport(of operation: QueryOperations, otherwise escape: String = "filter(raw:)") {
    assert(
      !_operations.excludes(operation),
      """
      The pages exclude '\(operation.spelling)' for '\(_name)', of which they say: \(_operations.spelling). \
      \(escape) takes any expression.
      """)
  }
}
