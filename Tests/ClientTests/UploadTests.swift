import Foundation
import HTTPTypes
import ResourceRuntime
import ResourceTestKit
import Testing

/// Large uploads arrive, in pieces that services take.
@Suite struct UploadTests {
  private let bytes = testBytes(2 * pieceSize + 1_000)

  @Test func aFileArrivesInPieces() async throws {
    let service = UploadService()
    let shop = TestShop(service)

    let upload = try await shop.startUpload(of: .bytes(bytes))
    let item = try await upload.send()

    #expect(item.name == "film")
    #expect(await service.has(bytes))
    #expect(await shop.uploadRequests == ["PUT 0-327679", "PUT 327680-655359", "PUT 655360-656359"])
    let fields = await shop.recorder.exchanges.map(\.request.head.headerFields)
    #expect(fields[1][.contentRange] == "bytes 0-327679/656360")
    #expect(fields[1][.contentType] == "application/octet-stream")
  }

  @Test func piecesHaveTenTimes320KiBUnlessSaidOtherwise() async throws {
    let service = UploadService()
    let shop = TestShop(service)

    _ = try await shop.startUpload(of: .bytes(testBytes(4_000_000)), options: UploadOptions()).send()

    #expect(await shop.uploadRequests == ["PUT 0-3276799", "PUT 3276800-3999999"])
  }

  @Test(arguments: [0, -327_680, 1, 327_679, 327_681, 1_000_000, 192 * 327_680])
  func piecesOfOtherSizesAreRefused(size: Int) async throws {
    let shop = TestShop(UploadService())

    await #expect(throws: UploadError.pieceSize(size)) {
      try await shop.startUpload(of: .bytes([1]), options: UploadOptions(pieceSize: size))
    }
    #expect(await shop.recorder.exchanges.isEmpty)
  }

  @Test func noBytesAreRefusedBeforeThereIsASession() async throws {
    let shop = TestShop(UploadService())

    await #expect(throws: UploadError.nothingToUpload) { try await shop.startUpload(of: .data(Data())) }
    #expect(await shop.recorder.exchanges.isEmpty)
  }

  @Test func theTokenDoesNotGoToTheURLOfAnUpload() async throws {
    // Not even where that is on the host of the service.
    var endpoint = ServiceEndpoint.shop
    endpoint.allowedHosts = ["up.example"]
    for sendsToken in [false, true] {
      let shop = TestShop(UploadService(), endpoint: endpoint)
      let options = UploadOptions(pieceSize: pieceSize, sendsToken: sendsToken)
      _ = try await shop.startUpload(of: .bytes([1]), options: options).send()
      let tokens = await shop.recorder.exchanges.map { $0.request.head.headerFields[.authorization] }
      #expect(tokens == ["Bearer secret", sendsToken ? "Bearer secret" : nil])
    }
    let shop = TestShop(UploadService())
    let options = UploadOptions(pieceSize: pieceSize, sendsToken: true)
    _ = try await shop.startUpload(of: .bytes([1]), options: options).send()
    #expect(await shop.recorder.exchanges.last?.request.head.headerFields[.authorization] == nil)
  }

  @Test func filesAreReadPieceByPiece() async throws {
    let folder = try TestFolder()
    let file = folder.url.appending(path: "film")
    try Data(bytes).write(to: file)
    let service = UploadService()
    let shop = TestShop(service)

    _ = try await shop.startUpload(of: .file(file)).send()

    #expect(await service.has(bytes))
    #expect(folder.openFiles == [])
  }

  @Test func aFileThatChangesItsLengthIsNotUploaded() async throws {
    let folder = try TestFolder()
    let file = folder.url.appending(path: "film")
    try Data(bytes).write(to: file)
    let shop = TestShop(UploadService())

    let upload = try await shop.startUpload(of: .file(file))
    for changed in [Data(bytes.dropLast()), Data(bytes + [1])] {
      try changed.write(to: file)
      await #expect(throws: UploadError.sourceChanged(length: bytes.count)) { try await upload.send() }
    }
    #expect(throws: FileError.self) { try UploadSource.file(folder.url.appending(path: "missing")) }
    #expect(throws: FileError.self) { try UploadSource.file(folder.url) }
    let pipe = folder.url.appending(path: "pipe")
    #expect(mkfifo(pipe.path, 0o600) == 0)
    #expect(throws: FileError.self) { try UploadSource.file(pipe) }
    #expect(folder.openFiles == [])
    #expect(throws: FileError.self) { try UploadSource.file(URL(string: "https://shop.example/film")!) }
  }

  @Test(arguments: [1, 1_000, 100_000, 1_000_000])
  func streamsOfAnyPiecesAreSentInPiecesOfOneSize(size: Int) async throws {
    let service = UploadService()
    let shop = TestShop(service)
    let bytes = bytes.prefix(pieceSize + 5_000)
    let stream = UploadSource.stream(length: bytes.count, isReplayable: false) {
      Chunks(bytes: Array(bytes), size: size)
    }

    _ = try await shop.startUpload(of: stream).send()

    #expect(await service.has(Array(bytes)))
    #expect(await shop.uploadRequests == ["PUT 0-327679", "PUT 327680-332679"])
  }

  @Test func aStreamThatEndsBeforeItsLengthIsAnError() async throws {
    let shop = TestShop(UploadService())
    let stream = UploadSource.stream(length: 10) { ContentStream(bytes: [1, 2, 3]) }

    await #expect(throws: UploadError.sourceChanged(length: 10)) { try await shop.startUpload(of: stream).send() }
  }

  @Test func progressIsTold() async throws {
    let shop = TestShop(UploadService())
    let seen = Seen<TransferProgress>()

    _ = try await shop.startUpload(of: .bytes(bytes)).send { seen.add($0) }

    #expect(seen.values.map(\.completedBytes) == [pieceSize, 2 * pieceSize, bytes.count])
    #expect(seen.values.allSatisfy { $0.totalBytes == bytes.count })
  }

  @Test func sessionsOfOutlookWork() async throws {
    // Status 200 and a number ask for more, 201 without content is the end.
    let service = UploadService { number in
      number == 1
        ? .json(["NextExpectedRanges": ["327680"]]) : .empty(.created, headerFields: [.location: "https://x.example/"])
    }
    let shop = TestShop(service)

    try await shop.shop.items["1"].createUploadSession()
      .startUpload(of: .bytes(testBytes(pieceSize + 1)), as: Void.self, options: UploadOptions(pieceSize: pieceSize))
      .send()

    #expect(await shop.uploadRequests == ["PUT 0-327679", "PUT 327680-327680"])
  }

  @Test func onlyMissingRangesAreSent() async throws {
    let service = UploadService { number in
      switch number {
      case 1: .json(["nextExpectedRanges": ["400000-400009", "100-199"]], status: .accepted)
      case 2: .json(["nextExpectedRanges": ["400000-400009"]], status: .accepted)
      default: .json(["name": "film"])
      }
    }
    let shop = TestShop(service)

    _ = try await shop.startUpload(of: .bytes(testBytes(500_000))).send()

    #expect(await shop.uploadRequests == ["PUT 0-327679", "PUT 100-199", "PUT 400000-400009"])
  }

  @Test func aSessionThatWaitsForALastWordGetsIt() async throws {
    let shop = TestShop(UploadService(defersCommit: true))

    let item = try await shop.startUpload(of: .bytes([1, 2, 3])).send()

    #expect(item.name == "film")
    #expect(await shop.uploadRequests == ["PUT 0-2", "POST"])
  }

  @Test func cancellingDeletesTheSession() async throws {
    let service = UploadService()
    let shop = TestShop(service)
    let upload = try await shop.startUpload(of: .bytes(bytes))

    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      try await upload.cancel()
    }
    try await task.value

    #expect(await shop.uploadRequests == ["DELETE"])
    #expect(await service.isOpen == false)
    await #expect(throws: UploadError.cancelled) { try await upload.send() }
    // A session that is gone already is as good.
    try await upload.cancel()
  }

  @Test func cancellingEndsWhatIsBeingSent() async throws {
    let service = UploadService()
    let (signal, sender) = AsyncStream<Void>.makeStream()
    let shop = TestShop(authentication: nil) { request in
      if request.head.method == .put {
        sender.yield()
        try await Task.sleep(for: .seconds(60))
      }
      return await service.answer(request)
    }
    let upload = try await shop.startUpload(of: .bytes(bytes))

    let task = Task { try await upload.send() }
    for await _ in signal { break }
    await #expect(throws: UploadError.alreadyRunning) { try await upload.send() }
    try await upload.cancel()

    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(await service.isOpen == false)
  }

  @Test func bytesOnlyGoWhereNobodyListens() async throws {
    let service = UploadService()
    let shop = TestShop(service)
    let client = try #require(shop.shop._client)

    for url in ["http://up.example/session", "ftp://up.example/", "https://"] {
      #expect(throws: TransportError.self) {
        try LargeUpload(.bytes([1]), to: UploadState(uploadURL: url), as: Item.self, by: client)
      }
    }
  }

  @Test func aResponseThatIsNoSessionIsAnError() async throws {
    let bodies: [JSONValue] = [[:], ["uploadUrl": 1], ["uploadUrl": "https://u.example", "nextExpectedRanges": 1]]
    for body in bodies {
      let shop = TestShop { _ in .json(body) }
      let error = await #expect(throws: ResponseError.self) { try await shop.startUpload(of: .bytes([1])) }
      #expect(error?.status == .ok)
    }
  }
}
