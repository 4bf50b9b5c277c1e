/// A request of a batch that can't be sent, or got no usable answer.
public struct BatchError: Error, Sendable {
  /// What went wrong.
  public let reason: Reason
  /// The method and the path of the request, without its query, which may hold secrets.
  public let request: String

  /// What can go wrong.
  public enum Reason: Sendable {
    /// The body is a stream, and a batch is one JSON document.
    case streamBody
    /// The body should be JSON, as its `Content-Type` says, and is not.
    case bodyNotJSON(JSONValue.ReadingError)
    /// The link leads to another service.
    case otherService
    /// It should wait for a request that is not in the batch.
    case unknownDependency
    /// It has another client than those before it, and the batch has none.
    case severalClients
    /// The item is not of the batch whose responses were asked for it.
    case otherBatch
    /// The service has answered the batch, but not the request.
    case noAnswer
    /// The service has answered the request more than once.
    case severalAnswers
    /// The service has answered a request that was not in the post.
    case unknownAnswer(id: String)
    /// The request was not sent, because a post before failed.
    case notSent(after: any Error)
  }

  init(_ reason: Reason, request: String) {
    self.reason = reason
    self.request = request
  }
}

extension BatchError: CustomStringConvertible {
  /// One line without query, header fields and body.
  public var description: String { "\(request): \(reason)" }
}

extension BatchError.Reason: CustomStringConvertible {
  public var description: String {
    switch self {
    case .streamBody: "a stream can't be sent in a batch; send the request by itself, or with bytes"
    case .bodyNotJSON(let error): "the body is not the JSON that its content type says: \(error)"
    case .otherService: "the link does not lead to the service that the batch goes to"
    case .unknownDependency: "waits for a request that is not in the batch"
    case .severalClients: "has another client than the requests before it: make the batch with one"
    case .otherBatch: "is not in the batch that the responses are of"
    case .noAnswer: "the batch has no answer to it"
    case .severalAnswers: "the batch has more than one answer to it"
    case .unknownAnswer(let id):
      "the batch has an answer to no request of it (id \(Redaction.hidingTokens(in: id, limit: 80)))"
    case .notSent(let error): "not sent, because of a post before: \(Self.text(of: error))"
    }
  }

  /// What may be shown of an error: those of others may repeat header fields and bodies.
  private static func text(of error: any Error) -> String {
    switch error {
    case let error as TransportError: error.description
    case let error as ServiceError: error.description
    case let error as ResponseError: error.description
    case let error as BatchError: error.description
    default: "\(type(of: error))"
    }
  }
}
