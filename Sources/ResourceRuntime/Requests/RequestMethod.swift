public import HTTPTypes

/// The HTTP methods that pages document.
///
/// A builder in generated code names its method by a case of this enumeration: a constant costs less to compile than a
/// method of swift-http-types, and the code needs no import of that package.
public enum RequestMethod: String, Sendable {
  case get = "GET"
  case post = "POST"
  case put = "PUT"
  case patch = "PATCH"
  case delete = "DELETE"
  case head = "HEAD"
  case options = "OPTIONS"

  /// The method in terms of swift-http-types.
  public var httpMethod: HTTPRequest.Method {
    switch self {
    case .get: .get
    case .post: .post
    case .put: .put
    case .patch: .patch
    case .delete: .delete
    case .head: .head
    case .options: .options
    }
  }
}
