public import HTTPTypes

/// A service's answer that it did not do what was asked (OData JSON Format, "Error Response").
public struct ServiceError: Error, Hashable, Sendable {
  /// The status.
  public let status: HTTPResponse.Status
  /// The header fields.
  public let headerFields: HTTPFields
  /// What went wrong, for programs: `Request_ResourceNotFound`. `nil` where the answer does not say.
  public let code: String?
  /// What went wrong, for people.
  public let message: String?
  /// What it went wrong with, such as a property.
  public let target: String?
  /// What went wrong in detail.
  public let details: [Detail]
  /// More from where it went wrong.
  public let innerError: InnerError?
  /// The whole answer, `nil` where it is not JSON.
  public let content: JSONValue?

  /// One of several things that went wrong.
  public struct Detail: Hashable, Sendable {
    public let code: String?
    public let message: String?
    public let target: String?
  }

  /// What the service knows of the place that the error comes from.
  public struct InnerError: Hashable, Sendable {
    /// All that it says, also beyond the properties here.
    public let content: JSONValue

    /// A more precise code.
    public var code: String? { content.text("code") }
    /// The service's own name of the request, by which its operators find it.
    public var requestID: String? { content.text("request-id") }
    /// The client's name of the request.
    public var clientRequestID: String? { content.text("client-request-id") }
    /// When it went wrong; without an offset it is UTC.
    public var date: DateTimeOffset? {
      content.text("date").flatMap { DateTimeOffset(_json: .string($0)) ?? DateTimeOffset(_json: .string($0 + "Z")) }
    }
    /// What lies deeper.
    public var innerError: InnerError? { InnerError(in: content) }

    fileprivate init?(in error: JSONValue) {
      guard let content = error.member("innerError") ?? error.member("innererror"), case .object = content else {
        return nil
      }
      self.content = content
    }
  }
}

extension ServiceError {
  /// The error that an answer tells of.
  ///
  /// - Parameters:
  ///   - head: The status and the header fields.
  ///   - body: The bytes; those of anything but JSON tell nothing.
  public init(head: HTTPResponse, body: [UInt8]) {
    status = head.status
    headerFields = head.headerFields
    content = try? JSONValue(jsonData: body.withoutByteOrderMark)
    let error = content?.member("error") ?? .null
    if case .string(let code) = error {
      // The form of OAuth (RFC 6749, section 5.2), as services for tokens answer.
      self.code = code
      message = content?.text("error_description")
    } else {
      code = error.text("code")
      message = error.text("message")
    }
    target = error.text("target")
    details = error.elements("details").map {
      Detail(code: $0.text("code"), message: $0.text("message"), target: $0.text("target"))
    }
    innerError = InnerError(in: error)
  }

  init(_ response: TransportResponse) async throws {
    self.init(head: response.head, body: try await response.body.bytes(upTo: .max))
  }

  /// The service's own name of the request, by which its operators find it.
  public var requestID: String? { innerError?.requestID ?? headerFields[.requestID] }
}

extension ServiceError: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// One line with status, code, the start of the message, and the name of the request. Tokens in the message are
  /// hidden.
  public var description: String {
    var text = "status \(status.code)"
    if let code { text += ", \(Redaction.hidingTokens(in: code, limit: 100))" }
    if let message { text += ": \(Redaction.hidingTokens(in: message, limit: 300))" }
    if let requestID { text += " (request-id \(Redaction.hidingTokens(in: requestID, limit: 100)))" }
    return text
  }

  public var debugDescription: String { description }

  /// The description, and the names of the header fields: what a service repeats may be a token.
  public var customMirror: Mirror {
    Mirror(
      self,
      children: ["description": description, "headerFields": headerFields.map(\.name.rawName)]
        as KeyValuePairs<String, Any>)
  }
}

extension JSONValue {
  fileprivate func member(_ name: String) -> JSONValue? {
    if case .object(let storage) = self { storage[name] } else { nil }
  }

  fileprivate func text(_ name: String) -> String? {
    if case .string(let text)? = member(name) { text } else { nil }
  }

  fileprivate func elements(_ name: String) -> [JSONValue] {
    if case .array(let elements)? = member(name) { elements } else { [] }
  }
}
