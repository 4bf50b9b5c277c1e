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
  func sleep(for duration: Duration, _ purpose: SleepPurpose) async throws
}

/// Why a client sleeps.
public enum SleepPurpose: Hashable, Sendable {
  /// To wait until it is time to go on: before a request is repeated, say.
  case wait
  /// To notice that something else takes too long.
  case timeLimit
}

/// The time of the machine.
public struct SystemClock: ClientClock {
  private let start = ContinuousClock.now

  public init() {}

  public var now: Date { Date() }

  public var uptime: Duration { ContinuousClock.now - start }

  public func sleep(for duration: Duration, _ purpose: SleepPurpose) async throws {
    try await Task.sleep(for: duration, clock: .continuous)
  }
}
