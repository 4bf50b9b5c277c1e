public import HTTPTypes
public import Logging

/// How a client sends requests. The defaults suit most.
public struct ClientConfiguration: Sendable {
  /// When a request is repeated.
  public var retry = RetryPolicy()
  /// How long responses may take.
  public var timeLimits = TimeLimits()
  /// How long responses may be.
  public var sizeLimits = SizeLimits()
  /// How many redirects are followed, one after the other.
  public var maximumRedirects = 5
  /// Header fields of every request that does not set them itself.
  public var headerFields: HTTPFields = [:]
  /// Header fields that only go to allowed hosts and never into logs, beside `Authorization`, `Proxy-Authorization` and
  /// `Cookie`.
  public var secretHeaderFields: Set<HTTPField.Name> = []
  /// How many requests of a batch go into one post; more are split. Microsoft Graph takes 20.
  public var maximumBatchSize = 20
  /// Your middleware around each request, whatever the number of its attempts; the first one is the outermost.
  public var middleware: [any ClientMiddleware] = []
  /// Your middleware around each attempt and each redirect, before the token is added.
  public var attemptMiddleware: [any ClientMiddleware] = []
  /// Where the client logs what it does: `debug` has a line per failure and per repeated request, `trace` one per request
  /// and response, and nothing is above, since the app knows better what matters to its operators. Never a
  /// token, a query or a body.
  public var logger = Logger(label: "docs2swift.client")
  /// The time to go by.
  public var clock: any ClientClock = SystemClock()

  /// The defaults.
  public init() {}

  /// All header fields that only go to allowed hosts.
  var secretFields: Set<HTTPField.Name> {
    secretHeaderFields.union([.authorization, .proxyAuthorization, .cookie])
  }
}

/// What is printed ends up in logs: header fields by their names only.
extension ClientConfiguration: CustomReflectable {
  public var customMirror: Mirror {
    let fields = headerFields.map(\.name.rawName)
    let stages = (middleware + attemptMiddleware).map { "\(type(of: $0))" }
    return Mirror(
      self,
      children: [
        "retry": retry, "timeLimits": timeLimits, "sizeLimits": sizeLimits, "headerFields": fields,
        "middleware": stages,
      ] as KeyValuePairs<String, Any>)
  }
}

/// How long responses may take. `nil` is for ever.
public struct TimeLimits: Hashable, Sendable {
  /// For one attempt, until the response has been read; for a response that is a stream, until its head is there.
  /// The wait for a token counts in ``overall`` only.
  public var attempt: Duration?
  /// For a request with all its attempts and the waits between them, with the same end.
  public var overall: Duration?
  /// Between two pieces of a response that is a stream.
  public var idle: Duration?

  /// Limits.
  public init(
    attempt: Duration? = .seconds(100), overall: Duration? = .seconds(300), idle: Duration? = .seconds(60)
  ) {
    self.attempt = attempt
    self.overall = overall
    self.idle = idle
  }
}

/// How long responses may be, in bytes after decompression.
public struct SizeLimits: Hashable, Sendable {
  /// Of a response that is read whole.
  public var response: Int
  /// Of the response that tells of an error; the rest is not read.
  public var errorResponse: Int
  /// Of a response that is a stream; `nil` for any length.
  public var stream: Int?

  /// Limits.
  public init(response: Int = 256 << 20, errorResponse: Int = 1 << 20, stream: Int? = nil) {
    self.response = response
    self.errorResponse = errorResponse
    self.stream = stream
  }
}
