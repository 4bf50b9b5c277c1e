/// A batch of requests none of which waits for another, that knows what it gives: see ``ServiceClient/batch(_:)``.
public struct BatchRequest<Responses, Results>: Sendable {
  /// The requests.
  public let batch: Batch
  fileprivate let readResponses: @Sendable (BatchResponses) throws -> Responses
  fileprivate let readResults: @Sendable (BatchResponses) -> Results

  /// Sends the requests.
  ///
  /// - Returns: The responses, in the order of the requests.
  /// - Throws: What ``Batch/send()`` throws, and else the error of the first request that has one.
  @discardableResult
  public func send() async throws -> Responses {
    try readResponses(try await batch.send())
  }

  /// Sends the requests, of which some may fail.
  ///
  /// - Returns: The response or the error of each, in the order of the requests.
  /// - Throws: What ``Batch/send()`` throws.
  public func results() async throws -> Results {
    readResults(try await batch.send())
  }
}

extension ServiceClient {
  /// Requests that go to the service together.
  ///
  /// ```swift
  /// let (me, mail) = try await client.batch(graph.me.get(), graph.me.messages.list()).send()
  /// let (user, photo) = try await client.batch(graph.me.get(), graph.me.photo.get()).results()
  /// if case .failure(let error) = photo { … }
  /// ```
  public func batch<each Response>(
    _ requests: repeat Request<each Response>
  ) -> BatchRequest<(repeat each Response), (repeat Result<each Response, any Error>)> {
    .of(Batch(self), repeat each requests)
  }

  /// Requests of one kind that go to the service together, any number of them.
  public func batch<Response>(
    _ requests: [Request<Response>]
  ) -> BatchRequest<[Response], [Result<Response, any Error>]> {
    .of(Batch(self), requests)
  }
}

extension RootNode {
  /// Requests that go to the service together, by the client of the root: see ``ServiceClient/batch(_:)``.
  public func batch<each Response>(
    _ requests: repeat Request<each Response>
  ) -> BatchRequest<(repeat each Response), (repeat Result<each Response, any Error>)> {
    .of(Batch(_client), repeat each requests)
  }

  /// Requests of one kind that go to the service together, by the client of the root, any number of them.
  public func batch<Response>(
    _ requests: [Request<Response>]
  ) -> BatchRequest<[Response], [Result<Response, any Error>]> {
    .of(Batch(_client), requests)
  }
}

extension BatchRequest {
  fileprivate static func of<each Response>(_ empty: Batch, _ requests: repeat Request<each Response>) -> BatchRequest
  where Responses == (repeat each Response), Results == (repeat Result<each Response, any Error>) {
    var batch = empty
    let items = (repeat batch.add(each requests))
    return BatchRequest(
      batch: batch,
      readResponses: { responses in (repeat try responses[each items]) },
      readResults: { responses in (repeat responses.result(of: each items)) })
  }

  fileprivate static func of<Response>(_ empty: Batch, _ requests: [Request<Response>]) -> BatchRequest
  where Responses == [Response], Results == [Result<Response, any Error>] {
    var batch = empty
    let items = requests.map { batch.add($0) }
    return BatchRequest(
      batch: batch,
      readResponses: { responses in try items.map { try responses[$0] } },
      readResults: { responses in items.map { responses.result(of: $0) } })
  }
}

extension BatchResponses {
  fileprivate func result<Response>(of item: BatchItem<Response>) -> Result<Response, any Error> {
    Result { try self[item] }
  }
}
