import FlyingFox

/// Lets requests in that have the token. The first list of messages has to come again, as at any busy service.
actor Gate: HTTPHandler {
  private let token: String
  private let service: Service
  private var isBusy = true

  init(token: String, service: Service) {
    self.token = token
    self.service = service
  }

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    guard request.headers[.authorization] == "Bearer \(token)" else { return try .refusal(.unknownToken) }
    if isBusy, request.method == .GET, request.path.hasSuffix("/messages") {
      isBusy = false
      var response = try HTTPResponse.refusal(.tooManyRequests)
      response.headers[HTTPHeader("Retry-After")] = "1"
      return response
    }
    return try await service.answer(request)
  }
}
