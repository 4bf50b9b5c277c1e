/// What a request carries to the service.
public enum RequestBody: Hashable, Sendable {
  /// A JSON document, sent as `application/json`.
  case json(JSONValue)
  /// Content of a media type.
  case content(RequestContent, contentType: String)
}

extension RequestBody {
  /// The media type for the `Content-Type` header field (RFC 9110, section 8.3).
  public var contentType: String {
    switch self {
    case .json: "application/json"
    case .content(_, let contentType): contentType
    }
  }

  /// The bytes to send, `nil` for a stream.
  public var bytes: [UInt8]? {
    switch self {
    case .json(let value): Array(json: value)
    case .content(.bytes(let bytes), _): bytes
    case .content(.stream, _): nil
    }
  }
}
