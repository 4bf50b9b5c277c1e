import Dispatch
import Foundation

/// Kills a program, and all that it has started, after a time.
///
/// The time is kept apart from Swift's pool of threads, which the computing of tests keeps busy for minutes at times.
final class TimeLimit: @unchecked Sendable {
  // Sendable, since what varies is touched on the queue only.
  private let queue = DispatchQueue(label: "docs2swift.tests.time-limit")
  private var program: pid_t?
  private var hasPassed = false

  /// Begins to count, once the program has been started as the first of a group of processes.
  func start(_ limit: Duration, for program: pid_t) {
    queue.sync { self.program = program }
    queue.asyncAfter(deadline: .now() + limit / .seconds(1)) {
      guard let program = self.program else { return }
      self.hasPassed = true
      kill(-program, SIGKILL)
    }
  }

  /// Ends the count, and tells whether the program was killed.
  func end() -> Bool {
    queue.sync {
      program = nil
      return hasPassed
    }
  }
}
