public import CommonMark

/// What one page says of one request, which may be sent to several paths.
public struct RequestDescription: Sendable {
  public var title: String
  public var summary: String
  public var namespace: String?
  public var permissions: [Permission]
  /// Whether there is a table on permissions, of a form that is understood or not.
  public var hasPermissionsTable: Bool
  public var requests: [RequestLine]
  /// The first request of the page's examples, which counts only where no request line does.
  public var response: ResponseDescription
  /// Parameters, body, headers and query options, as tables list them.
  public var tables: RequestTables
  /// The body's type, where the page names one.
  public var body: TypeExpression.Mention?
  /// Where the page names it.
  public var bodyPosition: SourcePosition?
  /// Whether the body only refers to a resource, by its URL in `@odata.id`.
  public var bodyIsReference: Bool
  /// Whether the page says that there is no body: "Do not supply a request body for this method."
  public var hasNoBody: Bool
  public var position: SourcePosition
}

/// A row of a permissions table.
public struct Permission: Hashable, Sendable {
  /// Delegated (work or school account), Application …, as the page calls it.
  public var kind: String
  /// The permissions, from least to most privileged.
  public var names: [String]
  /// What the page says in place of permissions: "Not supported."
  public var remark: String
}

/// What the response section and the annotation of the example response say.
public struct ResponseDescription: Sendable {
  /// The status codes that mean success, in the order of the page.
  public var statusCodes: [Int] = []
  /// Whether a redirect is all that the section speaks of: what is asked for is content that lies elsewhere.
  public var isRedirect = false
  /// The type that the response section names.
  public var stated: TypeExpression.Mention?
  /// Whether the section speaks of a collection.
  public var statesCollection = false
  /// Where the section names the type.
  public var position: SourcePosition?
  /// The annotation of the example response.
  public var annotation: Annotation?
}
