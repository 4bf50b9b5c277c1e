internal import HTTPTypes
internal import Logging

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// The sending of a batch: rounds of posts, each round with what the one before left open.
struct BatchRun {
  let client: ServiceClient
  let batch: Batch
  let parts: [BatchPart]
  /// For each request the places of those that it waits for, all of which are before it.
  let dependencies: [[Int]]

  /// How requests ended so far, with the last answer to those that are to be sent again.
  private var outcomes: [Int: Result<BatchAnswer, any Error>] = [:]
  /// The requests of the round that are to be sent again, or wait for one that is.
  private var postponed: [Int] = []
  /// How often requests were throttled.
  private var throttleCounts: [Int: Int] = [:]
  private var wait = Duration.zero
  private var waited = Duration.zero
  private var deadline: Duration?

  /// - Throws: ``BatchError`` where a request can't be sent.
  init(_ batch: Batch, client: ServiceClient) throws {
    self.client = client
    self.batch = batch
    parts = try batch.entries.map { try $0.makePart(client) }
    var places: [UUID: Int] = [:]
    dependencies = try batch.entries.enumerated().map { place, entry in
      defer { places[entry.key] = place }
      return try entry.dependencies.map { key in
        guard let place = places[key] else { throw BatchError(.unknownDependency, request: entry.name) }
        return place
      }
    }
  }

  /// Sends all, and tells how each ended.
  func responses() async throws -> BatchResponses {
    var run = self
    try await run.run()
    let pairs = run.outcomes.map { (batch.entries[$0].key, $1) }
    return BatchResponses(outcomes: Dictionary(uniqueKeysWithValues: pairs))
  }

  private mutating func run() async throws {
    if let limit = client.configuration.timeLimits.overall {
      deadline = await client.configuration.clock.uptime + limit
    }
    var open = ArraySlice(parts.indices)
    while !open.isEmpty {
      guard try await sendRound(of: &open) else { return }
      guard !postponed.isEmpty else { return }
      client.configuration.logger.repeating(postponed.count, of: parts.count, wait: wait)
      try await client.configuration.clock.sleep(for: wait)
      waited += wait
      // In their order, so that no request comes before those that it waits for.
      open = postponed.sorted()[...]
      postponed = []
      wait = .zero
    }
  }

  /// Sends requests, post by post.
  ///
  /// - Returns: Whether each post was answered; where not, all requests have an outcome.
  private mutating func sendRound(of open: inout ArraySlice<Int>) async throws -> Bool {
    while !open.isEmpty {
      let post = nextPost(of: &open)
      guard !post.isEmpty else { continue }
      do {
        let answers = try await answers(to: post)
        for place in post { await settle(place, answers[place]) }
      } catch {
        if Task.isCancelled || error is CancellationError || outcomes.isEmpty { throw error }
        for place in post { outcomes[place] = .failure(error) }
        for place in parts.indices where outcomes[place] == nil {
          outcomes[place] = .failure(BatchError(.notSent(after: error), request: batch.entries[place].name))
        }
        return false
      }
    }
    return true
  }

  /// Takes the requests of the next post. Those that wait for others come behind these, so that these are in the same
  /// post or done.
  private mutating func nextPost(of open: inout ArraySlice<Int>) -> [Int] {
    var post: [Int] = []
    while post.count < max(client.configuration.maximumBatchSize, 1), let place = open.popFirst() {
      let done = dependencies[place].filter { !post.contains($0) }
      if done.contains(where: postponed.contains) {
        postponed.append(place)
      } else if done.contains(where: hasFailed) {
        outcomes[place] = .success(.failedDependency)
      } else {
        post.append(place)
      }
    }
    return post
  }

  private func hasFailed(_ place: Int) -> Bool {
    guard case .success(let answer)? = outcomes[place] else { return true }
    return answer.isFailure
  }

  /// Keeps how a request ended, and whether it is to be sent again.
  private mutating func settle(_ place: Int, _ outcome: Result<BatchAnswer, any Error>?) async {
    outcomes[place] = outcome
    guard case .success(let answer)? = outcome else { return }
    if answer.head.status == .failedDependency, dependencies[place].contains(where: postponed.contains) {
      postponed.append(place)
    } else if let wait = await wait(after: answer, to: place) {
      throttleCounts[place, default: 0] += 1
      postponed.append(place)
      self.wait = max(self.wait, wait)
    }
  }

  /// How long to wait before a request is sent again, `nil` where it is not.
  private func wait(after answer: BatchAnswer, to place: Int) async -> Duration? {
    let policy = client.configuration.retry
    let clock = client.configuration.clock
    let tries = throttleCounts[place, default: 0] + 1
    guard tries < policy.maximumTries, policy.repeats(parts[place].request, after: answer.head) else { return nil }
    let wait = RetryAfter.wait(in: answer.head.headerFields, now: await clock.now) ?? policy.wait(beforeTry: tries + 1)
    guard waited + wait <= policy.maximumWait else { return nil }
    if let deadline, await clock.uptime + wait >= deadline { return nil }
    return wait
  }
}

extension Logger {
  fileprivate func repeating(_ count: Int, of total: Int, wait: Duration) {
    debug(
      "requests of a batch are repeated",
      metadata: [
        "count": .stringConvertible(count), "of": .stringConvertible(total), "wait": .string(wait.inSeconds),
      ])
  }
}
