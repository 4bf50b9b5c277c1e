public import HTTPTypes
public import ResourceRuntime

extension TransportResponse {
  /// An answer with a JSON body: `.json(["displayName": "Ada"])`, or with a resource: `.json(user)`.
  public static func json(
    _ value: some FieldValue, status: HTTPResponse.Status = .ok, headerFields: HTTPFields = [:]
  ) -> TransportResponse {
    bytes(Array(json: value), contentType: "application/json", status: status, headerFields: headerFields)
  }

  /// An answer with a JSON body of literals.
  public static func json(
    _ value: JSONValue, status: HTTPResponse.Status = .ok, headerFields: HTTPFields = [:]
  ) -> TransportResponse {
    bytes(Array(json: value), contentType: "application/json", status: status, headerFields: headerFields)
  }

  /// An answer with a text as its body, as from a page of the reference.
  public static func text(
    _ text: String, contentType: String = "application/json", status: HTTPResponse.Status = .ok,
    headerFields: HTTPFields = [:]
  ) -> TransportResponse {
    bytes(Array(text.utf8), contentType: contentType, status: status, headerFields: headerFields)
  }

  /// An answer with bytes as its body.
  public static func bytes(
    _ bytes: [UInt8], contentType: String = "application/octet-stream", status: HTTPResponse.Status = .ok,
    headerFields: HTTPFields = [:]
  ) -> TransportResponse {
    var headerFields = headerFields
    if headerFields[.contentType] == nil { headerFields[.contentType] = contentType }
    return TransportResponse(status: status, headerFields: headerFields, body: bytes)
  }

  /// A page of a collection, with a link to the next one unless it is the last.
  public static func page<Element: FieldValue>(_ items: [Element], nextLink: String? = nil) -> TransportResponse {
    var page = Page(items)
    if let nextLink { page["@odata.nextLink"] = .string(nextLink) }
    return json(page)
  }

  /// An answer without a body.
  public static func empty(
    _ status: HTTPResponse.Status = .noContent, headerFields: HTTPFields = [:]
  ) -> TransportResponse {
    TransportResponse(status: status, headerFields: headerFields)
  }

  /// An error of the service (OData JSON Format, "Error Response").
  public static func error(
    _ status: HTTPResponse.Status, code: String, message: String = "", headerFields: HTTPFields = [:]
  ) -> TransportResponse {
    json(
      ["error": ["code": .string(code), "message": .string(message)]], status: status, headerFields: headerFields)
  }

  /// The answer of a service that has too much to do.
  ///
  /// - Parameter retryAfter: The header field `Retry-After`: seconds or a date; `nil` for none.
  public static func throttled(retryAfter: String? = nil) -> TransportResponse {
    var headerFields: HTTPFields = [:]
    headerFields[.retryAfter] = retryAfter
    return error(.tooManyRequests, code: "TooManyRequests", message: "Come again later.", headerFields: headerFields)
  }
}
