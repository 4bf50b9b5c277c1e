/// What has query options (OData URL Conventions, "System Query Options"): a request, or what is expanded in one. Each
/// method gives a changed copy.
public protocol QueryOptions {
  /// The options in their order.
  var query: RequestQuery { get set }

  /// Asks the service for eventual consistency, which it demands for advanced queries.
  mutating func _useEventualConsistency()
}

extension QueryOptions {
  /// The copy with an option set, whatever the name is; the value as OData wants it, not percent-encoded.
  public func option(_ name: String, _ value: String) -> Self {
    changed { $0.query[name] = value }
  }

  /// The first items only: `$top`.
  public func top(_ count: Int) -> Self {
    option("$top", String(count))
  }

  /// Not the first items: `$skip`.
  public func skip(_ count: Int) -> Self {
    option("$skip", String(count))
  }

  /// The number of all items along with them: `$count=true`.
  public func count() -> Self {
    changed(using: .count) { $0.query["$count"] = "true" }
  }

  /// The items that a phrase is found in: `$search`. The phrase gets quotes around it, and replaces one from before.
  public func search(_ phrase: String) -> Self {
    // By scalars: a quotation mark is one also where it is part of a longer `Character`.
    let scalars = phrase.unicodeScalars.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] }
    let quoted = "\"" + String(String.UnicodeScalarView(scalars)) + "\""
    return changed(using: .search) { $0.query["$search"] = quoted }
  }

  /// The items that an expression of OData is true for, and the filters from before: `$filter`.
  ///
  /// - Parameter expression: Taken as it is. Strings in it have to be in single quotes, with those inside doubled.
  public func filter(raw expression: String) -> Self {
    changed {
      $0.query.append(filter: .raw(expression))
      // What the expression does is not known: only a need of all filters is met.
      if $0.query.eventualOperations.isSuperset(of: .filter) { $0._useEventualConsistency() }
    }
  }

  /// A copy that a closure changes, with the header field that these operations need.
  func changed(using operations: QueryOperations = [], _ change: (inout Self) -> Void) -> Self {
    var copy = self
    change(&copy)
    if copy.query.needsEventualConsistency(for: operations) { copy._useEventualConsistency() }
    return copy
  }
}
