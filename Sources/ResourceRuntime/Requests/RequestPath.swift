/// A path below the root of a service, percent-encoded (RFC 3986): `/users/42/messages`.
public struct RequestPath: Hashable, Sendable {
  /// The encoded path: empty, or beginning with a slash.
  public let encoded: String

  /// The root of the service.
  public init() {
    encoded = ""
  }

  init(encoded: String) {
    self.encoded = encoded
  }

  /// The path with a segment that the API fixes, taken as it is.
  func appending(_ segment: String) -> RequestPath {
    RequestPath(encoded: encoded + "/" + segment)
  }

  func appending(key: String) -> RequestPath {
    RequestPath(encoded: encoded + "/" + key)
  }

  func appending(function name: String, _ arguments: KeyValuePairs<String, any URLLiteral>) -> RequestPath {
    RequestPath(encoded: encoded + "/" + name)
  }
}
