#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// How the requests of a ``Batch`` ended.
///
/// ```swift
/// let user = try responses[userItem]
/// ```
public struct BatchResponses: Sendable {
  let outcomes: [UUID: Result<BatchAnswer, any Error>]

  /// What a request has as its response.
  ///
  /// - Throws: What ``ServiceClient/send(_:)`` throws, with the status and the header fields of this request:
  ///   ``ServiceError`` with status 424 where a request that it waits for has failed, and with a status from 300 on where
  ///   the service redirects, as it does for the content of files: `headerFields[.location]` has the URL to get it from.
  ///   And ``BatchError`` where there is no answer, or the item is of another batch.
  public subscript<Response>(item: BatchItem<Response>) -> Response {
    get throws { try response(to: item).value }
  }

  /// What a request has as its response, with its head.
  ///
  /// - Throws: What the subscript throws.
  public func response<Response>(to item: BatchItem<Response>) throws -> ServiceResponse<Response> {
    guard let outcome = outcomes[item.key] else { throw BatchError(.otherBatch, request: item.name) }
    return try outcome.get().response(as: Response.self)
  }
}

/// What is printed ends up in logs: no bodies, which may hold secrets.
extension BatchResponses: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { "responses to \(outcomes.count) requests" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: ["count": outcomes.count]) }
}
