internal import HTTPTypes

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// What a batch answers to one of its requests (OData JSON Format, "Batch Response").
struct BatchAnswer: Sendable {
  let head: HTTPResponse
  let body: [UInt8]

  /// Whether what waits for the request can't be done.
  var isFailure: Bool { head.status.code >= 400 }

  /// The response that the answer is.
  ///
  /// - Throws: ``ServiceError`` and ``ResponseError``, as for a response by itself.
  func response<Value>(as type: Value.Type) throws -> ServiceResponse<Value> {
    guard head.status.kind == .successful else { throw ServiceError(head: head, body: body) }
    return ServiceResponse(value: try ResponseReading.value(type, in: body, head: head), head: head)
  }

  /// The answer to a request that was not sent since one that it waits for has failed: as services answer in a post.
  static var failedDependency: BatchAnswer {
    BatchAnswer(
      head: HTTPResponse(status: .failedDependency),
      body: Array(
        json: [
          "error": [
            "code": "FailedDependency", "message": "Not sent, because a request that this one waits for has failed.",
          ]
        ] as JSONValue))
  }
}

extension HTTPResponse.Status {
  /// A request that this one waits for has failed (RFC 4918, section 11.4).
  static let failedDependency = HTTPResponse.Status(code: 424, reasonPhrase: "Failed Dependency")
}

// MARK: Reading

extension BatchAnswer {
  /// The answer of an element of `responses`.
  ///
  /// - Parameter path: Where the element is.
  init(_ members: ResourceStorage, at path: String) throws(FieldError) {
    func error(_ name: String, _ expected: String, _ value: JSONValue?) -> FieldError {
      FieldError(
        path: "\(path).\(name)", expected: expected, found: value.map { $0 == .null ? .null : .value($0) } ?? .absent)
    }
    guard let code = members["status"].flatMap({ Int(_json: $0) }), (100...599).contains(code) else {
      throw error("status", "status code", members["status"])
    }
    var fields: HTTPFields = [:]
    switch members["headers"] {
    case nil, .null?: break
    case .object(let headers)?:
      for header in headers.members {
        guard let name = HTTPField.Name(header.name), let value = header.value.fieldValue else {
          throw error("headers.\(header.name)", "header field", header.value)
        }
        fields.append(HTTPField(name: name, value: value))
      }
    case let other?: throw error("headers", "object", other)
    }
    guard let body = Self.bytes(of: members["body"], mediaType: MediaType(fields[.contentType])) else {
      throw error("body", "Base64", members["body"])
    }
    self.init(head: HTTPResponse(status: HTTPResponse.Status(code: code), headerFields: fields), body: body)
  }

  /// The bytes that a body stands for, `nil` where it should be Base64 and is not.
  ///
  /// Microsoft Graph has Base64 for all that is not JSON, and for some that is; OData has text as it is. A text alone is
  /// no JSON that an OData service answers with.
  private static func bytes(of body: JSONValue?, mediaType: MediaType) -> [UInt8]? {
    switch body {
    case nil, .null?: return []
    case .string(let text)?:
      let data = Data(_json: .string(text))
      if mediaType.isText {
        // Few texts are of a length and of characters that they could be Base64 of another text.
        let isPadded = text.utf8.count % 4 == 0
        if isPadded, let data, String(data: data, encoding: .utf8) != nil { return Array(data) }
        return Array(text.utf8)
      }
      if let data { return Array(data) }
      return mediaType.isJSON || mediaType.name.isEmpty ? Array(json: text) : nil
    case let json?: return Array(json: json)
    }
  }
}

extension JSONValue {
  /// The value of a header field; some services write numbers.
  fileprivate var fieldValue: String? {
    switch self {
    case .string(let text): text
    case .number(let number): number.text
    default: nil
    }
  }
}
