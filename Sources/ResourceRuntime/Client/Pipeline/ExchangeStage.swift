internal import HTTPTypes

/// One exchange with the transport, within the limits of time and size.
struct ExchangeStage: ClientMiddleware {
  let timeLimits: TimeLimits
  let sizeLimits: SizeLimits
  let clock: any ClientClock

  func send(_ request: TransportRequest, next: @escaping NextStage) async throws -> TransportResponse {
    try await withErrors(of: request) {
      try await withTimeLimit(timeLimits.attempt, ofAttempt: request, clock) {
        try await withErrors(of: request) {
          var response = try await next(request)
          let status = response.head.status
          if status.kind == .successful {
            response.body = try await success(response.body, of: request)
          } else {
            response.body = ContentStream(bytes: try await start(of: response.body))
          }
          return response
        }
      }
    }
  }

  private func success(_ body: ContentStream, of request: TransportRequest) async throws -> ContentStream {
    switch request.responseMode {
    case .stream:
      return ContentStream(LimitedStream(body: body, request: request, limits: (timeLimits, sizeLimits), clock: clock))
    case .whole:
      do {
        return ContentStream(bytes: try await body.bytes(upTo: sizeLimits.response))
      } catch let error as ContentTooLong {
        throw TransportError(.responseTooLong(limit: error.limit), of: request)
      }
    }
  }

  /// The bytes that there are of a response that tells of an error: its status counts, however it ends.
  private func start(of body: ContentStream) async throws -> [UInt8] {
    var bytes: [UInt8] = []
    do {
      for try await piece in body {
        bytes += piece.prefix(sizeLimits.errorResponse - bytes.count)
        if bytes.count == sizeLimits.errorResponse { break }
      }
    } catch {
      try Task.checkCancellation()
    }
    return bytes
  }
}

/// Runs a piece of work, the errors of which become errors of a request.
func withErrors<Value>(
  of request: TransportRequest, _ work: () async throws -> Value
) async throws -> Value {
  do {
    return try await work()
  } catch {
    throw mapped(error, of: request)
  }
}

/// The error as callers get to see it: a cancellation where the task was cancelled, whatever the transport made of it.
func mapped(_ error: any Error, of request: TransportRequest) -> any Error {
  if Task.isCancelled || error is CancellationError { return CancellationError() }
  if error is TransportError { return error }
  return TransportError(.other, of: request, underlying: error)
}
