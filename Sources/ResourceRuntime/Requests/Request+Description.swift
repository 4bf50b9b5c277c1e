internal import HTTPTypes

// What is printed ends up in logs: header fields by their names only, secrets in a body hidden, content by its length.

extension Request: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The method, the path and the query: `GET /users?$top=50`.
  public var description: String { "\(method.rawValue) \(pathAndQuery)" }

  public var debugDescription: String { description }

  public var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "method": method.rawValue, "pathAndQuery": pathAndQuery, "headerFields": headerFields.map(\.name.rawName),
        "body": body?.description ?? "none",
      ])
  }
}

extension RequestBody: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The JSON without secrets, or the type and length of content.
  public var description: String {
    switch self {
    case .json(let value): value.description
    case .content(.bytes(let bytes), let contentType): "\(bytes.count) bytes of \(contentType)"
    case .content(.stream(let source), let contentType):
      "\(source.length.map { "\($0) bytes" } ?? "a stream") of \(contentType)"
    }
  }

  public var debugDescription: String { description }

  public var customMirror: Mirror { Mirror(self, children: ["description": description]) }
}
