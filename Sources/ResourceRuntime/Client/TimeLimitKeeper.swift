#if canImport(os)
  internal import os
#else
  internal import Synchronization
#endif

/// Cancels tasks that take too long, with one timer for all of them.
final class TimeLimitKeeper: Sendable {
  private struct Limits {
    var byNumber: [Int: Limit] = [:]
    var count = 0
    var timer: Timer?
  }

  private struct Limit {
    let end: ContinuousClock.Instant
    let cancel: @Sendable () -> Void
  }

  private struct Timer {
    let end: ContinuousClock.Instant
    let task: Task<Void, Never>
  }

  #if canImport(os)
    private let limits = OSAllocatedUnfairLock(initialState: Limits())
  #else
    private let limits = Mutex(Limits())
  #endif

  deinit {
    limits.withLock { $0.timer?.task.cancel() }
  }

  /// Calls a closure when the time comes.
  ///
  /// - Returns: The number of the limit, which has to be removed when what it limits has ended.
  func add(endingAt end: ContinuousClock.Instant, _ cancel: @escaping @Sendable () -> Void) -> Int {
    limits.withLock { limits in
      limits.count += 1
      limits.byNumber[limits.count] = Limit(end: end, cancel: cancel)
      wake(at: end, &limits)
      return limits.count
    }
  }

  /// Takes a limit away.
  ///
  /// - Returns: Whether its time had not come.
  func remove(_ number: Int) -> Bool {
    limits.withLock { $0.byNumber.removeValue(forKey: number) != nil }
  }

  /// Sees to it that somebody looks at that time. A timer is left alone when its limit goes: the next one is later.
  private func wake(at end: ContinuousClock.Instant, _ limits: inout Limits) {
    if let timer = limits.timer {
      guard end < timer.end else { return }
      timer.task.cancel()
    }
    let task = Task.detached { [weak self] in
      guard (try? await Task.sleep(until: end, clock: .continuous)) != nil else { return }
      self?.cancelLateTasks(at: end)
    }
    limits.timer = Timer(end: end, task: task)
  }

  private func cancelLateTasks(at end: ContinuousClock.Instant) {
    let late = limits.withLock { limits in
      let now = ContinuousClock.now
      let late = limits.byNumber.filter { $0.value.end <= now }
      for number in late.keys { limits.byNumber[number] = nil }
      // An earlier timer may have taken the place of this one just now, and goes on by itself.
      if limits.timer?.end == end {
        limits.timer = nil
        if let next = limits.byNumber.values.map(\.end).min() { wake(at: next, &limits) }
      }
      return late.values.map(\.cancel)
    }
    // What a cancellation runs may come back here.
    for cancel in late { cancel() }
  }
}
