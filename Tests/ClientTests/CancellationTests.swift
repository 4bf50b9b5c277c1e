import Foundation
import HTTPTypes
import ResourceRuntime
import ResourceTestKit
import Testing

/// Whenever a transfer is cancelled, nothing half is left, nothing stays open, and nothing hangs.
// The time for which other tests keep the processor counts too: the limit only ends what hangs.
@Suite(.timeLimit(.minutes(30))) struct CancellationTests {
  @Test func downloadsCanBeCancelledAtAnyMoment() async throws {
    let folder = try TestFolder()
    let file = folder.url.appending(path: "film")
    let bytes = testBytes(20_500)
    var endings: [Bool: Int] = [:]
    for number in 0..<200 {
      let bomb = Bomb(number)
      let service = ContentService(bytes)
      let shop = TestShop(authentication: .fixed("secret"), faults: [.truncate(after: 7_777)]) { request in
        await bomb.tick()
        var response = await service.answer(request)
        response.body = ContentStream(Ticking(pieces: response.body, bomb: bomb))
        return response
      }

      let isWhole = try await bomb.run { try await shop.shop.items["1"].content().download(to: file) }

      endings[isWhole, default: 0] += 1
      if isWhole { #expect(try file.holds(bytes)) }
      #expect(folder.files == (isWhole ? ["film"] : []), "\(number)")
      #expect(folder.openFiles == [], "\(number)")
      try? FileManager.default.removeItem(at: file)
    }
    print("cancelled downloads: \(endings[false] ?? 0) ended, \(endings[true] ?? 0) were whole")
    #expect((endings[false] ?? 0) > 50)
  }

  @Test func partsThatAreKeptSurviveCancellations() async throws {
    let folder = try TestFolder()
    let file = folder.url.appending(path: "film")
    let part = folder.url.appending(path: "part")
    let bytes = testBytes(20_500)
    var interruptions = 0
    for number in 0..<100 {
      let service = ContentService(bytes)
      while true {
        let bomb = Bomb(number)
        let shop = TestShop(authentication: .fixed("secret"), faults: [.truncate(after: 3_333)]) { request in
          await bomb.tick()
          var response = await service.answer(request)
          response.body = ContentStream(Ticking(pieces: response.body, bomb: bomb))
          return response
        }
        if try await bomb.run({ try await shop.shop.items["1"].content().download(to: file, part: part) }) { break }
        interruptions += 1
        #expect(!FileManager.default.fileExists(atPath: file.path))
        #expect(folder.openFiles == [], "\(number)")
      }
      #expect(try file.holds(bytes), "\(number)")
      #expect(folder.files == ["film"])
      try FileManager.default.removeItem(at: file)
    }
    print("cancelled downloads with a part: \(interruptions)")
  }

  @Test func uploadsCanBeCancelledAtAnyMomentAndGoOn() async throws {
    let folder = try TestFolder()
    let file = folder.url.appending(path: "film")
    let bytes = testBytes(4 * pieceSize + 100)
    try Data(bytes).write(to: file)
    var endings: [Bool: Int] = [:]
    for number in 0..<200 {
      let bomb = Bomb(number, steps: 14)
      let service = UploadService()
      let shop = TestShop(authentication: .fixed("secret"), faults: [.none, .none, .drop]) { request in
        await bomb.tick()
        let answer = await service.answer(request)
        await bomb.tick()
        try Task.checkCancellation()
        return answer
      }
      let upload = try await shop.startUpload(of: .file(file))

      let isWhole = try await bomb.run { try await upload.send() }

      endings[isWhole, default: 0] += 1
      #expect(folder.openFiles == [], "\(number)")
      await bomb.disarm()
      if isWhole {
        #expect(await service.has(bytes))
      } else if number % 4 == 0 {
        try await upload.cancel()
        #expect(await service.isOpen == false)
      } else {
        do {
          _ = try await upload.send()
        } catch UploadError.expired {
          // The cancellation came after the service had made the file.
          #expect(await service.isOpen == false)
        }
        #expect(await service.has(bytes), "\(number)")
      }
    }
    print("cancelled uploads: \(endings[false] ?? 0) ended, \(endings[true] ?? 0) were whole")
    #expect((endings[false] ?? 0) > 50)
  }

  @Test func operationsCanBeCancelledAtAnyMoment() async throws {
    for number in 0..<200 {
      let bomb = Bomb(number, steps: 12)
      let shop = TestShop { request in
        await bomb.tick()
        try Task.checkCancellation()
        return .json(["status": "running"], status: .accepted, headerFields: [.location: "/monitor"])
      }
      let isWhole = try await bomb.run {
        try await shop.shop.items["1"].delete().sendAndWait(options: OperationOptions(timeLimit: nil))
      }
      #expect(!isWhole)
    }
  }
}

/// Cancels a task at a random moment: at one of its steps, or after a short while.
actor Bomb {
  private var countdown: Int?
  private let delay: Duration?
  private var task: Task<Void, any Error>?

  init(_ number: Int, steps: Int = 26) {
    countdown = number % 2 == 0 ? Int.random(in: 0..<steps) : nil
    delay = number % 2 == 0 ? nil : .microseconds(Int.random(in: 0..<3_000))
  }

  func disarm() { countdown = nil }

  /// A step.
  func tick() {
    guard let countdown else { return }
    if countdown == 0 { task?.cancel() }
    self.countdown = countdown - 1
  }

  /// Runs work, and tells whether it ended before it was cancelled.
  ///
  /// - Throws: Any error but that of the cancellation.
  func run<Value>(_ work: @escaping @Sendable () async throws -> Value) async throws -> Bool {
    let task = Task { _ = try await work() }
    self.task = task
    if let delay {
      try await Task.sleep(for: delay)
      task.cancel()
    }
    do {
      try await task.value
      return true
    } catch is CancellationError {
      return false
    }
  }
}

/// Pieces, each of which is a step.
private struct Ticking: AsyncSequence, Sendable {
  let pieces: ContentStream
  let bomb: Bomb

  func makeAsyncIterator() -> Iterator {
    Iterator(pieces: pieces.makeAsyncIterator(), bomb: bomb)
  }

  struct Iterator: AsyncIteratorProtocol {
    var pieces: ContentStream.Iterator
    let bomb: Bomb

    mutating func next() async throws -> [UInt8]? {
      await bomb.tick()
      try Task.checkCancellation()
      return try await pieces.next()
    }
  }
}
