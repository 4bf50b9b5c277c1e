public import APIPages

/// A parameter of a request, or a property of its body.
public struct Parameter: Sendable {
  public var name: String
  public var type: TypeReference
  public var isCollection: Bool
  public var summary: String
  public var facts: PropertyFacts
  public var location: SourceLocation
}

/// One documented request: a method and a path.
public struct Operation: Sendable {
  public var method: RequestLine.Method
  /// The URL as the page writes it, without query.
  public var path: String
  /// The options of the service's own that the page writes behind the path: `startDateTime={start}`; those of OData,
  /// which any request may have, are left out.
  public var query: [QueryParameter]
  /// The path taken apart, each segment with the type that it leads to; nil where the path is malformed.
  public var template: PathTemplate?
  public var title: String
  public var summary: String
  public var permissions: [Permission]
  /// What a successful response holds; nil where it holds nothing or the pages don't say.
  public var result: TypeReference?
  public var resultIsCollection: Bool
  /// The status codes that mean success, in the order of the page.
  public var statusCodes: [Int]
  /// The parameters of the function or the path that the page lists.
  public var parameters: [Parameter]
  /// The properties or parameters that the page says the body has.
  public var bodyProperties: [Parameter]
  public var headers: [RequestTables.Header]
  /// The OData query options that the page says are supported; nil where it speaks of none.
  public var queryOptions: [String]?
  /// The type of the body, where the page names one.
  public var body: TypeReference?
  /// Whether the body only refers to a resource, by its URL in `@odata.id`.
  public var bodyIsReference: Bool
  /// Whether the page says that there is no body.
  public var hasNoBody: Bool
  /// Whether the page has the request in its examples only, not among its request lines.
  public var isSampled = false
  public var location: SourceLocation
}
