public import HTTPTypes

/// A request to a service: a value that a client sends, and that can be kept, compared and logged.
///
/// `Response` is what the response is read as: a resource, a ``Page``, `Data` for content, `Void` where there is none.
public struct Request<Response>: Hashable, Sendable {
  public var method: HTTPRequest.Method
  /// The path below the root of the service.
  public var path: RequestPath
  /// The query options, in their order.
  public var query: RequestQuery
  /// Header fields beside those that follow from the body.
  public var headerFields: HTTPFields
  /// What is sent along, `nil` for nothing.
  public var body: RequestBody?
  private var permissionText: String

  /// A request without query options and header fields.
  public init(_ method: RequestMethod, _ path: RequestPath, body: RequestBody?) {
    self.init(method, path, body: body, permissions: "")
  }

  init(_ method: RequestMethod, _ path: RequestPath, body: RequestBody?, permissions: String) {
    permissionText = permissions
    self.method = method.httpMethod
    self.path = path.withoutOptions
    self.query = RequestQuery()
    self.query.items = path.options
    self.headerFields = HTTPFields()
    self.body = body
  }
}

extension Request {
  /// The permissions that the pages say the request needs.
  public var permissions: RequestPermissions { RequestPermissions(text: permissionText) }

  /// The path and the query below the root of the service, encoded: `/users?$top=50`.
  public var pathAndQuery: String {
    query.items.isEmpty ? path.encoded : "\(path.encoded)?\(query.encoded)"
  }

  /// The URL of the request on a service.
  ///
  /// - Parameter serviceRoot: The URL of the root of the service, with or without a slash at its end:
  ///   `https://graph.microsoft.com/v1.0`.
  public func url(relativeTo serviceRoot: String) -> String {
    (serviceRoot.hasSuffix("/") ? String(serviceRoot.dropLast()) : serviceRoot) + pathAndQuery
  }

  /// The head of the request on a service, with a `Content-Type` that fits the body unless one is set.
  ///
  /// - Parameter serviceRoot: The URL of the root of the service: `https://graph.microsoft.com/v1.0`.
  /// - Returns: The head, or `nil` where the root is not an absolute URL with an authority and without query and fragment.
  public func httpRequest(relativeTo serviceRoot: String) -> HTTPRequest? {
    guard let schemeEnd = serviceRoot.firstRange(of: "://"), schemeEnd.lowerBound > serviceRoot.startIndex else {
      return nil
    }
    let afterScheme = serviceRoot[schemeEnd.upperBound...]
    let authority = afterScheme.prefix { $0 != "/" }
    guard !authority.isEmpty,
      !serviceRoot.utf8.contains(where: { $0 <= 32 || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") })
    else { return nil }
    return httpRequest(
      scheme: String(serviceRoot[..<schemeEnd.lowerBound]), authority: String(authority),
      root: String(afterScheme[authority.endIndex...]))
  }

  /// The head of the request on a service whose URL has been read.
  ///
  /// - Parameter root: The path of the service, with or without a slash at its end.
  func httpRequest(scheme: String, authority: String, root: String) -> HTTPRequest {
    let target = url(relativeTo: root)
    var fields = headerFields
    if let body, fields[.contentType] == nil { fields[.contentType] = body.contentType }
    return HTTPRequest(
      method: method, scheme: scheme, authority: authority, path: target.hasPrefix("/") ? target : "/" + target,
      headerFields: fields)
  }
}
