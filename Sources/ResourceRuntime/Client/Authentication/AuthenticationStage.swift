internal import HTTPTypes
internal import Logging

/// Adds the token where it may go, and takes away all secrets where they may not.
///
/// Each request on the wire passes here, so it does not matter who named its host: the caller, a redirect, a next link,
/// the URL of a monitor or of an upload. What goes on is the URL that was checked, and no field `Host` beside it.
struct AuthenticationStage: ClientMiddleware {
  let endpoint: ServiceEndpoint
  let provider: (any TokenProvider)?
  let secretFields: Set<HTTPField.Name>
  let clock: any ClientClock
  let logger: Logger

  func send(_ request: TransportRequest, next: @escaping NextStage) async throws -> TransportResponse {
    // Most requests go where the service is, and reading their URL once more would cost more than all else here.
    let isAtService = request.head.isPlainly(atHostOf: endpoint.root)
    guard let url = isAtService ? endpoint.root : request.head.absoluteURL else {
      throw TransportError(.invalidURL, of: request)
    }
    let request = request.bound(to: isAtService ? nil : url)
    guard request.handling.carriesSecrets, endpoint.trusts(url) else {
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
  /// The request to no other place than a URL: servers and proxies that stand for many hosts go by the field `Host`, and
  /// take for another request what is behind the end that the others name.
  ///
  /// - Parameter url: Where the request goes; `nil` where it goes there already.
  fileprivate func bound(to url: AbsoluteURL?) -> TransportRequest {
    var request = self
    if let url { request.head.redirect(to: url) }
    request.head.headerFields.removeFraming()
    return request
  }

  fileprivate func with(_ token: AccessToken) -> TransportRequest {
    var request = self
    request.head.headerFields[.authorization] = "\(token.scheme) \(token.value)"
    return request
  }
}

extension HTTPFields {
  /// Removes what says anew where a request goes and where it ends (RFC 9110, section 7.2; RFC 9112, section 6): what is
  /// below the client writes it.
  mutating func removeFraming() {
    for name in [Self.host, .contentLength, .transferEncoding] where self[name] != nil { self[name] = nil }
  }

  private static let host = HTTPField.Name("Host")!
}
