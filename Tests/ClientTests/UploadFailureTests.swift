import Foundation
import HTTPTypes
import InMemoryLogging
import ResourceRuntime
import ResourceTestKit
import Testing

/// Uploads go on from what the service has, and end where they can't.
@Suite struct UploadFailureTests {
  private let bytes = testBytes(2 * pieceSize + 1_000)

  @Test(arguments: [Fault.drop, .truncate(after: 3)])
  func aConnectionThatBreaksIsFollowedByAQuestion(fault: Fault) async throws {
    let service = UploadService()
    let shop = TestShop(service, faults: [fault])

    #expect(try await shop.startUpload(of: .bytes(bytes)).send().name == "film")

    #expect(await service.has(bytes))
    // The service had got the first piece.
    #expect(await shop.uploadRequests == ["PUT 0-327679", "GET", "PUT 327680-655359", "PUT 655360-656359"])
    let waits = await shop.clock.waits
    #expect(waits.count == 1 && (.milliseconds(500)...Duration.seconds(1)).contains(waits[0]))
  }

  @Test(arguments: [500, 502, 503, 504, 429, 408])
  func anAnswerThatMayPassIsFollowedByAQuestion(status: Int) async throws {
    let service = UploadService()
    let shop = TestShop(service, faults: [.none, .status(.init(code: status))])

    #expect(try await shop.startUpload(of: .bytes(bytes)).send().name == "film")

    #expect(await service.has(bytes))
    #expect(
      await shop.uploadRequests == [
        "PUT 0-327679", "PUT 327680-655359", "GET", "PUT 327680-655359", "PUT 655360-656359",
      ])
  }

  @Test func theServiceSaysWhenToComeAgain() async throws {
    let shop = TestShop(UploadService(), faults: [.throttle(retryAfter: "30")])

    _ = try await shop.startUpload(of: .bytes(bytes)).send()

    #expect(await shop.clock.waits == [.seconds(30)])
  }

  @Test func threeTriesInARowAreEnough() async throws {
    let service = UploadService { $0 > 1 && $0 % 2 == 0 ? .empty(.internalServerError) : nil }
    let shop = TestShop(service)

    let error = await #expect(throws: ServiceError.self) { try await shop.startUpload(of: .bytes(bytes)).send() }

    #expect(error?.status == .internalServerError)
    let second = "PUT 327680-655359"
    #expect(await shop.uploadRequests == ["PUT 0-327679", second, "GET", second, "GET", second])
  }

  @Test func triesAreCountedAnewAfterProgress() async throws {
    let faults = Array(repeating: [Fault.refuse, .none, .refuse, .none, .none], count: 3).flatMap { $0 }
    let service = UploadService()
    let shop = TestShop(service, faults: faults)

    _ = try await shop.startUpload(of: .bytes(bytes)).send()

    #expect(await service.has(bytes))
  }

  @Test func aPieceThatTheServiceHasIsNotSentAgain() async throws {
    let service = UploadService { $0 == 1 ? .error(.rangeNotSatisfiable, code: "fragmentOverlap") : nil }
    let shop = TestShop(service)

    _ = try await shop.startUpload(of: .bytes(bytes)).send()

    #expect(await service.has(bytes))
    #expect(await shop.uploadRequests.prefix(3) == ["PUT 0-327679", "GET", "PUT 0-327679"])
  }

  @Test func bytesThatTheServiceLostAreSentAgain() async throws {
    let service = UploadService()
    let counter = Seen<Int>()
    let shop = TestShop(authentication: nil) { request in
      counter.add(1)
      if counter.values.count == 4 { await service.forget(from: 100) }
      let answer = await service.answer(request)
      return counter.values.count == 4 ? .error(.rangeNotSatisfiable, code: "lost") : answer
    }

    _ = try await shop.startUpload(of: .bytes(bytes)).send()

    #expect(await service.has(bytes))
    #expect(
      await shop.uploadRequests == [
        "PUT 0-327679", "PUT 327680-655359", "PUT 655360-656359", "GET", "PUT 100-327779", "PUT 327780-655459",
        "PUT 655460-656359",
      ])
  }

  @Test func aServiceThatAsksForTheSameAgainAndAgainIsLeft() async throws {
    let service = UploadService { _ in .json(["nextExpectedRanges": ["0-"]], status: .accepted) }
    let shop = TestShop(service)

    await #expect(throws: UploadError.stalled(at: 0)) { try await shop.startUpload(of: .bytes(bytes)).send() }
    #expect(await shop.uploadRequests.count == 3)

    // Also where it goes back and forth.
    let other = UploadService { number in
      .json(["nextExpectedRanges": [number % 2 == 1 ? "327680-" : "0-"]], status: .accepted)
    }
    let swinging = TestShop(other)
    await #expect(throws: UploadError.stalled(at: 0)) { try await swinging.startUpload(of: .bytes(bytes)).send() }
    #expect(await swinging.uploadRequests.count == 6)
  }

  @Test(arguments: [HTTPResponse.Status.notFound, .gone])
  func aSessionThatIsGoneIsToldAsThat(status: HTTPResponse.Status) async throws {
    let shop = TestShop(UploadService { $0 == 2 ? .empty(status) : nil })

    await #expect(throws: UploadError.expired) { try await shop.startUpload(of: .bytes(bytes)).send() }

    // Also by the question.
    let asked = TestShop(UploadService { $0 == 2 ? .empty(status) : nil }, faults: [.drop])
    await #expect(throws: UploadError.expired) { try await asked.startUpload(of: .bytes(bytes)).send() }
  }

  @Test func aLostLastAnswerIsToldAsThat() async throws {
    let shop = TestShop(UploadService(), faults: [.none, .none, .drop])

    await #expect(throws: UploadError.outcomeUnknown) { try await shop.startUpload(of: .bytes(bytes)).send() }

    // The service has not seen the last bytes: that is another thing.
    let unseen = TestShop(UploadService { $0 == 3 ? .empty(.notFound) : nil }, faults: [.none, .none, .refuse])
    await #expect(throws: UploadError.expired) { try await unseen.startUpload(of: .bytes(bytes)).send() }
  }

  @Test func otherErrorsEndTheUpload() async throws {
    for (status, code) in [(409, "nameAlreadyExists"), (507, "quotaLimitReached"), (401, "unauthenticated")] {
      let shop = TestShop(UploadService { $0 == 2 ? .error(.init(code: status), code: code) : nil })
      let error = await #expect(throws: ServiceError.self) { try await shop.startUpload(of: .bytes(bytes)).send() }
      #expect(error?.code == code)
      #expect(await shop.uploadRequests.count == 2)
    }
  }

  @Test func anItemBeforeTheEndIsAnError() async throws {
    let shop = TestShop(UploadService { _ in .json(["name": "half a film"], status: .created) })

    await #expect(throws: UploadError.endedEarly(at: pieceSize)) {
      try await shop.startUpload(of: .bytes(bytes)).send()
    }
  }

  @Test(arguments: ["x", "-1", "5-2", "1-2-3", "", "99999999999999999999-", "+5-"])
  func rangesThatAreNoneAreErrors(range: String) async throws {
    let shop = TestShop(UploadService { _ in .json(["nextExpectedRanges": [.string(range)]], status: .accepted) })

    let error = await #expect(throws: ResponseError.self) { try await shop.startUpload(of: .bytes(bytes)).send() }

    #expect(error?.description.contains("nextExpectedRanges[0]") == true)
  }

  @Test func whatCannotBeReadAgainIsNot() async throws {
    // The last piece is kept, what was before it is not.
    let service = UploadService()
    let shop = TestShop(service, faults: [.none, .refuse])
    let stream = UploadSource.stream(length: bytes.count, isReplayable: false) { Chunks(bytes: bytes, size: 1_000) }
    _ = try await shop.startUpload(of: stream).send()
    #expect(await service.has(bytes))

    let back = UploadService { $0 == 2 ? .json(["nextExpectedRanges": ["0-"]], status: .accepted) : nil }
    let other = TestShop(back)
    await #expect(throws: UploadError.sourceNotReplayable) { try await other.startUpload(of: stream).send() }

    let again = UploadService { $0 == 2 ? .json(["nextExpectedRanges": ["0-"]], status: .accepted) : nil }
    let third = TestShop(again)
    let replayable = UploadSource.stream(length: bytes.count) { Chunks(bytes: bytes, size: 1_000) }
    await #expect(throws: UploadError.sourceNotReplayable) {
      let upload = try await third.startUpload(of: stream)
      _ = try? await upload.send()
      return try await upload.send()
    }
    let fourth = TestShop(UploadService(), faults: [.none, .drop])
    _ = try await fourth.startUpload(of: replayable).send()
  }

  @Test func anotherProcessGoesOn() async throws {
    let service = UploadService()
    let shop = TestShop(service, faults: [.none, .status(.forbidden)])
    let upload = try await shop.startUpload(of: .bytes(bytes))
    await #expect(throws: ServiceError.self) { try await upload.send() }
    #expect(await upload.state.offset == pieceSize)
    #expect(await upload.state.expiration == DateTimeOffset("2025-01-03T00:00:00Z"))
    let kept = try JSONEncoder().encode(await upload.state)

    let state = try JSONDecoder().decode(UploadState.self, from: kept)
    let other = TestShop(service)
    let client = try #require(other.shop._client)
    let options = UploadOptions(pieceSize: pieceSize)
    let resumed = try LargeUpload(.bytes(bytes), resuming: state, as: Item.self, by: client, options: options)

    #expect(try await resumed.send().name == "film")
    #expect(await service.has(bytes))
    #expect(
      await other.recorder.requests == ["GET", "PUT", "PUT"].map { "\($0) /hush?token=hush" })
    #expect(throws: UploadError.sourceChanged(length: bytes.count)) {
      try LargeUpload(.bytes([1]), resuming: state, as: Item.self, by: client)
    }
  }

  @Test func sendingAgainGoesOn() async throws {
    let service = UploadService()
    let shop = TestShop(service, faults: [.none, .status(.forbidden)])
    let upload = try await shop.startUpload(of: .bytes(bytes))

    await #expect(throws: ServiceError.self) { try await upload.send() }
    #expect(try await upload.send().name == "film")

    #expect(await service.has(bytes))
  }

  @Test func theURLIsShownNowhere() async throws {
    let shop = TestShop(UploadService(), faults: [.status(.forbidden)])
    let upload = try await shop.startUpload(of: .bytes(bytes))
    var text = ""
    do { _ = try await upload.send() } catch { text = "\(error)" }
    let state = await upload.state
    dump(state, to: &text)

    #expect(!(text + "\(state) \(String(reflecting: state)) \(shop.log.entries)").contains("hush"))
    #expect(state.description == "upload to up.example, 0 of 656360 bytes")
  }
}
