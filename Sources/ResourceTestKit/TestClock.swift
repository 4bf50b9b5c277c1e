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

  /// Moves time on, and returns. Where a time limit ends on the way, it waits a second of real time for the task to be
  /// cancelled, since that is what time limits do.
  public func sleep(for duration: Duration) async throws {
    waits.append(duration)
    let end = uptime + duration
    while let next = limits.values.map(\.end).min(), next <= end {
      moveTime(to: next)
      try await Task.sleep(for: .seconds(1))
    }
    moveTime(to: end)
    try Task.checkCancellation()
  }

  /// Moves time on.
  public func advance(by duration: Duration) async {
    moveTime(to: uptime + duration)
    await Task.yield()
  }

  public func timeLimit(of duration: Duration) -> @Sendable () async throws -> Void {
    limitCount += 1
    let number = limitCount
    let (stream, signal) = AsyncStream<Never>.makeStream()
    limits[number] = TimeLimit(end: uptime + duration, signal: signal)
    moveTime(to: uptime)
    return {
      for await _ in stream {}
      await self.remove(number)
      try Task.checkCancellation()
    }
  }

  private func remove(_ number: Int) {
    limits[number] = nil
  }

  /// Sets the time, and ends the limits that are over.
  private func moveTime(to time: Duration) {
    uptime = max(uptime, time)
    for (number, limit) in limits where limit.end <= uptime {
      limit.signal.finish()
      limits[number] = nil
    }
  }
}
