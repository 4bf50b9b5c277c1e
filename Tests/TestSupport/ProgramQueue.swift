import Dispatch

/// Runs what has to do with running programs apart from the tests, whose computing keeps all threads of Swift's own
/// pool busy for seconds at times.
enum ProgramQueue {
  static func run<Value: Sendable>(_ work: @escaping @Sendable () async throws -> Value) async throws -> Value {
    guard #available(macOS 15, iOS 18, tvOS 18, watchOS 11, visionOS 2, *) else { return try await work() }
    return try await withTaskExecutorPreference(SerialQueue.shared, operation: work)
  }
}

@available(macOS 15, iOS 18, tvOS 18, watchOS 11, visionOS 2, *)
private final class SerialQueue: TaskExecutor {
  static let shared = SerialQueue()

  private let queue = DispatchQueue(label: "docs2swift.tests.programs")

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
