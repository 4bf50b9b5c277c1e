/// The items of a collection, page by page, each page requested when it is needed.
///
/// ```swift
/// for try await message in graph.me.messages.list().top(50).items { … }
/// ```
public struct ItemSequence<Item: FieldValue>: AsyncSequence, Sendable {
  fileprivate let pages: PageSequence<Item>
  fileprivate let limit: Int?
  fileprivate let start: ResumeToken?

  init(_ pages: PageSequence<Item>, limit: Int?, start: ResumeToken?) {
    self.pages = pages
    self.limit = limit
    self.start = start
  }

  public func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(self)
  }

  /// Asks for the items. To know the place in between, call it by hand:
  ///
  /// ```swift
  /// var messages = request.items.makeAsyncIterator()
  /// while let message = try await messages.next() {
  ///   …
  ///   save(messages.resumeToken)
  /// }
  /// ```
  public struct AsyncIterator: AsyncIteratorProtocol {
    private var pages: PageSequence<Item>.AsyncIterator
    private var items: [Item] = []
    private var index = 0
    private var page: ResumeToken?
    private var skipped: Int
    private var rest: Int

    init(_ sequence: ItemSequence) {
      pages = sequence.pages.makeAsyncIterator()
      skipped = sequence.start?.itemCount ?? 0
      rest = sequence.limit ?? .max
    }

    /// Where another sequence goes on behind the items so far, `nil` where there are no more.
    public var resumeToken: ResumeToken? {
      guard index < items.count else { return pages.resumeToken }
      return page.map { ResumeToken(link: $0.link, itemCount: index) }
    }

    /// How many items there are on all pages, as a page has told: requests ask for it by `count()`.
    public var totalCount: Int? { pages.totalCount }

    /// The next item, `nil` behind the last one.
    ///
    /// - Throws: What ``PageSequence/AsyncIterator/next()`` throws, and ``FieldError`` where an item is of another type
    ///   than documented.
    public mutating func next() async throws -> Item? {
      guard rest > 0 else { return nil }
      while index >= items.count {
        let token = pages.resumeToken
        guard let page = try await pages.next() else { return nil }
        items = try page.checkedItems()
        index = Swift.min(skipped, items.count)
        skipped = 0
        self.page = token
      }
      defer {
        index += 1
        rest -= 1
      }
      return items[index]
    }
  }
}

extension Page {
  /// The items, none of which is left out.
  func checkedItems() throws -> [Element] {
    guard case .array(let values)? = self["value"] else {
      let found: FieldError.Found = self["value"].map { $0 == .null ? .null : .value($0) } ?? .absent
      throw FieldError(path: "value", expected: "[\(Element.self)]", found: found)
    }
    return try values.enumerated().map { index, value in
      guard let item = Element(_json: value) else {
        throw FieldError(path: "value[\(index)]", expected: "\(Element.self)", found: .value(value))
      }
      return item
    }
  }
}
