extension ItemSequence {
  /// All items in an array, whatever the number of pages they come on. Of a collection that may be large, ask for a
  /// limited number: `request.items(limit: 100).collect()`.
  ///
  /// - Throws: What ``AsyncIterator/next()`` throws; the items before are lost then.
  public func collect() async throws -> [Item] {
    var items: [Item] = []
    for try await item in self { items.append(item) }
    return items
  }
}
