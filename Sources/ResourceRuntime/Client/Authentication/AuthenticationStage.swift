internal import HTTPTypes
internal import Logging

/// Adds the token where it may go, and takes away all secrets where they may not.
///
/// Each request on the wire passes here, so it does not matter who named its host: the caller, a redirect, a next link,
/// the URL of a monitor or of an upload.
struct AuthenticationStage: ClientMiddleware {
  let endpoint: ServiceEndpoint
  let provider: (any TokenProvider)?
  let secretFields: Set<HTTPField.Name>
  let clock: any ClientClock
  let logger: Logger

  func send(_ request: TransportRequest, next: @escaping NextStage) async throws -> TransportResponse {
    let isOfEndpoint = request.head.isBelow(endpoint.root)
    guard let url = isOfEndpoint ? endpoint.root : request.head.absoluteURL else {
      throw TransportError(.invalidURL, of: request)
    }
    guard request.handling.carriesSecrets, isOfEndpoint ? url.isPrivate : endpoint.trusts(url) else {
      var bare = request
      for name in secretFields { bare.head.headerFields[values: name] = [] }
      return try await next(bare)
    }
    guard let provider, request.head.headerFields[.authorization] == nil else { return try await next(request) }

    func token(claims: String? = nil) async throws -> AccessToken {
      let tokenRequest = TokenRequest(scopes: endpoint.scopes, host: url.authority, claims: claims)
      // A token that is at hand takes no time, and a time limit some.
      if provider is FixedToken { return try await provider.token(for: tokenRequest) }
      return try await withTimeLimit(nil, ofAttempt: request, clock) { try await provider.token(for: tokenRequest) }
    }
    let response = try await next(request.with(try await token()))
    guard response.head.status == .unauthorized, let claims = ClaimsChallenge.claims(in: response.head.headerFields)
    else { return response }
    guard request.body?.isReplayable ?? true else { return response }
    logger.debug("request repeated with a token for claims", metadata: request.metadata)
    return try await next(request.with(try await token(claims: claims)))
  }
}

extension TransportRequest {
  fileprivate func with(_ token: AccessToken) -> TransportRequest {
    var request = self
    request.head.headerFields[.authorization] = "\(token.scheme) \(token.value)"
    return request
  }
}
