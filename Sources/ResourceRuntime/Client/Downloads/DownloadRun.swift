internal import HTTPTypes

/// Fetches content into a file, as often as it takes.
struct DownloadRun: Sendable {
  let client: ServiceClient
  let request: TransportRequest
  let limit: Int?
  let progress: @Sendable (TransferProgress) -> Void

  /// Fetches the content, and returns its length.
  ///
  /// - Parameter keptPart: Where its bytes are until then, `nil` for where nobody looks.
  func download(to path: String, keeping keptPart: String?) async throws -> Int {
    try Task.checkCancellation()
    let part = if let keptPart { try PartialFile(of: path, keeping: keptPart) } else { try PartialFile(of: path) }
    defer { part.close() }
    var position = mayResume ? part.position(in: source) : DownloadPosition()
    try await fetch(into: part, &position)
    try Task.checkCancellation()
    try part.finish()
    return position.offset
  }

  private func fetch(into part: PartialFile, _ position: inout DownloadPosition) async throws {
    var retries = TransferRetries(client.configuration, start: position.offset)
    var attempt = request
    while true {
      attempt.head = request.head
      if mayResume { position.askForRest(in: &attempt.head.headerFields) }
      let outcome = await client.outcome(of: attempt)
      let failure: Result<TransportResponse, any Error>
      switch try await begin(with: outcome, of: attempt, part, &position) {
      case .complete: return
      case .failed: failure = outcome
      case .content(let content):
        do {
          try await write(content, to: part, &position, &retries, of: attempt)
          return
        } catch {
          failure = .failure(error)
        }
      }
      guard mayRepeat, failure.mayPass || isRestart(failure), try await retries.wait(after: failure, of: attempt) else {
        throw try await ServiceError(failure.get())
      }
      attempt.attempt += 1
    }
  }

  private enum Beginning {
    case content(ContentStream)
    case complete
    case failed
  }

  /// What an answer brings: content from the position on, which goes back to the start where the service sends all.
  private func begin(
    with outcome: Result<TransportResponse, any Error>, of attempt: TransportRequest, _ part: PartialFile,
    _ position: inout DownloadPosition
  ) async throws -> Beginning {
    guard case .success(let response) = outcome else { return .failed }
    switch position.meaning(of: response.head, to: attempt) {
    case .rest: break
    case .nothingMore: return .complete
    case .otherContent:
      position = DownloadPosition()
      try part.begin(nil)
      return .failed
    case .all:
      position = DownloadPosition(startOf: response.head)
      try part.begin(position.kept(from: source))
    case .error: return .failed
    }
    if let limit, position.total ?? 0 > limit {
      throw TransportError(.responseTooLong(limit: limit), of: request)
    }
    return .content(response.body)
  }

  private func write(
    _ content: ContentStream, to part: PartialFile, _ position: inout DownloadPosition,
    _ retries: inout TransferRetries, of attempt: TransportRequest
  ) async throws {
    let end = min(position.total ?? .max, limit ?? .max)
    for try await piece in content {
      guard piece.count <= end - position.offset else {
        throw TransportError(.responseTooLong(limit: end), of: attempt)
      }
      try part.file.write(piece, at: position.offset)
      position.offset += piece.count
      retries.reach(position.offset)
      progress(TransferProgress(completedBytes: position.offset, totalBytes: position.total))
    }
    if let total = position.total, position.offset < total { throw TransportError(.connectionLost, of: attempt) }
  }

  /// What the content is of.
  private var source: String { "\(request.head.method) \(request.head.absoluteURL?.description ?? "")" }

  /// Whether the service may be asked again.
  private var mayRepeat: Bool {
    client.configuration.retry.repeatableMethods.contains(request.head.method) && request.body?.isReplayable ?? true
  }

  /// Whether the client may ask for a part; not where the caller has asked for one.
  private var mayResume: Bool {
    request.head.method == .get && request.head.headerFields[.range] == nil
  }

  /// Whether the service answered with a part of other content.
  private func isRestart(_ outcome: Result<TransportResponse, any Error>) -> Bool {
    guard case .success(let response) = outcome else { return false }
    return [.partialContent, .rangeNotSatisfiable].contains(response.head.status)
  }
}
