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

  /// A time limit that begins now.
  ///
  /// - Returns: What returns when the time is over, or throws `CancellationError` as soon as the task is cancelled. It is
  ///   called once.
  func timeLimit(of duration: Duration) async -> @Sendable () async throws -> Void
}

/// The time of the machine.
public struct SystemClock: ClientClock {
  private let start = ContinuousClock.now

  public init() {}

  public var now: Date { Date() }

  public var uptime: Duration { ContinuousClock.now - start }

  public func sleep(for duration: Duration) async throws {
    try await Task.sleep(for: duration, clock: .continuous)
  }

  public func timeLimit(of duration: Duration) -> @Sendable () async throws -> Void {
    let end = ContinuousClock.now + duration
    return { try await Task.sleep(until: end, clock: .continuous) }
  }
}
