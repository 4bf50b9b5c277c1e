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
    let cancel: @Sendable () -> Void
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

  /// Moves time on, and returns; throws where that ends a time limit of this task.
  public func sleep(for duration: Duration) async throws {
    waits.append(duration)
    let end = uptime + duration
    while let next = limits.values.map(\.end).min(), next <= end {
      moveTime(to: next)
      try Task.checkCancellation()
    }
    moveTime(to: end)
    try Task.checkCancellation()
  }

  /// Moves time on.
  public func advance(by duration: Duration) async {
    moveTime(to: uptime + duration)
    await Task.yield()
  }

  public func value<Value: Sendable>(
    within duration: Duration, of work: @escaping @Sendable () async throws -> Value
  ) async throws -> Value? {
    try Task.checkCancellation()
    limitCount += 1
    let number = limitCount
    let task = Self.task(work)
    limits[number] = TimeLimit(end: uptime + duration) { task.cancel() }
    moveTime(to: uptime)
    let result = await withTaskCancellationHandler {
      await task.result
    } onCancel: {
      task.cancel()
    }
    // What a cancelled piece of work returns may be less than all, as of a stream.
    guard limits.removeValue(forKey: number) != nil else { return nil }
    return try result.get()
  }

  // Here a task is not isolated to the actor.
  private nonisolated static func task<Value>(
    _ work: @escaping @Sendable () async throws -> Value
  ) -> Task<Value, any Error> {
    Task { try await work() }
  }

  /// Sets the time, and ends the limits that are over.
  private func moveTime(to time: Duration) {
    uptime = max(uptime, time)
    for (number, limit) in limits where limit.end <= uptime {
      limits[number] = nil
      limit.cancel()
    }
  }
}
