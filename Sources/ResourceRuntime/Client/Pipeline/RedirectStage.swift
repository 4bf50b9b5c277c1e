internal import HTTPTypes

/// Follows redirects (RFC 9110, section 15.4), but not to where the request must not go.
struct RedirectStage: ClientMiddleware {
  let endpoint: ServiceEndpoint
  let limit: Int

  func send(_ request: TransportRequest, next: @escaping NextStage) async throws -> TransportResponse {
    guard request.handling.followsRedirects else { return try await next(request) }
    var request = request
    for _ in 0...max(limit, 0) {
      let response = try await next(request)
      guard let redirected = try redirected(request, by: response.head) else { return response }
      request = redirected
    }
    throw TransportError(.tooManyRedirects(limit: limit), of: request)
  }

  /// The request that a response asks for, `nil` where it is no redirect.
  private func redirected(_ request: TransportRequest, by response: HTTPResponse) throws -> TransportRequest? {
    guard [301, 302, 303, 307, 308].contains(response.status.code), let location = response.headerFields[.location]
    else { return nil }
    guard let source = request.head.absoluteURL, let target = source.resolving(location) else {
      throw TransportError(.invalidURL, of: request)
    }
    var redirected = request
    redirected.head.redirect(to: target)
    if response.status == .seeOther && request.head.method != .head
      || [301, 302].contains(response.status.code) && request.head.method == .post
    {
      redirected.head.method = .get
      redirected.body = nil
      for name in [HTTPField.Name.contentType, .contentLength, .contentEncoding] {
        redirected.head.headerFields[name] = nil
      }
    }
    let isDowngrade = source.scheme == "https" && target.scheme == "http"
    let leaksBody = redirected.body != nil && endpoint.trusts(source) && !endpoint.trusts(target)
    // Whoever else leads back must not choose what is done there with the token.
    let isLed =
      request.handling.carriesSecrets && !endpoint.trusts(source) && endpoint.trusts(target)
      && ![.get, .head].contains(redirected.head.method)
    if endpoint.trusts(source), !endpoint.trusts(target) { redirected.handling.hasSecretURL = true }
    guard !isDowngrade, !leaksBody, !isLed else { throw TransportError(.refusedRedirect, of: request) }
    guard redirected.body?.isReplayable ?? true else { throw TransportError(.bodyNotReplayable, of: request) }
    return redirected
  }
}
