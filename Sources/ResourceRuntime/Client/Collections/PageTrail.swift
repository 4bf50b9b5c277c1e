internal import HTTPTypes

/// Goes from page to page of a collection by the links that the service gives, and to none of them twice.
struct PageTrail<Item: FieldValue>: Sendable {
  let request: Request<Page<Item>>
  let client: ServiceClient?
  private var seenLinks: Set<String> = []
  /// How many pages there were.
  private(set) var pageCount = 0

  /// A page and where it was.
  struct Stop: Sendable {
    let page: Page<Item>
    fileprivate let head: HTTPResponse
    fileprivate let request: TransportRequest
  }

  init(_ request: Request<Page<Item>>, client: ServiceClient?) {
    self.request = request
    self.client = client
  }

  /// Asks for the page at a link, `nil` for the first one.
  mutating func visit(_ link: String?) async throws -> Stop {
    let client = try client ?? request.client()
    let transportRequest = try client.transportRequest(for: request, at: link)
    let response: ServiceResponse<Page<Item>> = try await client.response(to: transportRequest)
    pageCount += 1
    seenLinks.insert(transportRequest.url)
    return Stop(page: response.value, head: response.head, request: transportRequest)
  }

  /// The link to the next page, `nil` where there is none.
  ///
  /// - Throws: ``RepeatedLink`` where the page was there before, and what ``link(_:of:)`` throws.
  func nextLink(of stop: Stop) throws -> String? {
    guard let url = try link("@odata.nextLink", of: stop) else { return nil }
    if seenLinks.contains(url) { throw RepeatedLink(page: pageCount) }
    return url
  }

  /// The link of a name on a page as an absolute URL, `nil` where there is none.
  func link(_ name: String, of stop: Stop) throws -> String? {
    guard let json = stop.page[name], json != .null else { return nil }
    guard case .string(let link) = json else {
      throw ResponseError(.field(FieldError(path: name, expected: "String", found: .value(json))), in: stop.head)
    }
    return try stop.request.resolving(link)
  }

  /// Begins anew at a reference that the answer to a request at a link had: all links are new again.
  ///
  /// - Returns: The absolute URL of the reference.
  mutating func restart(at reference: String?, from link: String?) throws -> String? {
    seenLinks = []
    guard let reference else { return nil }
    return try (try client ?? request.client()).transportRequest(for: request, at: link).resolving(reference)
  }
}

/// A page links to one that was there before, so that the pages would never end.
public struct RepeatedLink: Error, Hashable, Sendable, CustomStringConvertible {
  /// The number of the page with the link; the first one is 1.
  public let page: Int

  public var description: String { "page \(page) links to a page that was there before" }
}

extension TransportRequest {
  fileprivate var url: String { head.absoluteURL?.description ?? "" }

  /// The URL that a reference in the response means.
  fileprivate func resolving(_ reference: String) throws -> String {
    guard let url = head.absoluteURL?.resolving(reference) else { throw TransportError(.invalidURL, of: self) }
    return url.description
  }
}
