package import APIPages

extension PropertyFacts {
  /// The facts in words, each on its own: `required`, `$filter (eq, ne)`, `at most 256 characters`.
  package var phrases: [String] {
    phrases(filter: filter?.operators, deprecation: deprecation.map(DeprecationPhrase.init))
  }

  /// The facts in words, with those of support for filters and of deprecation taken from elsewhere.
  ///
  /// - Parameters:
  ///   - filter: the operators of filters; nil where there are no filters.
  ///   - deprecation: nil for what is not deprecated.
  func phrases(filter: [String]?, deprecation: DeprecationPhrase?) -> [String] {
    var phrases: [String] = []
    if isRequired { phrases.append("required") }
    if isReadOnly { phrases.append("read-only") }
    if let isNullable { phrases.append(isNullable ? "nullable" : "not nullable") }
    if isReturnedOnlyOnSelect { phrases.append("returned only on $select") }
    if isReturnedByDefault { phrases.append("returned by default") }
    if let filter { phrases.append(filter.isEmpty ? "$filter" : "$filter (\(filter.joined(separator: ", ")))") }
    if supportsOrderBy { phrases.append("$orderby") }
    if supportsSearch { phrases.append("$search") }
    if supportsExpand { phrases.append("$expand") }
    if let maximumLength { phrases.append("at most \(maximumLength) characters") }
    if let defaultValue { phrases.append("default \(defaultValue)") }
    if let deprecation { phrases.append(deprecation.description) }
    return phrases
  }
}

/// `deprecated, use displayName, gone from June 2021`
struct DeprecationPhrase: Decodable, CustomStringConvertible {
  var replacement: String?
  var date: String?

  init(_ deprecation: PropertyFacts.Deprecation) {
    replacement = deprecation.replacement
    date = deprecation.date
  }

  var description: String {
    "deprecated" + (replacement.map { ", use \($0)" } ?? "") + (date.map { ", gone from \($0)" } ?? "")
  }
}
