package import APIPages

extension PropertyFacts {
  /// The facts in words, each on its own: `required`, `$filter (eq, ne)`, `at most 256 characters`.
  package var phrases: [String] {
    var phrases: [String] = []
    if isRequired { phrases.append("required") }
    if isReadOnly { phrases.append("read-only") }
    if let isNullable { phrases.append(isNullable ? "nullable" : "not nullable") }
    if isReturnedOnlyOnSelect { phrases.append("returned only on $select") }
    if isReturnedByDefault { phrases.append("returned by default") }
    if let operators = filter?.operators {
      phrases.append(operators.isEmpty ? "$filter" : "$filter (\(operators.joined(separator: ", ")))")
    }
    if supportsOrderBy { phrases.append("$orderby") }
    if supportsSearch { phrases.append("$search") }
    if supportsExpand { phrases.append("$expand") }
    if let maximumLength { phrases.append("at most \(maximumLength) characters") }
    if let defaultValue { phrases.append("default \(defaultValue)") }
    if let deprecation { phrases.append(deprecation.phrase) }
    return phrases
  }
}

extension PropertyFacts.Deprecation {
  /// `deprecated, use displayName, gone from June 2021`
  fileprivate var phrase: String {
    "deprecated" + (replacement.map { ", use \($0)" } ?? "") + (date.map { ", gone from \($0)" } ?? "")
  }
}
