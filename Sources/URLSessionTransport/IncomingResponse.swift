internal import HTTPTypes

/// What has come of a response, and who waits for more.
struct IncomingResponse {
  private var head: HTTPResponse?
  private var pieces: [[UInt8]] = []
  private var receivedCount = 0
  private var ending: Ending?
  private var waitingForHead: CheckedContinuation<HTTPResponse, any Error>?
  private var waitingForPiece: CheckedContinuation<[UInt8]?, any Error>?

  private struct Ending {
    let error: (any Error)?
  }

  /// How many bytes wait to be read.
  private(set) var byteCount = 0

  /// Whether the connection is paused.
  var isPaused = false

  // MARK: Reading

  mutating func waitForHead(_ continuation: CheckedContinuation<HTTPResponse, any Error>) {
    waitingForHead = continuation
    advance()
  }

  mutating func waitForPiece(_ continuation: CheckedContinuation<[UInt8]?, any Error>) {
    // A stream has one reader; a second one gets nothing rather than wait for ever.
    if waitingForPiece != nil { return continuation.resume(returning: nil) }
    waitingForPiece = continuation
    advance()
  }

  /// Whether there are fewer bytes than the response said: not every version of the library below finds that an error.
  func isTruncated(method: HTTPRequest.Method) -> Bool {
    guard let head, method != .head, head.status.kind == .successful, head.headerFields[.contentEncoding] == nil,
      let length = head.headerFields[.contentLength].flatMap({ Int($0) })
    else { return false }
    return receivedCount < length
  }

  // MARK: Receiving

  mutating func receive(_ head: HTTPResponse) {
    if self.head == nil { self.head = head }
    advance()
  }

  mutating func receive(_ piece: [UInt8]) {
    guard !piece.isEmpty else { return }
    pieces.append(piece)
    byteCount += piece.count
    receivedCount += piece.count
    advance()
  }

  mutating func end(with error: (any Error)?) {
    if ending == nil { ending = Ending(error: error) }
    advance()
  }

  /// Gives what there is to who waits.
  private mutating func advance() {
    if let waiting = waitingForHead {
      if let head {
        waitingForHead = nil
        waiting.resume(returning: head)
      } else if let ending {
        waitingForHead = nil
        waiting.resume(throwing: ending.error ?? CancellationError())
      }
    }
    guard let waiting = waitingForPiece else { return }
    if !pieces.isEmpty {
      let piece = pieces.removeFirst()
      byteCount -= piece.count
      waitingForPiece = nil
      waiting.resume(returning: piece)
    } else if let ending {
      waitingForPiece = nil
      if let error = ending.error { waiting.resume(throwing: error) } else { waiting.resume(returning: nil) }
    }
  }
}
