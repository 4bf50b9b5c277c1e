public import HTTPTypes

/// Adds what every request carries.
struct HeaderStage: ClientMiddleware {
  let headerFields: HTTPFields

  func send(_ request: TransportRequest, next: @escaping NextStage) async throws -> TransportResponse {
    var request = request
    for name in Set(headerFields.map(\.name)) where request.head.headerFields[name] == nil {
      request.head.headerFields[values: name] = headerFields[values: name]
    }
    if let id = request.head.headerFields[.clientRequestID] {
      request.id = id
    } else {
      request.head.headerFields[.clientRequestID] = request.id
    }
    if request.head.headerFields[.accept] == nil {
      request.head.headerFields[.accept] = request.responseMode == .whole ? "application/json" : "*/*"
    }
    return try await next(request)
  }
}

extension HTTPField.Name {
  /// The name that a client gives a request, for logs on both sides.
  public static let clientRequestID = Self("client-request-id")!
  /// The name that the service gives a request, by which its operators find it.
  public static let requestID = Self("request-id")!
}
