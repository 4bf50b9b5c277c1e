/// A response that is a page of a collection.
public protocol PagedResponse<Element>: FieldValue {
  /// The type of the items.
  associatedtype Element: FieldValue

  /// The pages that begin with the response to a request.
  static func _pages(of request: Request<Self>, limit: Int?, from start: ResumeToken?) -> PageSequence<Element>
}

extension Page: PagedResponse {
  public static func _pages(
    of request: Request<Page>, limit: Int?, from start: ResumeToken?
  ) -> PageSequence<Element> {
    PageSequence(request, client: nil, limit: limit, start: start)
  }
}

extension Request where Response: PagedResponse {
  /// The pages of the collection, each requested when it is asked for.
  public var pages: PageSequence<Response.Element> { pages() }

  /// The items of the collection, whose pages are requested when they are needed.
  public var items: ItemSequence<Response.Element> { items() }

  /// The pages of the collection.
  ///
  /// - Parameters:
  ///   - limit: How many pages there are at most; `nil` for all.
  ///   - start: The page to begin at; `nil` for the first.
  public func pages(limit: Int? = nil, from start: ResumeToken? = nil) -> PageSequence<Response.Element> {
    Response._pages(of: self, limit: limit, from: start)
  }

  /// The items of the collection.
  ///
  /// - Parameters:
  ///   - limit: How many items there are at most; `nil` for all.
  ///   - start: The item to begin at; `nil` for the first.
  public func items(limit: Int? = nil, from start: ResumeToken? = nil) -> ItemSequence<Response.Element> {
    ItemSequence(pages(from: start), limit: limit, start: start)
  }
}

extension ServiceClient {
  /// The pages of a collection, for a request that has no client.
  ///
  /// - Parameters:
  ///   - request: The request for the first page.
  ///   - limit: How many pages there are at most; `nil` for all.
  ///   - start: The page to begin at; `nil` for the first.
  public func pages<Item>(
    of request: Request<Page<Item>>, limit: Int? = nil, from start: ResumeToken? = nil
  ) -> PageSequence<Item> {
    PageSequence(request, client: self, limit: limit, start: start)
  }

  /// The items of a collection, for a request that has no client.
  ///
  /// - Parameters:
  ///   - request: The request for the first page.
  ///   - limit: How many items there are at most; `nil` for all.
  ///   - start: The item to begin at; `nil` for the first.
  public func items<Item>(
    of request: Request<Page<Item>>, limit: Int? = nil, from start: ResumeToken? = nil
  ) -> ItemSequence<Item> {
    ItemSequence(pages(of: request, from: start), limit: limit, start: start)
  }
}
