public import HTTPTypes

/// An answer to a request that succeeded, but is not what the API documents.
public struct ResponseError: Error, Hashable, Sendable {
  /// The status.
  public let status: HTTPResponse.Status
  /// The service's own name of the request, `nil` where it has none.
  public let requestID: String?
  /// What is wrong.
  public let reason: Reason

  /// What can be wrong.
  public enum Reason: Hashable, Sendable {
    /// There is no content.
    case empty
    /// The content is of another media type, as of a page of HTML that a proxy put in between.
    case mediaType(String)
    /// The content is not JSON.
    case notJSON(JSONValue.ReadingError)
    /// The content, or a member of it, is of another type.
    case field(FieldError)
    /// The client can't read responses as this type.
    case unreadableType(String)
  }

  init(_ reason: Reason, in head: HTTPResponse) {
    status = head.status
    requestID = head.headerFields[.requestID]
    self.reason = reason
  }
}

extension ResponseError: CustomStringConvertible {
  /// One line that says what was expected and what was found.
  public var description: String {
    let place = requestID.map { " (request-id \(Redaction.hidingTokens(in: $0, limit: 100)))" } ?? ""
    return "response with status \(status.code)\(place): \(reason)"
  }
}

extension ResponseError.Reason: CustomStringConvertible {
  public var description: String {
    switch self {
    case .empty: "no content"
    case .mediaType(let type): "expected JSON, found \(type.prefix(80))"
    case .notJSON(let error): error.description
    case .field(let error): error.description
    case .unreadableType(let name): "can't be read as \(name)"
    }
  }
}
