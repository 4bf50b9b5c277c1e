internal import HTTPTypes

/// Asks a service for an operation until it has ended.
struct OperationInquiry: Sendable {
  private let client: ServiceClient
  private let options: OperationOptions
  private var place: OperationPlace
  private var questionCount = 0
  private var deadline: Duration?
  private var last: OperationProgress?
  private(set) var ending: OperationEnding?

  init(_ place: OperationPlace, by client: ServiceClient, options: OperationOptions) {
    self.place = place
    self.client = client
    self.options = options
  }

  /// What the service says next, `nil` when the operation has ended.
  ///
  /// - Throws: ``OperationFailure``, and what ``ServiceClient/send(_:)`` throws.
  mutating func next() async throws -> OperationProgress? {
    switch ending {
    case .failed(let failure): throw failure
    case .some: return nil
    case nil: break
    }
    try await pause()
    let response = try await answer()
    let progress = OperationProgress(try await JSONValue(in: response))
    last = progress
    ending = try await ending(with: response, progress)
    return progress
  }

  /// Waits as long as the service wants, but not beyond the limit.
  private mutating func pause() async throws {
    let clock = client.configuration.clock
    let now = await clock.uptime
    if deadline == nil { deadline = options.timeLimit.map { now + $0 } }
    // Ten times a second is often enough, also where the service wants no wait at all.
    let wait = max(place.wait ?? options.wait(before: questionCount), .milliseconds(100))
    if let deadline, let limit = options.timeLimit, now + wait > deadline {
      throw OperationFailure(reason: .timedOut(limit), progress: last)
    }
    try await clock.sleep(for: wait)
    questionCount += 1
  }

  /// The answer of the monitor, wherever it has moved.
  private mutating func answer() async throws -> TransportResponse {
    for _ in 0...max(client.configuration.maximumRedirects, 0) {
      let response = try await client.anyResponse(to: request)
      let fields = response.head.headerFields
      guard [301, 302, 307, 308].contains(response.head.status.code), let link = fields[.location] else {
        // A redirect to the result is followed later, with the type of the result.
        guard response.head.status.kind == .successful || response.head.status == .seeOther else {
          throw try await ServiceError(response)
        }
        place.wait = RetryAfter.wait(in: fields, now: await client.configuration.clock.now)
        return response
      }
      place.url = try client.url(of: link, from: place.url)
    }
    throw TransportError(.tooManyRedirects(limit: client.configuration.maximumRedirects), of: request)
  }

  private var request: TransportRequest {
    client.transportRequest(.get, place.url, handling: RequestHandling(followsRedirects: false))
  }

  /// How the operation has ended, `nil` while it goes on.
  private mutating func ending(
    with response: TransportResponse, _ progress: OperationProgress
  ) async throws -> OperationEnding? {
    let link = response.head.headerFields[.location]
    if response.head.status == .seeOther, let link {
      return .link(try client.operationURL(of: link, from: place.url), progress)
    }
    switch progress.status?.hasSucceeded {
    case false?: return .failed(try await OperationFailure(response, progress))
    case true?:
      if let link = progress.resourceLocation {
        return .link(try client.operationURL(of: link, from: place.url), progress)
      }
      if let result = place.result { return .link(result, progress) }
      if let id = progress.resourceID { return .id(id, progress) }
      return progress.isOfOperation ? .nothing(progress) : .result(response, progress)
    case nil: break
    }
    if response.head.status == .accepted {
      if let link { place.url = try client.operationURL(of: link, from: place.url) }
      return nil
    }
    if let status = progress.status, status.isKnownToGoOn || progress.isOfOperation { return nil }
    return .result(response, progress)
  }
}

/// Where an operation is asked for.
struct OperationPlace: Hashable, Sendable {
  var url: AbsoluteURL
  /// How long the service wants to be left alone, `nil` where it does not say.
  var wait: Duration?
  /// Where the result will be, `nil` where the service has not said so.
  var result: AbsoluteURL?
}

/// How an operation has ended.
enum OperationEnding: Sendable {
  /// The answer is the result.
  case result(TransportResponse, OperationProgress)
  /// The result is elsewhere.
  case link(AbsoluteURL, OperationProgress)
  /// The result has a key.
  case id(String, OperationProgress)
  /// There is no result.
  case nothing(OperationProgress)
  case failed(OperationFailure)
}

extension OperationFailure {
  fileprivate init(_ response: TransportResponse, _ progress: OperationProgress) async throws {
    reason = .failed(try await ServiceError(response))
    self.progress = progress
  }
}

extension JSONValue {
  /// The JSON of an answer, `nil` where it is something else.
  fileprivate init?(in response: TransportResponse) async throws {
    let bytes = try await response.body.bytes(upTo: .max).withoutByteOrderMark
    guard let value = try? JSONValue(jsonData: bytes) else { return nil }
    self = value
  }
}
