extension ChangeSequence {
  /// All changes in an array, and the token to begin with the next time.
  ///
  /// ```swift
  /// let (changes, token) = try await graph.users.delta().changes(since: savedToken).collect()
  /// ```
  ///
  /// - Throws: What ``AsyncIterator/next()`` throws; the changes before are lost then, and come again.
  public func collect() async throws -> (changes: [DeltaChange<Item>], token: DeltaToken) {
    var iterator = makeAsyncIterator()
    var changes: [DeltaChange<Item>] = []
    while let change = try await iterator.next() { changes.append(change) }
    return (changes, iterator.deltaToken)
  }
}
