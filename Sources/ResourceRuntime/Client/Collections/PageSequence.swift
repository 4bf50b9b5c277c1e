/// The pages of a collection, one request after the other, each sent when it is asked for.
///
/// ```swift
/// for try await page in graph.users.list().top(100).pages { … }
/// ```
///
/// A page without items does not end the sequence: only a page without a link to a next one does. Requests for further
/// pages have the header fields of the first one. Tokens go along only where the link leads to an allowed host.
public struct PageSequence<Item: FieldValue>: AsyncSequence, Sendable {
  fileprivate let request: Request<Page<Item>>
  fileprivate let client: ServiceClient?
  fileprivate let limit: Int?
  fileprivate let start: ResumeToken?

  init(_ request: Request<Page<Item>>, client: ServiceClient?, limit: Int?, start: ResumeToken?) {
    self.request = request
    self.client = client
    self.limit = limit
    self.start = start
  }

  public func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(self)
  }

  /// Asks for the pages.
  public struct AsyncIterator: AsyncIteratorProtocol {
    private let sequence: PageSequence
    private var pageCount = 0
    private var seenLinks: Set<String> = []
    /// What is wrong with the link to the next page.
    private var linkError: (any Error)?

    /// Where another sequence goes on behind the pages so far, `nil` where there are no more. After an error it is the
    /// page that failed.
    public private(set) var resumeToken: ResumeToken?

    /// How many items there are on all pages, as a page has told: requests ask for it by `count()`.
    public private(set) var totalCount: Int?

    init(_ sequence: PageSequence) {
      self.sequence = sequence
      resumeToken = sequence.start ?? ResumeToken(link: nil, itemCount: 0)
    }

    /// The next page, `nil` behind the last one.
    ///
    /// - Throws: What ``ServiceClient/send(_:)`` throws, and ``RepeatedLink`` where the service leads in a circle.
    public mutating func next() async throws -> Page<Item>? {
      guard pageCount < sequence.limit ?? .max else { return nil }
      if let linkError { throw linkError }
      guard let token = resumeToken else { return nil }
      let client = try sequence.client ?? sequence.request.client()
      let request = try client.transportRequest(for: sequence.request, at: token.link)
      let response: ServiceResponse<Page<Item>> = try await client.response(to: request)
      pageCount += 1
      totalCount = response.value.count ?? totalCount
      seenLinks.insert(request.url)
      // The page is handed out whatever its link is.
      do {
        resumeToken = try nextLink(of: response, to: request).map { ResumeToken(link: $0, itemCount: 0) }
      } catch {
        resumeToken = nil
        linkError = error
      }
      return response.value
    }

    private func nextLink(of response: ServiceResponse<Page<Item>>, to request: TransportRequest) throws -> String? {
      guard let json = response.value["@odata.nextLink"], json != .null else { return nil }
      guard let link = response.value.nextLink else {
        let error = FieldError(path: "@odata.nextLink", expected: "String", found: .value(json))
        throw ResponseError(.field(error), in: response.head)
      }
      guard let url = request.head.absoluteURL?.resolving(link)?.description else {
        throw TransportError(.invalidURL, of: request)
      }
      if seenLinks.contains(url) { throw RepeatedLink(page: pageCount) }
      return url
    }
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
}
