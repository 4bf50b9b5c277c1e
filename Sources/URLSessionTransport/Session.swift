internal import Foundation
internal import HTTPTypes
internal import HTTPTypesFoundation
internal import ResourceRuntime

#if canImport(FoundationNetworking)
  internal import FoundationNetworking
#endif

/// A `URLSession` that ends with the last transport that uses it.
final class Session: Sendable {
  private let session: URLSession
  private let delegate = SessionDelegate()

  init(_ configuration: URLSessionConfiguration) {
    // Nobody else may change it.
    let copy = configuration.copy() as? URLSessionConfiguration ?? configuration
    copy.timeoutIntervalForRequest = 7 * 24 * 3_600
    copy.timeoutIntervalForResource = 7 * 24 * 3_600
    copy.httpShouldSetCookies = false
    copy.httpAdditionalHeaders = copy.httpAdditionalHeaders?.filter { name, _ in
      !["authorization", "proxy-authorization", "cookie", "host"].contains("\(name)".lowercased())
    }
    session = URLSession(configuration: copy, delegate: delegate, delegateQueue: nil)
  }

  deinit {
    session.finishTasksAndInvalidate()
  }

  #if canImport(FoundationNetworking)
    /// A session that has no connection yet. On a connection from before that breaks without a word, Foundation on Linux
    /// sends a request a second time; on a new one it does not.
    func withNewConnections() -> Session { Session(session.configuration) }
  #endif

  /// Runs a task until the head of its response is there.
  func exchange(
    _ request: TransportRequest, _ makeTask: (URLSession) -> URLSessionTask
  ) async throws -> TransportResponse {
    try Task.checkCancellation()
    let exchange = Exchange(makeTask(session), request: request)
    delegate.add(exchange)
    return try await withTaskCancellationHandler {
      let head = try await exchange.head()
      return TransportResponse(head: head, body: ContentStream(ResponseBody(exchange: exchange, session: self)))
    } onCancel: {
      exchange.cancel()
    }
  }
}

/// Hands what happens to a task to its exchange.
final class SessionDelegate: NSObject, URLSessionDataDelegate, Sendable {
  private let exchanges = Locked<[Int: Exchange]>([:])

  func add(_ exchange: Exchange) {
    exchanges.withLock { $0[exchange.task.taskIdentifier] = exchange }
  }

  private func exchange(of task: URLSessionTask) -> Exchange? {
    exchanges.withLock { $0[task.taskIdentifier] }
  }

  #if canImport(FoundationNetworking)
    /// Foundation on Linux asks for the body again where a connection from before has broken without a word, and then
    /// sends the head of the request alone, and waits for an answer: here that is the end.
    func urlSession(
      _ session: URLSession, task: URLSessionTask,
      needNewBodyStream completionHandler: @escaping @Sendable (InputStream?) -> Void
    ) {
      exchange(of: task)?.lose()
      completionHandler(nil)
    }
  #endif

  /// Passwords are the client's to send, as tokens are: a service that asks for one gets none, and its answer counts.
  func urlSession(
    _ session: URLSession, task: URLSessionTask, didReceive challenge: URLAuthenticationChallenge,
    completionHandler: @escaping @Sendable (URLSession.AuthChallengeDisposition, URLCredential?) -> Void
  ) {
    let isOfHTTP = [
      NSURLAuthenticationMethodDefault, NSURLAuthenticationMethodHTTPBasic, NSURLAuthenticationMethodHTTPDigest,
    ].contains(challenge.protectionSpace.authenticationMethod)
    completionHandler(isOfHTTP ? .rejectProtectionSpace : .performDefaultHandling, nil)
  }

  /// Redirects are the client's to follow.
  func urlSession(
    _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
    newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
  ) {
    completionHandler(nil)
  }

  func urlSession(
    _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
    completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
  ) {
    exchange(of: dataTask)?.receive(response)
    completionHandler(.allow)
  }

  func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
    exchange(of: dataTask)?.receive(data)
  }

  func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
    let exchange = exchanges.withLock { $0.removeValue(forKey: task.taskIdentifier) }
    exchange?.complete(error)
  }
}
