#if Tracing
  import ClientTracing
  import HTTPTypes
  import InMemoryTracing
  import ResourceRuntime
  import ResourceTestKit
  import Testing
  import Tracing

  /// Spans stand around requests and attempts, and hold no secrets.
  @Suite struct TracingTests {
    @Test func requestsAndAttemptsHaveSpans() async throws {
      let tracer = InMemoryTracer()
      let shop = TestShop(authentication: .fixed("hush"), faults: [.throttle(retryAfter: "1"), .drop]) {
        $0.middleware = [TracingMiddleware(tracer: tracer)]
        $0.attemptMiddleware = [TracingMiddleware(tracer: tracer)]
      } respond: { _ in
        hammer
      }

      _ = try await shop.shop.items["1"].get().filter(raw: "name eq 'hush'").send()

      let spans = tracer.finishedSpans
      #expect(spans.map(\.operationName) == ["GET", "GET", "GET", "GET"])
      let parents = spans.map(\.parentSpanID)
      #expect(parents.prefix(3).allSatisfy { $0 == spans.last?.spanID })
      #expect(parents.last == .some(nil))
      #expect(spans.map { $0.attributes.get("http.response.status_code") } == [429, nil, 200, 200])
      #expect(spans.map { $0.attributes.get("http.request.resend_count") } == [nil, 1, 2, nil])
      #expect(spans.last?.attributes.get("url.path") == "/v1/items/1")
      #expect(spans.map { $0.status?.code } == [.error, .error, nil, nil])
      #expect(!"\(spans)".contains("hush"))
    }
  }
#endif
