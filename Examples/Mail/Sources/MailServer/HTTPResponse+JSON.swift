import FlyingFox
import Foundation

extension HTTPResponse {
  /// An answer with a JSON body.
  static func json(_ body: JSON, status: HTTPStatusCode = .ok) throws -> HTTPResponse {
    HTTPResponse(statusCode: status, headers: [.contentType: "application/json"], body: try body.data)
  }

  /// An answer that tells of an error (OData JSON Format, "Error Response").
  static func refusal(_ refusal: Refusal) throws -> HTTPResponse {
    try .json(["error": ["code": .string(refusal.code), "message": .string(refusal.message)]], status: refusal.status)
  }
}
