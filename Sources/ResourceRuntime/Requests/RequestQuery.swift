/// The query options of a request, in their order, not yet encoded.
public struct RequestQuery: Hashable, Sendable {
  /// One option: `$top` and `50`.
  public struct Item: Hashable, Sendable {
    public var name: String
    public var value: String

    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The way that items are ordered by a property.
  public enum Direction: String, Sendable {
    case ascending = "asc"
    case descending = "desc"
  }

  public var items: [Item]

  /// What needs the header field `ConsistencyLevel: eventual`, as the page of the request has it.
  var eventualOperations: QueryOperations = []

  /// No options.
  public init() {
    items = []
  }
}

extension RequestQuery {
  /// The value of the first option of a name. Assigning replaces it in its place or adds it at the end, assigning `nil`
  /// removes every option of that name.
  public subscript(name: String) -> String? {
    get {
      items.first { $0.name == name }?.value
    }
    set {
      let index = items.firstIndex { $0.name == name }
      switch (index, newValue) {
      case (_, nil): items.removeAll { $0.name == name }
      case (let index?, let value?): items[index].value = value
      case (nil, let value?): items.append(Item(name: name, value: value))
      }
    }
  }

  /// The options as the query of a URL, percent-encoded (RFC 3986, section 3.4), without a question mark.
  public var encoded: String {
    items.map { item in
      let name = PercentEncoding.encode(item.name, keeping: PercentEncoding.queryNames)
      return name + "=" + PercentEncoding.encode(item.value, keeping: PercentEncoding.queryValues)
    }
    .joined(separator: "&")
  }

  /// The options as those of `$expand`, in parentheses unless there are none (OData URL Conventions, "System Query Option
  /// $expand").
  var parenthesized: String {
    items.isEmpty ? "" : "(" + items.map { "\($0.name)=\($0.value)" }.joined(separator: ";") + ")"
  }

  /// Adds parts to an option that is a list: `id` to `$select=displayName`.
  mutating func append(_ parts: [String], to name: String) {
    guard !parts.isEmpty else { return }
    self[name] = ((self[name].map { [$0] } ?? []) + parts).joined(separator: ",")
  }

  /// Adds a condition to `$filter`, which then holds beside that from before.
  mutating func append(filter expression: FilterExpression) {
    self["$filter"] = (self["$filter"].map { .raw($0) && expression } ?? expression).text
  }

  /// Whether the use of these operations, and what is set already, needs the header field `ConsistencyLevel: eventual`.
  func needsEventualConsistency(for operations: QueryOperations) -> Bool {
    let isFilteredAndOrdered = self["$filter"] != nil && self["$orderby"] != nil
    return operations.contains(.advanced) || !operations.isDisjoint(with: eventualOperations)
      || isFilteredAndOrdered && eventualOperations.contains(.filterWithOrderBy)
  }
}
