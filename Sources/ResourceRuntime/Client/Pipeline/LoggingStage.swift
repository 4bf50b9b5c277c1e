internal import HTTPTypes
internal import Logging

/// Logs every exchange: `trace` for requests and what went well, `debug` for what did not.
struct LoggingStage: ClientMiddleware {
  let logger: Logger
  let clock: any ClientClock

  func send(_ request: TransportRequest, next: @escaping NextStage) async throws -> TransportResponse {
    guard logger.logLevel <= .debug else { return try await next(request) }
    logger.trace("request", metadata: request.metadata)
    let start = await clock.uptime
    do {
      let response = try await next(request)
      let duration = await clock.uptime - start
      var result: Logger.Metadata = [
        "status": .stringConvertible(response.head.status.code), "seconds": .string(duration.inSeconds),
      ]
      if let id = response.head.headerFields[.requestID] {
        result["request-id"] = .string(Redaction.hidingTokens(in: id, limit: 100))
      }
      let isError = [.clientError, .serverError].contains(response.head.status.kind)
      logger.log(
        level: isError ? .debug : .trace, "response", metadata: request.metadata.merging(result) { $1 })
      return response
    } catch {
      let duration = await clock.uptime - start
      let result: Logger.Metadata = [
        "failure": .string(logged(error)), "seconds": .string(duration.inSeconds),
      ]
      logger.debug("no response", metadata: request.metadata.merging(result) { $1 })
      throw error
    }
  }
}

/// What may be known of an error: those of others may repeat header fields and bodies.
private func logged(_ error: any Error) -> String {
  switch error {
  case let error as TransportError: error.reason.description
  case is CancellationError: "cancelled"
  default: "\(type(of: error))"
  }
}

extension TransportRequest {
  /// What may be logged of the request: neither its query nor its header fields.
  var metadata: Logger.Metadata {
    [
      "request": .string(target), "client-request-id": .string(id),
      "attempt": .stringConvertible(attempt),
    ]
  }
}

extension Logger {
  func repeating(
    _ request: TransportRequest, after outcome: Result<TransportResponse, any Error>, wait: Duration
  ) {
    let cause =
      switch outcome {
      case .success(let response): "status \(response.head.status.code)"
      case .failure(let error): logged(error)
      }
    let metadata: Metadata = ["cause": .string(cause), "wait": .string(wait.inSeconds)]
    debug("request is repeated", metadata: request.metadata.merging(metadata) { $1 })
  }
}

extension Duration {
  var inSeconds: String {
    let milliseconds = components.seconds * 1_000 + components.attoseconds / 1_000_000_000_000_000
    let fraction = String(milliseconds % 1_000)
    return "\(milliseconds / 1_000).\(String(repeating: "0", count: max(0, 3 - fraction.count)))\(fraction)"
  }
}
