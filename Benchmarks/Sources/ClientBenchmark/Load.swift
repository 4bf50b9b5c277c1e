import Measuring

/// What sending many requests cost.
struct LoadResult: Sendable {
  /// Wall seconds.
  var seconds = 0.0
  /// CPU seconds of this process.
  var processorSeconds = 0.0
  /// The requests that ended with an error.
  var failures: [Int: any Error] = [:]
}

/// Requests that are sent, a number of them at a time.
struct Load {
  let numbers: Range<Int>
  let concurrency: Int

  func run(_ side: some Side) async -> LoadResult {
    let start = ContinuousClock.now
    let startOfProcessor = ProcessorTime.seconds()
    var result = LoadResult()
    await withTaskGroup(of: [Int: any Error].self) { group in
      for worker in 0..<concurrency {
        group.addTask {
          var failures: [Int: any Error] = [:]
          for number in stride(from: numbers.lowerBound + worker, to: numbers.upperBound, by: concurrency) {
            do { try await side.send(number) } catch { failures[number] = error }
          }
          return failures
        }
      }
      for await failures in group { result.failures.merge(failures) { $1 } }
    }
    let duration = ContinuousClock.now - start
    result.seconds = duration / .seconds(1)
    result.processorSeconds = ProcessorTime.seconds() - startOfProcessor
    return result
  }
}
