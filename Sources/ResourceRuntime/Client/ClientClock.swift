#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// The time that a client goes by. Tests have a clock of their own, which does not wait.
public protocol ClientClock: Sendable {
  /// The time of day, for dates that a service names.
  var now: Date { get async }

  /// The time since some fixed moment, which never goes back.
  var uptime: Duration { get async }

  /// Returns after a while.
  ///
  /// - Throws: `CancellationError` as soon as the task is cancelled.
  func sleep(for duration: Duration) async throws

  /// Does a piece of work, and cancels it when that takes too long.
  ///
  /// It returns when the work has ended, also where that was cancelled: what the work uses is used again afterwards. In a
  /// task that is cancelled already, the work does not begin.
  ///
  /// - Returns: What the work returns, `nil` where it was cancelled since the time was over.
  /// - Throws: What the work throws.
  func value<Value: Sendable>(
    within duration: Duration, of work: @escaping @Sendable () async throws -> Value
  ) async throws -> Value?
}

extension ClientClock {
  /// Does a piece of work beside a task that sleeps as long as it may take.
  public func value<Value: Sendable>(
    within duration: Duration, of work: @escaping @Sendable () async throws -> Value
  ) async throws -> Value? {
    try await withThrowingTaskGroup(of: Value?.self) { group in
      group.addTask { try await work() }
      group.addTask {
        try await sleep(for: duration)
        return nil
      }
      defer { group.cancelAll() }
      return try await group.next() ?? nil
    }
  }
}

/// The time of the machine.
public struct SystemClock: ClientClock {
  private let start = ContinuousClock.now
  // A task for each time limit, that sleeps until it is over, would cost more than a request, and the system keeps the
  // timer of a task that was cancelled.
  private let timeLimits = TimeLimitKeeper()

  public init() {}

  public var now: Date { Date() }

  public var uptime: Duration { ContinuousClock.now - start }

  public func sleep(for duration: Duration) async throws {
    try await Task.sleep(for: duration, clock: .continuous)
  }

  public func value<Value: Sendable>(
    within duration: Duration, of work: @escaping @Sendable () async throws -> Value
  ) async throws -> Value? {
    // The new task would begin as if nothing had been cancelled.
    try Task.checkCancellation()
    let task = Task { try await work() }
    let limit = timeLimits.add(endingAt: ContinuousClock.now + duration) { task.cancel() }
    let result = await withTaskCancellationHandler {
      await task.result
    } onCancel: {
      task.cancel()
    }
    // What a cancelled piece of work returns may be less than all, as of a stream.
    guard timeLimits.remove(limit) else { return nil }
    return try result.get()
  }
}
