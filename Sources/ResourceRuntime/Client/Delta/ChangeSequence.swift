internal import HTTPTypes

/// The changes of a collection, page by page, each page requested when it is needed (OData Protocol, "Requesting
/// Changes").
///
/// ```swift
/// var changes = graph.users.delta().changes(since: savedToken).makeAsyncIterator()
/// while let change = try await changes.next() {
///   switch change {
///   case .changed(let user): …
///   case .removed(let id, _, _): …
///   case .resync: …                // all users come again
///   }
///   save(changes.deltaToken)         // where to go on, also after an error
/// }
/// save(changes.deltaToken)           // from here on the next time
/// ```
///
/// Without a token all resources come, as changes. The same change can come more than once, and a token in the middle of
/// a page is that of the page: applying a change twice has to do no harm.
///
/// Where the service says that it does not know any more what has changed, the sequence begins from the start where the
/// service says, or with the request, and tells so by ``DeltaChange/resync(_:)``. It does that once; the second time it
/// is an error.
///
/// A page without items does not end the sequence. Requests for further pages have the header fields of the first one.
/// Tokens go along only where the link leads to an allowed host.
public struct ChangeSequence<Item: Resource>: AsyncSequence, Sendable {
  fileprivate let trail: PageTrail<Item>
  fileprivate let start: DeltaToken

  init(_ request: Request<Page<Item>>, client: ServiceClient?, start: DeltaToken?) {
    trail = PageTrail(request, client: client)
    self.start = start ?? DeltaToken(link: nil)
  }

  public func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(self)
  }

  /// Asks for the changes.
  public struct AsyncIterator: AsyncIteratorProtocol {
    private var trail: PageTrail<Item>
    /// The changes of the page that are still to come.
    private var changes: ArraySlice<DeltaChange<Item>> = []
    private var page: DeltaToken
    private var following: Following
    private var isResynced = false

    /// What comes behind the changes.
    private enum Following {
      case page(DeltaToken)
      case end(DeltaToken)
      case failure(any Error)
    }

    init(_ sequence: ChangeSequence) {
      trail = sequence.trail
      page = sequence.start
      following = .page(sequence.start)
    }

    /// Where another sequence goes on: in the middle of a page at its start, behind the last change with the changes
    /// from then on. After an error it is the page that failed.
    public var deltaToken: DeltaToken {
      guard changes.isEmpty else { return page }
      switch following {
      case .page(let token), .end(let token): return token
      case .failure: return page
      }
    }

    /// The next change, `nil` behind the last one.
    ///
    /// - Throws: What ``ServiceClient/send(_:)`` throws; ``FieldError`` where an item is no resource, or is removed and
    ///   has no `id`; ``RepeatedLink`` where the service leads in a circle; ``NoDeltaLink`` behind the last change where
    ///   there is no link to further ones.
    public mutating func next() async throws -> DeltaChange<Item>? {
      while true {
        if let change = changes.popFirst() { return change }
        switch following {
        case .end: return nil
        case .failure(let error): throw error
        case .page(let token):
          do {
            try await read(token)
          } catch let error as ServiceError where error.demandsResync && !isResynced {
            return try resync(after: error, at: token)
          }
        }
      }
    }

    private mutating func read(_ token: DeltaToken) async throws {
      let stop = try await trail.visit(token.link)
      changes = try stop.page.changes()[...]
      page = token
      // The changes are handed out whatever the link is.
      do {
        following = try self.following(stop)
      } catch {
        following = .failure(error)
      }
    }

    private func following(_ stop: PageTrail<Item>.Stop) throws -> Following {
      if let link = try trail.nextLink(of: stop) { return .page(DeltaToken(link: link)) }
      if let link = try trail.link("@odata.deltaLink", of: stop) { return .end(DeltaToken(link: link)) }
      throw NoDeltaLink(request: "\(trail.request.method.rawValue) \(trail.request.path.encoded)")
    }

    /// Begins from the start, unless that is what has failed.
    private mutating func resync(after error: ServiceError, at token: DeltaToken) throws -> DeltaChange<Item> {
      let location = error.headerFields[.location]
      guard location != nil || token.link != nil else { throw error }
      following = .page(DeltaToken(link: try trail.restart(at: location, from: token.link)))
      isResynced = true
      return .resync(error)
    }
  }
}

extension ServiceError {
  /// Whether the service does not know any more what has changed since (OData Protocol, "Response Code 410 Gone").
  /// Services of Microsoft say so by a code, some with another status.
  fileprivate var demandsResync: Bool {
    if status == .gone { return true }
    var codes = [code]
    var inner = innerError
    while let error = inner {
      codes.append(error.code)
      inner = error.innerError
    }
    return codes.contains { code in
      guard let code = code?.lowercased() else { return false }
      return code.hasPrefix("resync") || code.hasPrefix("syncstate")
    }
  }
}
