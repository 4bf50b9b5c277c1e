public import Foundation
public import ResourceRuntime

/// A clock that does not wait. Where the client waits, as before it repeats a request, time moves on at once; its time
/// limits pass when time has come there.
///
/// ```swift
/// let clock = TestClock()
/// var configuration = ClientConfiguration()
/// configuration.clock = clock
/// let graph = GraphClient(transport: transport, configuration: configuration)
/// _ = try await graph.me.get().send()           // the transport throttles, with `Retry-After: 30`
/// #expect(await clock.waits == [.seconds(30)])  // and the test took no time
/// ```
public actor TestClock: ClientClock {
  private let start: Date
  private var limits: [Int: TimeLimit] = [:]
  private var limitCount = 0

  /// The time since the clock was made.
  public private(set) var uptime: Duration = .zero

  /// How long the client waited, each time.
  public private(set) var waits: [Duration] = []

  private struct TimeLimit {
    let end: Duration
    let signal: AsyncStream<Never>.Continuation
  }

  /// A clock.
  ///
  /// - Parameter start: The time of day to begin at.
  public init(start: Date = Date(timeIntervalSince1970: 1_735_689_600)) {
    self.start = start
  }

  public var now: Date {
    let (seconds, attoseconds) = uptime.components
    return start.addingTimeInterval(Double(seconds) + Double(attoseconds) / 1e18)
  }

  public func sleep(for duration: Duration, _ purpose: SleepPurpose) async throws {
    switch purpose {
    case .wait:
      waits.append(duration)
      try await advance(by: duration)
    case .timeLimit:
      try await pass(at: uptime + duration)
    }
  }

  /// Moves time on. Where time limits pass on the way, it takes a moment, so that what they end has time to end.
  public func advance(by duration: Duration) async throws {
    let end = uptime + duration
    while let next = limits.values.map(\.end).min(), next <= end {
      uptime = max(uptime, next)
      for limit in limits.values where limit.end <= uptime { limit.signal.finish() }
      limits = limits.filter { $0.value.end > uptime }
      try await Task.sleep(for: .milliseconds(50))
    }
    uptime = max(uptime, end)
    try Task.checkCancellation()
  }

  private func pass(at end: Duration) async throws {
    guard end > uptime else { return }
    limitCount += 1
    let number = limitCount
    let (stream, signal) = AsyncStream<Never>.makeStream()
    limits[number] = TimeLimit(end: end, signal: signal)
    for await _ in stream {}
    limits[number] = nil
    try Task.checkCancellation()
  }
}
