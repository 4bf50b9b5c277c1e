public import HTTPTypes

/// A request to a service, as a value that a client sends, and that can be kept, compared and logged.
///
/// - Parameter Response: What the response is read as; `Void` where it has no content.
public struct Request<Response>: Sendable {
  public var method: HTTPRequest.Method
  /// The path below the root of the service.
  public var path: RequestPath
  /// The query options, in their order.
  public var query: RequestQuery
  /// Header fields beside those that follow from the body.
  public var headerFields: HTTPFields
  /// What is sent along, `nil` for nothing.
  public var body: RequestBody?

  /// A request without query options and header fields.
  public init(_ method: RequestMethod, _ path: RequestPath, body: RequestBody?) {
    self.method = method.httpMethod
    self.path = path
    self.query = RequestQuery()
    self.headerFields = HTTPFields()
    self.body = body
  }
}
