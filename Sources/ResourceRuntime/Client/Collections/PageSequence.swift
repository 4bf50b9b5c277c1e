/// The pages of a collection, one request after the other, each sent when it is asked for.
///
/// ```swift
/// for try await page in graph.users.list().top(100).pages { … }
/// ```
///
/// A page without items does not end the sequence: only a page without a link to a next one does. Requests for further
/// pages have the header fields of the first one. Tokens go along only where the link leads to an allowed host.
public struct PageSequence<Item: FieldValue>: AsyncSequence, Sendable {
  fileprivate let trail: PageTrail<Item>
  fileprivate let limit: Int?
  fileprivate let start: ResumeToken?

  init(_ request: Request<Page<Item>>, client: ServiceClient?, limit: Int?, start: ResumeToken?) {
    trail = PageTrail(request, client: client)
    self.limit = limit
    self.start = start
  }

  public func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(self)
  }

  /// Asks for the pages.
  public struct AsyncIterator: AsyncIteratorProtocol {
    private let limit: Int
    private var trail: PageTrail<Item>
    /// What is wrong with the link to the next page.
    private var linkError: (any Error)?

    /// Where another sequence goes on behind the pages so far, `nil` where there are no more. After an error it is the
    /// page that failed.
    public private(set) var resumeToken: ResumeToken?

    /// How many items there are on all pages, as a page has told: requests ask for it by `count()`.
    public private(set) var totalCount: Int?

    init(_ sequence: PageSequence) {
      limit = sequence.limit ?? .max
      trail = sequence.trail
      resumeToken = sequence.start ?? ResumeToken(link: nil, itemCount: 0)
    }

    /// The next page, `nil` behind the last one.
    ///
    /// - Throws: What ``ServiceClient/send(_:)`` throws, and ``RepeatedLink`` where the service leads in a circle.
    public mutating func next() async throws -> Page<Item>? {
      guard trail.pageCount < limit else { return nil }
      if let linkError { throw linkError }
      guard let token = resumeToken else { return nil }
      let stop = try await trail.visit(token.link)
      totalCount = stop.page.count ?? totalCount
      // The page is handed out whatever its link is.
      do {
        resumeToken = try trail.nextLink(of: stop).map { ResumeToken(link: $0, itemCount: 0) }
      } catch {
        resumeToken = nil
        linkError = error
      }
      return stop.page
    }
  }
}
