/// What a service says of an operation, each time that it is asked, until the operation has ended.
///
/// The last element tells of the end. Where that is a failure, an ``OperationFailure`` follows. There are no elements
/// where the operation had ended with the answer to its request.
public struct OperationUpdates: AsyncSequence, Sendable {
  let inquiry: OperationInquiry?

  public func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(inquiry: inquiry)
  }

  /// Asks the service.
  public struct AsyncIterator: AsyncIteratorProtocol {
    var inquiry: OperationInquiry?

    /// What the service says next, `nil` when the operation has ended.
    ///
    /// - Throws: ``OperationFailure``, and what ``ServiceClient/send(_:)`` throws.
    public mutating func next() async throws -> OperationProgress? {
      try await inquiry?.next()
    }
  }
}
