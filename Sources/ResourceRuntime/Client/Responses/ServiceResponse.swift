public import HTTPTypes

/// A response with its head.
public struct ServiceResponse<Value> {
  /// What the response was read as.
  public var value: Value
  /// The status and the header fields: `ETag`, `Location`, `request-id`.
  public var head: HTTPResponse

  /// A response.
  public init(value: Value, head: HTTPResponse) {
    self.value = value
    self.head = head
  }
}

extension ServiceResponse: Sendable where Value: Sendable {}
