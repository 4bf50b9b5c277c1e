/// What a request carries to the service.
public enum RequestBody: Hashable, Sendable {
  /// A JSON document, sent as `application/json`.
  case json(JSONValue)
  /// Bytes of a media type.
  case bytes([UInt8], contentType: String)
}

extension RequestBody {
  /// The media type for the `Content-Type` header field (RFC 9110, section 8.3).
  public var contentType: String {
    switch self {
    case .json: "application/json"
    case .bytes(_, let contentType): contentType
    }
  }

  /// The bytes to send.
  public var bytes: [UInt8] {
    switch self {
    case .json(let value): Array(json: value)
    case .bytes(let bytes, _): bytes
    }
  }
}
