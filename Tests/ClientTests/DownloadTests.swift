import Foundation
import HTTPTypes
import InMemoryLogging
import ResourceRuntime
import ResourceTestKit
import Testing

/// Files are there when all of them is, and only then.
@Suite struct DownloadTests {
  private let bytes = testBytes(10_500)
  private let folder: TestFolder
  private let file: URL

  init() throws {
    folder = try TestFolder()
    file = folder.url.appending(path: "film")
  }

  private func download(
    _ shop: TestShop, limit: Int? = nil, progress: @escaping @Sendable (TransferProgress) -> Void = { _ in }
  ) async throws -> Int {
    try await shop.shop.items["1"].content().download(to: file, limit: limit, progress: progress)
  }

  /// Expects that a download fails, and leaves nothing.
  private func expectFailure<E: Error>(
    _ type: E.Type, of shop: TestShop, limit: Int? = nil, at location: SourceLocation = #_sourceLocation
  ) async -> E? {
    let error = await #expect(throws: type, sourceLocation: location) { try await download(shop, limit: limit) }
    #expect(folder.files == [], sourceLocation: location)
    #expect(folder.openFiles == [], sourceLocation: location)
    return error
  }

  @Test func contentBecomesAFile() async throws {
    let shop = TestShop(ContentService(bytes))

    #expect(try await download(shop) == bytes.count)

    #expect(try file.holds(bytes))
    #expect(folder.files == ["film"])
    #expect(folder.openFiles == [])
    // Compressed bytes could not be counted.
    #expect(await shop.recorder.exchanges.first?.request.head.headerFields[.acceptEncoding] == "identity")
  }

  @Test func aFileThatIsThereIsReplacedAtTheEnd() async throws {
    try Data("old".utf8).write(to: file)
    let file = file
    let shop = TestShop(ContentService(bytes))

    _ = try await download(shop) { _ in #expect((try? Data(contentsOf: file)) == Data("old".utf8)) }
    #expect(try file.holds(bytes))

    let broken = TestShop(ContentService([1])) { $0.retry = .never }
    try Data("old".utf8).write(to: file)
    await #expect(throws: TransportError.self) { try await download(broken, limit: 0) }
    #expect(try Data(contentsOf: file) == Data("old".utf8))
    #expect(folder.files == ["film"])
  }

  @Test func anEmptyFileIsAFile() async throws {
    #expect(try await download(TestShop(ContentService([]))) == 0)
    #expect(try Data(contentsOf: file) == Data())
  }

  @Test func progressIsTold() async throws {
    let seen = Seen<TransferProgress>()

    _ = try await download(TestShop(ContentService(bytes))) { seen.add($0) }

    #expect(seen.values.map(\.completedBytes) == Array(stride(from: 1_000, through: 10_000, by: 1_000)) + [10_500])
    #expect(seen.values.allSatisfy { $0.totalBytes == 10_500 })
  }

  @Test func aConnectionThatBreaksIsFollowedByARequestForTheRest() async throws {
    let shop = TestShop(ContentService(bytes), faults: [.truncate(after: 4_200), .drop, .truncate(after: 1_000)])

    _ = try await download(shop)

    #expect(try file.holds(bytes))
    #expect(await shop.ranges == ["all", "bytes=4200-", "bytes=4200-", "bytes=5200-"])
    let conditions = await shop.recorder.exchanges.map { $0.request.head.headerFields[.ifRange] }
    #expect(conditions == [nil, #""1""#, #""1""#, #""1""#])
    // All attempts have one name.
    #expect(Set(await shop.recorder.exchanges.map(\.request.id)).count == 1)
  }

  @Test func theDateOfTheLastChangeWillDo() async throws {
    let date = "Wed, 01 Jan 2025 00:00:00 GMT"
    let shop = TestShop(ContentService(bytes, fields: [.lastModified: date]), faults: [.truncate(after: 4_200)])

    _ = try await download(shop)

    #expect(try file.holds(bytes))
    #expect(await shop.ranges == ["all", "bytes=4200-"])
    #expect(await shop.recorder.exchanges.last?.request.head.headerFields[.ifRange] == date)
  }

  private static let fieldsWithoutRanges: [HTTPFields] = [
    [:], [.eTag: #"W/"1""#, .lastModified: "Wed, 01 Jan 2025 00:00:00 GMT"], [.eTag: #""1""#, .acceptRanges: "none"],
  ]

  @Test(arguments: fieldsWithoutRanges)
  func withoutRangesAllIsAskedForAgain(fields: HTTPFields) async throws {
    let shop = TestShop(ContentService(bytes, fields: fields), faults: [.truncate(after: 4_200)])

    _ = try await download(shop)

    #expect(try file.holds(bytes))
    #expect(await shop.ranges == ["all", "all"])
  }

  @Test func aServiceThatSendsAllInsteadOfTheRestIsUnderstood() async throws {
    let shop = TestShop(ContentService(bytes, knowsRanges: false), faults: [.truncate(after: 4_200)])

    _ = try await download(shop)

    #expect(try file.holds(bytes))
    #expect(await shop.ranges == ["all", "bytes=4200-"])
  }

  @Test(arguments: [100, 4_200, 10_500, 20_000])
  func changedContentIsFetchedAnew(length: Int) async throws {
    let service = ContentService(bytes)
    let new = testBytes(length).map { $0 ^ 0xFF }
    let shop = TestShop(authentication: nil, faults: [.truncate(after: 4_200)]) { request in
      if request.head.headerFields[.range] != nil { await service.change(to: new, tag: #""2""#) }
      return await service.answer(request)
    }

    #expect(try await download(shop) == length)

    #expect(try file.holds(new))
  }

  @Test func aPartOfOtherContentIsNotAppended() async throws {
    // A service that does not heed If-Range.
    let answers: [HTTPFields] = [
      [.contentRange: "bytes 4200-10499/10500", .eTag: #""2""#], [.contentRange: "bytes 4199-10499/10500"],
      [.contentRange: "bytes 4200-10500/10501"], [.contentRange: "x"], [:],
      [.contentRange: "bytes 4200-10499/10500", .contentEncoding: "gzip"],
    ]
    for fields in answers {
      let service = ContentService(bytes)
      let shop = TestShop(authentication: nil, faults: [.truncate(after: 4_200)]) { request in
        request.head.headerFields[.range] == nil
          ? await service.answer(request) : .bytes([1, 2, 3], status: .partialContent, headerFields: fields)
      }
      _ = try await download(shop)
      #expect(try file.holds(bytes))
      #expect(await shop.ranges == ["all", "bytes=4200-", "all"])
    }
  }

  @Test func aPartThatNobodyAskedForIsNoFile() async throws {
    let shop = TestShop { _ in .bytes([1], status: .partialContent, headerFields: [.contentRange: "bytes 0-0/9"]) }
    #expect(await expectFailure(ServiceError.self, of: shop)?.status == .partialContent)

    // One that the caller asked for is.
    var request = shop.shop.items["1"].content()
    request.headerFields[.range] = "bytes=0-0"
    #expect(try await request.download(to: file) == 1)
  }

  @Test func contentOfUnknownLengthThatWasWholeIsDone() async throws {
    // The connection breaks behind the last byte, and the service says that there is no more.
    let fields: HTTPFields = [.eTag: #""1""#, .transferEncoding: "chunked"]
    let shop = TestShop(ContentService(bytes, fields: fields), faults: [.truncate(after: 10_500)])

    #expect(try await download(shop) == 10_500)
    #expect(await shop.ranges == ["all", "bytes=10500-"])
    #expect(try file.holds(bytes))
  }

  @Test func aLengthThatIsWrongIsAnError() async throws {
    let short = TestShop { _ in .bytes([1, 2, 3], headerFields: [.contentLength: "4"]) }
    #expect(await expectFailure(TransportError.self, of: short)?.reason == .connectionLost)
    #expect(await short.recorder.exchanges.count == 3)

    let long = TestShop { _ in .bytes([1, 2, 3], headerFields: [.contentLength: "2"]) }
    #expect(await expectFailure(TransportError.self, of: long)?.reason == .responseTooLong(limit: 2))
  }

  @Test func whatWasCompressedHasAnotherLength() async throws {
    let fields: HTTPFields = [.contentLength: "2", .contentEncoding: "gzip", .eTag: #""1""#]
    let shop = TestShop(faults: [.truncate(after: 1)]) { _ in .bytes([1, 2, 3], headerFields: fields) }

    #expect(try await download(shop) == 3)
    #expect(await shop.ranges == ["all", "all"])
  }

  @Test func limitsHold() async throws {
    // Announced, and not.
    #expect(
      await expectFailure(TransportError.self, of: TestShop(ContentService(bytes)), limit: 10_499)?.reason
        == .responseTooLong(limit: 10_499))
    let endless = TestShop { _ in
      TransportResponse(head: HTTPResponse(status: .ok), body: ContentStream(Endless()))
    }
    #expect(
      await expectFailure(TransportError.self, of: endless, limit: 5_000)?.reason == .responseTooLong(limit: 5_000))
    // That of the client counts over all parts.
    let parts = TestShop(ContentService(bytes), faults: [.truncate(after: 6_000)]) { $0.sizeLimits.stream = 10_000 }
    #expect(await expectFailure(TransportError.self, of: parts)?.reason == .responseTooLong(limit: 10_000))
    #expect(try await download(TestShop(ContentService(bytes)), limit: 10_500) == 10_500)
  }

  @Test func threeTriesInARowAreEnough() async throws {
    let shop = TestShop(ContentService(bytes), faults: [.truncate(after: 4_200)] + Array(repeating: .drop, count: 9))

    #expect(await expectFailure(TransportError.self, of: shop)?.reason == .connectionLost)
    #expect(await shop.recorder.exchanges.count == 3)

    // Where all is sent again, getting no further is no progress.
    let again = TestShop(
      ContentService(bytes, fields: [:]), faults: Array(repeating: .truncate(after: 4_200), count: 9))
    #expect(await expectFailure(TransportError.self, of: again)?.reason == .connectionLost)
    #expect(await again.recorder.exchanges.count == 3)

    // Progress is.
    let slow = TestShop(ContentService(bytes), faults: Array(repeating: .truncate(after: 1_000), count: 10))
    #expect(try await download(slow) == 10_500)
  }

  @Test func aServiceThatIsBusyIsAskedAgain() async throws {
    let shop = TestShop(ContentService(bytes), faults: [.throttle(retryAfter: "20"), .status(.badGateway)])

    _ = try await download(shop)

    #expect(await shop.clock.waits.first == .seconds(20))
    #expect(await shop.recorder.exchanges.count == 3)
  }

  @Test func errorsLeaveNothing() async throws {
    let missing = TestShop { _ in .error(.notFound, code: "itemNotFound") }
    #expect(await expectFailure(ServiceError.self, of: missing)?.code == "itemNotFound")
    #expect(await missing.recorder.exchanges.count == 1)
  }

  @Test func noTokenFollowsToWhereTheContentIs() async throws {
    let service = ContentService(bytes)
    let shop = TestShop(authentication: .fixed("secret"), faults: [.none, .truncate(after: 4_200)]) { request in
      request.head.authority == "shop.example"
        ? .empty(.found, headerFields: [.location: "https://files.example/hush?token=hush"])
        : await service.answer(request)
    }

    _ = try await download(shop)

    #expect(try file.holds(bytes))
    let heads = await shop.recorder.exchanges.map(\.request.head)
    #expect(heads.map(\.authority) == ["shop.example", "files.example", "shop.example", "files.example"])
    #expect(heads.map { $0.headerFields[.authorization] } == ["Bearer secret", nil, "Bearer secret", nil])
    #expect(heads.map { $0.headerFields[.range] } == [nil, nil, "bytes=4200-", "bytes=4200-"])
    // The URL there lets in whoever has it.
    #expect(!"\(shop.log.entries)".contains("hush"))
  }

  @Test func whatMustNotBeDoneTwiceIsNot() async throws {
    let shop = TestShop(ContentService(bytes), faults: [.truncate(after: 4_200)])
    let request: Request<ContentStream> = Request(.post, shop.shop.items["1"]._path, body: nil)

    await #expect(throws: TransportError.self) { try await request.download(to: file) }
    #expect(await shop.recorder.exchanges.count == 1)
    #expect(folder.files == [])
  }

  @Test func placesWhereNoFileCanBeAreErrorsBeforeAnythingIsSent() async throws {
    let shop = TestShop(ContentService(bytes))
    await #expect(throws: FileError.self) { try await shop.shop.items["1"].content().download(to: file, part: file) }
    for url in [folder.url, folder.url.appending(path: "missing/film"), URL(string: "https://shop.example/film")!] {
      let error = await #expect(throws: FileError.self) {
        try await shop.shop.items["1"].content().download(to: url)
      }
      #expect(error?.description.contains(": ") == true)
    }
    #expect(await shop.recorder.exchanges.isEmpty)
    #expect(folder.files == [])
  }

  @Test func aPartThatIsKeptIsGoneOnWith() async throws {
    let service = ContentService(bytes)
    let part = folder.url.appending(path: "part")
    func download(_ faults: [Fault], id: String = "1") async throws -> TestShop {
      let shop = TestShop(service, faults: faults) { $0.retry = .never }
      try await shop.shop.items[id].content().download(to: file, part: part)
      return shop
    }

    await #expect(throws: TransportError.self) { try await download([.truncate(after: 4_200)]) }
    #expect(folder.files == ["part", "part.state"])
    #expect(folder.openFiles == [])
    await #expect(throws: TransportError.self) { try await download([.truncate(after: 2_000)]) }
    let last = try await download([])

    #expect(await last.ranges == ["bytes=6200-"])
    #expect(try file.holds(bytes))
    #expect(folder.files == ["film"])

    // Only the same content is gone on with.
    await #expect(throws: TransportError.self) { try await download([.truncate(after: 4_200)]) }
    #expect(try await download([], id: "2").ranges == ["all"])
    await #expect(throws: TransportError.self) { try await download([.truncate(after: 4_200)]) }
    await service.change(to: [7], tag: #""2""#)
    #expect(try await download([]).ranges == ["bytes=4200-"])
    #expect(try Data(contentsOf: file) == Data([7]))
    #expect(folder.files == ["film"])
  }

  @Test func aPartThatIsWholeIsPutInItsPlace() async throws {
    let part = folder.url.appending(path: "part")
    let shop = TestShop(ContentService(bytes), faults: [.truncate(after: 10_400)]) { $0.retry = .never }
    let content = shop.shop.items["1"].content()
    await #expect(throws: TransportError.self) { try await content.download(to: file, part: part) }
    try Data(bytes).write(to: part)

    #expect(try await shop.shop.items["1"].content().download(to: file, part: part) == bytes.count)

    #expect(await shop.ranges == ["all", "bytes=10500-"])
    #expect(try file.holds(bytes))
  }

  @Test(arguments: ["", "{", "[]", #"{"source": "x", "validatorName": "ETag", "validator": "1"}"#])
  func aPartOfUnknownContentIsNotGoneOnWith(state: String) async throws {
    let part = folder.url.appending(path: "part")
    try Data([1, 2, 3]).write(to: part)
    try Data(state.utf8).write(to: folder.url.appending(path: "part.state"))
    let shop = TestShop(ContentService(bytes))

    try await shop.shop.items["1"].content().download(to: file, part: part)

    #expect(await shop.ranges == ["all"])
    #expect(try file.holds(bytes))
    #expect(folder.files == ["film"])
  }

  @Test func aPartIsUsedByOneDownloadAtATime() async throws {
    let part = folder.url.appending(path: "part")
    let (signal, sender) = AsyncStream<Void>.makeStream()
    let shop = TestShop { _ in
      sender.yield()
      try await Task.sleep(for: .seconds(60))
      return hammer
    }
    let file = file
    let task = Task { try await shop.shop.items["1"].content().download(to: file, part: part) }
    for await _ in signal { break }

    await #expect(throws: FileError.self) { try await shop.shop.items["1"].content().download(to: file, part: part) }
    #expect(folder.openFiles.count <= 1)
    task.cancel()

    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(folder.openFiles == [])
    // Nothing tells what it would belong to.
    #expect(folder.files == [])
  }

  @Test func aStreamThatStopsIsAskedForAgain() async throws {
    let service = ContentService(bytes)
    let seen = Seen<Int>()
    let clock = TestClock()
    var configuration = ClientConfiguration()
    configuration.clock = clock
    configuration.timeLimits = TimeLimits(attempt: nil, overall: nil, idle: .seconds(60))
    let shop = ShopClient(
      transport: InMemoryTransport { request in
        seen.add(1)
        var response = await service.answer(request)
        if seen.values.count == 1 { response.body = ContentStream(AsyncStream<[UInt8]> { $0.yield([bytes[0]]) }) }
        return response
      }, endpoint: .shop, configuration: configuration)
    // Until the service is asked again.
    let time = Task { while !Task.isCancelled, seen.values.count < 2 { await clock.advance(by: .seconds(1)) } }
    defer { time.cancel() }

    #expect(try await shop.items["1"].content().download(to: file) == bytes.count)
    #expect(try file.holds(bytes))
  }
}
