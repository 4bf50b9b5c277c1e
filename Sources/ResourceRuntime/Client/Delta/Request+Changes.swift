extension Request {
  /// The changes of a collection, for a request for a delta function: `graph.users.delta().changes(since: token)`.
  ///
  /// OData lets services track the changes of any collection; where a service does not, the changes end with
  /// ``NoDeltaLink``.
  ///
  /// - Parameter token: What ``ChangeSequence/AsyncIterator/deltaToken`` was before; `nil` for all resources.
  public func changes<Item: Resource>(since token: DeltaToken? = nil) -> ChangeSequence<Item>
  where Response == Page<Item> {
    ChangeSequence(self, client: nil, start: token)
  }
}

extension ServiceClient {
  /// The changes of a collection, for a request that has no client.
  ///
  /// - Parameters:
  ///   - request: The request for a delta function.
  ///   - token: What ``ChangeSequence/AsyncIterator/deltaToken`` was before; `nil` for all resources.
  public func changes<Item: Resource>(
    of request: Request<Page<Item>>, since token: DeltaToken? = nil
  ) -> ChangeSequence<Item> {
    ChangeSequence(request, client: self, start: token)
  }
}
