internal import Foundation
internal import HTTPTypes
internal import HTTPTypesFoundation
internal import ResourceRuntime

#if canImport(FoundationNetworking)
  internal import FoundationNetworking
#endif

/// A request, and what has come of its response.
final class Exchange: Sendable {
  let task: URLSessionTask
  private let request: TransportRequest
  private let incoming = Locked(IncomingResponse())

  /// How many bytes may wait to be read before the connection is paused. Foundation on Linux sends a request again when
  /// its task goes on after a pause, so there is none.
  #if canImport(FoundationNetworking)
    private static let highWaterMark = Int.max
  #else
    private static let highWaterMark = 1 << 20
  #endif

  init(_ task: URLSessionTask, request: TransportRequest) {
    self.task = task
    self.request = request
  }

  func cancel() {
    task.cancel()
  }

  /// Ends the exchange as one whose connection broke.
  func lose() {
    incoming.withLock { $0.end(with: TransportError(.connectionLost, of: request)) }
    // Foundation on Linux waits for the queue that calls its delegate.
    Task { cancel() }
  }

  // MARK: Reading

  /// Starts the task, and returns the head of the response.
  func head() async throws -> HTTPResponse {
    try await withCheckedThrowingContinuation { continuation in
      incoming.withLock { $0.waitForHead(continuation) }
      task.resume()
    }
  }

  /// The next bytes, `nil` at the end.
  func piece() async throws -> [UInt8]? {
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        incoming.withLock { incoming in
          incoming.waitForPiece(continuation)
          guard incoming.isPaused, incoming.byteCount < Self.highWaterMark / 2 else { return }
          incoming.isPaused = false
          task.resume()
        }
      }
    } onCancel: {
      cancel()
    }
  }

  // MARK: Receiving

  func receive(_ response: URLResponse) {
    guard let head = (response as? HTTPURLResponse)?.httpResponse else {
      incoming.withLock { $0.end(with: TransportError(.other, of: request)) }
      return cancel()
    }
    incoming.withLock { $0.receive(head) }
  }

  func receive(_ data: Data) {
    incoming.withLock { incoming in
      incoming.receive([UInt8](data))
      guard !incoming.isPaused, incoming.byteCount > Self.highWaterMark else { return }
      incoming.isPaused = true
      task.suspend()
    }
  }

  func complete(_ error: (any Error)?) {
    incoming.withLock { incoming in
      if let error {
        incoming.end(with: TransportError.of(error, request))
      } else if incoming.isTruncated(method: request.head.method) {
        incoming.end(with: TransportError(.connectionLost, of: request))
      } else {
        incoming.end(with: nil)
      }
    }
  }
}
