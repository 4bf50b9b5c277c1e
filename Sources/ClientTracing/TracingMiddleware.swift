#if Tracing
  internal import HTTPTypes
  public import ResourceRuntime
  public import Tracing

  /// A span around each request or each attempt, as the semantic conventions of OpenTelemetry for HTTP clients have it.
  ///
  /// It is built where the package's trait `Tracing` is on:
  ///
  /// ```swift
  /// configuration.middleware = [TracingMiddleware()]         // a span per request, whatever its attempts
  /// configuration.attemptMiddleware = [TracingMiddleware()]  // a span per attempt, which the service's spans hang on
  /// ```
  ///
  /// Queries, header fields and bodies are in no span.
  public struct TracingMiddleware: ClientMiddleware {
    private let tracer: (any Tracer)?

    /// Middleware with a tracer.
    ///
    /// - Parameter tracer: Makes the spans; `nil` for the one that the app has set up.
    public init(tracer: (any Tracer)? = nil) {
      self.tracer = tracer
    }

    public func send(_ request: TransportRequest, next: @escaping NextStage) async throws -> TransportResponse {
      let tracer = tracer ?? InstrumentationSystem.tracer
      return try await tracer.withAnySpan(request.head.method.rawValue, ofKind: .client) { span in
        describe(request, in: span)
        var request = request
        tracer.inject(span.context, into: &request.head.headerFields, using: FieldInjector())
        let result: Result<TransportResponse, any Error>
        do { result = .success(try await next(request)) } catch { result = .failure(error) }
        switch result {
        case .success(let response):
          span.attributes["http.response.status_code"] = response.head.status.code
          if response.head.status.code >= 400 { span.setStatus(SpanStatus(code: .error)) }
        case .failure(let error):
          // Of an error its type: others may repeat header fields and bodies.
          span.attributes["error.type"] = "\(type(of: error))"
          span.setStatus(SpanStatus(code: .error))
        }
        return result
      }
      .get()
    }

    private func describe(_ request: TransportRequest, in span: any Span) {
      let head = request.head
      span.attributes["http.request.method"] = head.method.rawValue
      span.attributes["server.address"] = head.authority
      span.attributes["url.scheme"] = head.scheme
      if !request.hasSecretURL { span.attributes["url.path"] = String((head.path ?? "/").prefix { $0 != "?" }) }
      span.attributes["client-request-id"] = request.id
      if request.attempt > 1 { span.attributes["http.request.resend_count"] = request.attempt - 1 }
    }
  }

  private struct FieldInjector: Injector {
    func inject(_ value: String, forKey key: String, into fields: inout HTTPFields) {
      if let name = HTTPField.Name(key) { fields[name] = value }
    }
  }
#endif
