internal import HTTPTypes

/// Sends what a service is missing, piece by piece, until it answers with the item.
struct UploadRun<Item: Sendable>: Sendable {
  let client: ServiceClient
  let source: UploadSource
  let url: AbsoluteURL
  let options: UploadOptions
  /// Is told what the service said, and what it is missing.
  let report: @Sendable (UploadAnswer?, [Range<Int>]) async -> Void

  private enum Step {
    case item(Item)
    case missing([Range<Int>])
    /// What the service has is not known.
    case unclear
  }

  /// Sends the bytes.
  ///
  /// - Parameter start: What the service is missing, `nil` where it has to be asked.
  func send(missing start: [Range<Int>]?) async throws -> Item {
    var missing = if let start { start } else { try await askedFor(lastWasSent: false) }
    var reader = UploadReader(source)
    var retries = TransferRetries(client.configuration, start: missing.first?.lowerBound ?? source.length)
    var lastWasSent = false
    while let range = missing.first {
      let piece = range.start(options.pieceSize)
      let request = request(for: piece, try await reader.bytes(in: piece))
      let outcome = await client.outcome(of: request)
      let rest = missing.removing(piece)
      let step = try await step(after: outcome, rest: rest, lastWasSent: lastWasSent)
      lastWasSent = lastWasSent || rest.isEmpty && !outcome.isUnsent
      switch step {
      case .item(let item): return item
      case .missing(let ranges):
        missing = ranges
        let offset = ranges.first?.lowerBound ?? source.length
        retries.reach(offset)
        guard offset <= piece.lowerBound else { continue }
        guard try await retries.wait(after: outcome, of: request) else { throw UploadError.stalled(at: offset) }
      case .unclear:
        guard try await retries.wait(after: outcome, of: request) else { throw try await ServiceError(outcome.get()) }
        missing = try await askedFor(lastWasSent: lastWasSent)
        retries.reach(missing.first?.lowerBound ?? source.length)
      }
    }
    return try await completed()
  }

  // MARK: Requests

  private var handling: RequestHandling {
    RequestHandling(carriesSecrets: options.sendsToken)
  }

  private func request(for piece: Range<Int>, _ bytes: [UInt8]) -> TransportRequest {
    // Whether a piece has to be sent again only the service knows.
    var handling = handling
    handling.isRepeated = false
    var request = client.transportRequest(.put, url, body: .bytes(bytes), handling: handling)
    request.head.headerFields[.contentType] = "application/octet-stream"
    request.head.headerFields[.contentRange] = "bytes \(piece.lowerBound)-\(piece.upperBound - 1)/\(source.length)"
    return request
  }

  /// What the service is missing, as it says when it is asked.
  private func askedFor(lastWasSent: Bool) async throws -> [Range<Int>] {
    let response = try await client.anyResponse(to: client.transportRequest(.get, url, handling: handling))
    if response.head.status.isGone { throw lastWasSent ? UploadError.outcomeUnknown : .expired }
    guard response.head.status.kind == .successful else { throw try await ServiceError(response) }
    guard let answer = try await answer(in: response), let missing = answer.missing else {
      throw ResponseError(
        .field(FieldError(path: "nextExpectedRanges", expected: "[String]", found: .absent)), in: response.head)
    }
    let ranges = missing.clamped(to: source.length)
    await report(answer, ranges)
    return ranges
  }

  /// The item of a session that has all bytes and waits for a last word, as one with `deferCommit` (Microsoft Graph,
  /// "Completing a file").
  private func completed() async throws -> Item {
    let request = client.transportRequest(.post, url, body: .bytes([]), handling: handling)
    let response = try await client.anyResponse(to: request)
    if response.head.status.isGone { throw UploadError.outcomeUnknown }
    guard response.head.status.kind == .successful else { throw try await ServiceError(response) }
    return try await ResponseReading.value(Item.self, in: response)
  }

  // MARK: Answers

  private func step(
    after outcome: Result<TransportResponse, any Error>, rest: [Range<Int>], lastWasSent: Bool
  ) async throws -> Step {
    if outcome.mayPass { return .unclear }
    let response = try outcome.get()
    let status = response.head.status
    if status.isGone { throw lastWasSent ? UploadError.outcomeUnknown : .expired }
    if status == .rangeNotSatisfiable { return .unclear }
    guard status.kind == .successful else { throw try await ServiceError(response) }

    let answer = try await answer(in: response)
    // Outlook asks for more by status 200.
    if status == .accepted || answer?.missing?.isEmpty == false {
      let missing = answer?.missing?.clamped(to: source.length) ?? rest
      if missing.isEmpty, let range = rest.first { throw UploadError.endedEarly(at: range.lowerBound) }
      await report(answer, missing)
      return .missing(missing)
    }
    if let range = rest.first { throw UploadError.endedEarly(at: range.lowerBound) }
    let item = try await ResponseReading.value(Item.self, in: response)
    await report(nil, [])
    return .item(item)
  }

  /// What an answer says of the session, `nil` where it is something else.
  private func answer(in response: TransportResponse) async throws -> UploadAnswer? {
    let bytes = try await response.body.bytes(upTo: .max).withoutByteOrderMark
    guard case .object(let storage)? = try? JSONValue(jsonData: bytes) else { return nil }
    do {
      return try UploadAnswer(storage)
    } catch {
      throw ResponseError(.field(error), in: response.head)
    }
  }
}

extension HTTPResponse.Status {
  /// Whether the service no longer has the session.
  fileprivate var isGone: Bool { self == .notFound || self == .gone }
}

extension Result where Success == TransportResponse, Failure == any Error {
  /// Whether the service has not seen the request.
  fileprivate var isUnsent: Bool {
    if case .failure(let error as TransportError) = self { error.reason == .cannotConnect } else { false }
  }
}
