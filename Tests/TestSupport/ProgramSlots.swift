/// Lets only so many programs run at once that the descriptors of the tests suffice, which on macOS are 256.
///
/// Tests begin all at once. Each program that runs has up to six descriptors, and keeps one of them until Swift's pool of
/// threads has time for the end of the call.
actor ProgramSlots {
  static let shared = ProgramSlots(count: 24)

  private var free: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(count: Int) {
    free = count
  }

  /// Does something once there is a slot. It must not wait for another slot.
  func occupied<Value: Sendable>(by work: @escaping @Sendable () async throws -> Value) async throws -> Value {
    await take()
    defer { giveBack() }
    return try await work()
  }

  private func take() async {
    if free > 0 {
      free -= 1
      return
    }
    await withCheckedContinuation { waiting.append($0) }
  }

  /// Whoever waits longest has the slot then.
  private func giveBack() {
    if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
  }
}
