internal import HTTPTypes

// The query options of OData (OData URL Conventions, "System Query Options"), each as a changed copy of the request.
// Those of requests for collections come from `ItemQueryOptions`.

extension Request: QueryOptions {}

extension Request: ItemQueryOptions where Response: ResourcePage {
  public typealias Item = Response.Item
}

/// A page of resources.
public protocol ResourcePage<Item> {
  associatedtype Item: Resource
}

extension Page: ResourcePage where Element: Resource {
  public typealias Item = Element
}

// MARK: One resource

extension Request where Response: Resource {
  /// Only these properties, beside those selected before: `$select`.
  public func select<each Value, each Access>(
    _ fields: repeat KeyPath<Response.Fields, TypedField<each Value, each Access>>
  ) -> Request {
    changed { $0.query.append(FieldNames.of(repeat each fields), to: "$select") }
  }

  /// The resources that these properties refer to along with the rest, beside those expanded before: `$expand`.
  public func expand<each Value, each Access>(
    _ fields: repeat KeyPath<Response.Fields, TypedField<each Value, each Access>>
  ) -> Request {
    changed { $0.query.append(FieldNames.of(repeat each fields), to: "$expand") }
  }

  /// The resource that a property refers to along with the rest, with options of its own:
  /// `$expand=manager($select=id)`.
  public func expand<Target, Access>(
    _ field: KeyPath<Response.Fields, TypedField<Target, Access>>,
    _ options: (ExpandOptions<Target>) -> ExpandOptions<Target>
  ) -> Request {
    expanded(Response.Fields()[keyPath: field]._name, options(ExpandOptions()))
  }

  /// The resources that a property refers to along with the rest, with options of their own:
  /// `$expand=members($filter=startswith(displayName,'A');$top=5)`.
  public func expand<Target, Access>(
    _ field: KeyPath<Response.Fields, TypedField<[Target], Access>>,
    _ options: (ExpandOptions<Target>) -> ExpandOptions<Target>
  ) -> Request {
    expanded(Response.Fields()[keyPath: field]._name, options(ExpandOptions()))
  }
}

// MARK: Consistency

extension Request {
  /// The request with `ConsistencyLevel: eventual`, which lets the service answer from an index that may not be up to
  /// date.
  ///
  /// Where the pages say that a query needs it, the header field comes by itself, and `$count=true` with it. A query
  /// from raw expressions may need this method, and ``QueryOptions/count()``.
  public func eventual() -> Request {
    var request = self
    request.headerFields[.consistencyLevel] = "eventual"
    return request
  }

  /// The request, which from here on gets `ConsistencyLevel: eventual` with the use of these operations. Generated code
  /// says so where the page of the request does: `_request(.get)._eventual(for: .search.endsWith)`.
  /// With ``QueryOperations/advanced`` it gets the header field at once.
  public func _eventual(for operations: QueryOperations) -> Request {
    var request = self
    request.query.eventualOperations.formUnion(operations)
    if operations.contains(.advanced) { request._useEventualConsistency() }
    return request
  }

  public mutating func _useEventualConsistency() {
    if headerFields[.consistencyLevel] == nil { headerFields[.consistencyLevel] = "eventual" }
    // Only pages have room for the number of items.
    if Response.self is any PagedResponse.Type { query["$count"] = "true" }
  }
}

extension HTTPField.Name {
  fileprivate static let consistencyLevel = Self("ConsistencyLevel")!
}
