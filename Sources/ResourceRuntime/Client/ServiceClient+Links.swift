internal import HTTPTypes

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

extension ServiceClient {
  /// A request for a URL that the service gave: of an upload, a monitor, a result.
  func transportRequest(
    _ method: HTTPRequest.Method, _ url: AbsoluteURL, body: RequestContent? = nil, handling: RequestHandling
  ) -> TransportRequest {
    var head = HTTPRequest(method: method, scheme: nil, authority: nil, path: nil)
    head.redirect(to: url)
    var request = TransportRequest(head: head, body: body, id: UUID().uuidString.lowercased())
    request.handling = handling
    // The service lets in whoever comes there without a token.
    request.handling.hasSecretURL = !handling.carriesSecrets || !endpoint.trusts(url)
    return request
  }

  /// The URL that a link of the service means.
  ///
  /// - Throws: ``TransportError`` where it is none, or where it leads from TLS to where others can listen.
  func url(of link: String, from base: AbsoluteURL) throws(TransportError) -> AbsoluteURL {
    guard let url = base.resolving(link) else { throw TransportError(.invalidURL, target: "link of \(base.authority)") }
    guard url.scheme == "https" || base.scheme == "http" else {
      throw TransportError(.refusedRedirect, target: "link of \(base.authority)")
    }
    return url
  }
}
