public import APIPages

/// One documented request: a method and a path.
public struct Operation: Sendable {
  public var method: RequestLine.Method
  /// The URL as the page writes it, without query.
  public var path: String
  /// The path taken apart, each segment with the type that it leads to; nil where the path is malformed.
  public var template: PathTemplate?
  public var title: String
  public var summary: String
  public var permissions: [Permission]
  /// What a successful response holds; nil where it holds nothing or the pages don't say.
  public var result: TypeReference?
  public var resultIsCollection: Bool
  /// The type of the body, where the page names one.
  public var body: TypeReference?
  /// Whether the body only refers to a resource, by its URL in `@odata.id`.
  public var bodyIsReference: Bool
  public var location: SourceLocation
}
