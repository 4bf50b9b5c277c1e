import Foundation
import HTTPTypes
import ResourceRuntime
import Testing

extension TransportTests {
  /// Uploads, downloads and operations over a network that breaks.
  @Suite struct Transfers {
    private let bytes = Pieces.bytes(count: 10, size: 100_000)
    private let options = UploadOptions(pieceSize: 327_680)

    @Test(arguments: TestedTransport.allCases)
    func uploadsGoOn(transport: TestedTransport) async throws {
      let folder = try Folder()
      let file = folder.url.appending(path: "film")
      try Data(bytes).write(to: file)
      let transfer = TransferServer(breaks: [0])
      try await withClient(transport, authentication: .fixed("secret")) {
        $0.retry = RetryPolicy(firstWait: .zero)
      } answer: { connection, request in
        let answer = await transfer.upload(request)
        // The first piece arrives, and its answer is lost.
        if await transfer.breaksNow() { throw ServerClosed() }
        try await connection.answer(answer.status, ["Content-Type: application/json"], body: answer.body)
      } while: { client, server in
        let session = UploadState(uploadURL: "\(server.url)/session?token=x")
        let upload = try LargeUpload(.file(file), to: session, as: Film.self, by: client, options: options)

        #expect(try await upload.send().name == "film")

        #expect(await transfer.has(bytes))
        let seen = await server.log.requests
        #expect(seen.map(\.method) == ["PUT", "GET", "PUT", "PUT", "PUT"])
        #expect(seen.allSatisfy { $0.headerFields["authorization"] == nil && $0.target == "/session?token=x" })
        #expect(seen[0].headerFields["content-range"] == "bytes 0-327679/1000000")
        #expect(seen[0].headerFields["content-length"] == "327680")
        #expect(seen[0].headerFields["content-type"] == "application/octet-stream")

        try await upload.cancel()
        #expect(await server.log.requests.last?.method == "DELETE")
      }
    }

    @Test(arguments: TestedTransport.allCases)
    func sessionsThatWaitForALastWordGetIt(transport: TestedTransport) async throws {
      try await withClient(transport) { connection, request in
        if request.method == "PUT" {
          try await connection.answer("202 Accepted", body: #"{"nextExpectedRanges": []}"#)
        } else {
          try await connection.answer("201 Created", ["Content-Type: application/json"], body: #"{"name": "film"}"#)
        }
      } while: { client, server in
        let session = UploadState(uploadURL: "\(server.url)/session")
        let upload = try LargeUpload(.bytes([1, 2]), to: session, as: Film.self, by: client)
        #expect(try await upload.send().name == "film")
        #expect(await server.log.requests.map(\.method) == ["PUT", "POST"])
        #expect(await server.log.requests.last?.headerFields["content-length"] == "0")
      }
    }

    @Test(arguments: TestedTransport.allCases)
    func downloadsGoOn(transport: TestedTransport) async throws {
      let folder = try Folder()
      let file = folder.url.appending(path: "film")
      let transfer = TransferServer(bytes, breaks: [300_000, 250_000])
      try await LoopbackServer.run { connection, request in
        try await connection.download(request, from: transfer)
      } while: { other in
        try await withClient(transport, authentication: .fixed("secret")) {
          $0.retry = RetryPolicy(firstWait: .zero)
        } answer: { connection, _ in
          try await connection.answer("302 Found", ["Location: \(other.url)/film"])
        } while: { client, server in
          let content: Request<ContentStream> = request()
          let length = try await client.download(content, to: file)
          #expect(length == bytes.count)

          #expect(try file.holds(bytes))
          let seen = await other.log.requests
          // What came shortly before the connection broke, a transport may not have handed on.
          let starts = seen.map { $0.headerFields["range"].flatMap { Int($0.dropFirst(6).dropLast()) } ?? 0 }
          #expect(starts.count == 3 && starts[0] == 0 && starts == starts.sorted())
          #expect(starts[1] <= 250_000 && starts[2] <= starts[1] + 300_000)
          #expect(starts[2] > 0)
          #expect(seen.allSatisfy { ($0.headerFields["range"] == nil) == ($0.headerFields["if-range"] == nil) })
          #expect(seen.allSatisfy { $0.headerFields["authorization"] == nil })
          #expect(seen.allSatisfy { $0.headerFields["accept-encoding"] == "identity" })
          #expect(await server.log.requests.allSatisfy { $0.headerFields["authorization"] == "Bearer secret" })
        }
      }
    }

    @Test(arguments: TestedTransport.allCases)
    func operationsAreWaitedFor(transport: TestedTransport) async throws {
      let count = Counter()
      try await withClient(transport, authentication: .fixed("secret")) { connection, request in
        switch request.target {
        case "/things": try await connection.answer("202 Accepted", ["Location: /operations/1", "Retry-After: 0.1"])
        case "/operations/1":
          await count.add(1)
          if await count.count < 3 {
            try await connection.answer("202 Accepted", ["Retry-After: 0.1"], body: #"{"status": "running"}"#)
          } else {
            try await connection.answer("303 See Other", ["Location: /films/1"], body: #"{"status": "completed"}"#)
          }
        default: try await connection.json(#"{"name": "film"}"#)
        }
      } while: { client, server in
        let root = Root(client)
        let copy: Request<Void> = Request(.post, root._path.appending("things"), body: nil)
        let film = try await copy.sendAndWait(for: Film.self)
        #expect(film.name == "film")
        #expect(
          await server.log.requests.map(\.target)
            == ["/things", "/operations/1", "/operations/1", "/operations/1", "/films/1"])
      }
    }

    @Test(arguments: TestedTransport.allCases)
    func downloadsCanBeCancelledAtAnyMoment(transport: TestedTransport) async throws {
      let folder = try Folder()
      let file = folder.url.appending(path: "film")
      let transfer = TransferServer(bytes)
      try await withClient(transport) { connection, request in
        try await connection.download(request, from: transfer)
      } while: { client, server in
        var endings: [Bool: Int] = [:]
        for number in 0..<40 {
          let content: Request<ContentStream> = request()
          let isWhole = try await cancelling { _ = try await client.download(content, to: file) }
          endings[isWhole, default: 0] += 1
          if isWhole { #expect(try file.holds(bytes)) }
          #expect(folder.files == (isWhole ? ["film"] : []), "\(number)")
          #expect(folder.openFiles == [], "\(number)")
          try? FileManager.default.removeItem(at: file)
        }
        print("cancelled downloads by \(transport): \(endings[false] ?? 0) ended, \(endings[true] ?? 0) were whole")
        #expect((endings[false] ?? 0) > 0)
        // A connection that nobody uses may stay open; none is stuck in an answer.
        let length = try await client.download(request(), to: file)
        #expect(length == bytes.count)
      }
    }

    @Test(arguments: TestedTransport.allCases)
    func uploadsCanBeCancelledAtAnyMomentAndGoOn(transport: TestedTransport) async throws {
      let folder = try Folder()
      let file = folder.url.appending(path: "film")
      try Data(bytes).write(to: file)
      let sessions = Sessions()
      try await withClient(transport) {
        $0.retry = RetryPolicy(firstWait: .milliseconds(10))
      } answer: { connection, request in
        let answer = await sessions[request.target].upload(request)
        try await connection.answer(answer.status, ["Content-Type: application/json"], body: answer.body)
      } while: { client, server in
        var endings: [Bool: Int] = [:]
        for number in 0..<30 {
          let session = UploadState(uploadURL: "\(server.url)/\(number)")
          let upload = try LargeUpload(.file(file), to: session, as: Film.self, by: client, options: options)
          let isWhole = try await cancelling { _ = try await upload.send() }
          endings[isWhole, default: 0] += 1
          #expect(folder.openFiles == [], "\(number)")
          // What was on its way may still arrive, and the service then refuses to take it twice.
          if !isWhole { #expect(try await upload.send().name == "film") }
          #expect(await sessions["/\(number)"].has(bytes), "\(number)")
        }
        print("cancelled uploads by \(transport): \(endings[false] ?? 0) ended, \(endings[true] ?? 0) were whole")
        #expect((endings[false] ?? 0) > 0)
      }
    }
  }
}

/// Runs work that is cancelled at a random moment, and tells whether it ended before.
private func cancelling(_ work: @escaping @Sendable () async throws -> Void) async throws -> Bool {
  let task = Task { try await work() }
  try await Task.sleep(for: .microseconds(Int.random(in: 0..<6_000)))
  task.cancel()
  do {
    try await task.value
    return true
  } catch is CancellationError {
    return false
  }
}

private actor Sessions {
  private var servers: [String: TransferServer] = [:]

  subscript(name: String) -> TransferServer {
    if let server = servers[name] { return server }
    let server = TransferServer()
    servers[name] = server
    return server
  }
}

private struct Root: RootNode {
  let _path: RequestPath
}

/// A folder of a test, which goes with it.
private final class Folder: Sendable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "transfer-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  var files: [String] { (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? ["?"] }

  /// The files of the folder that this process has open; empty where the system does not tell.
  var openFiles: [String] {
    let links = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []
    return links.compactMap { try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\($0)") }
      .filter { $0.hasPrefix(url.path) }
  }
}

extension URL {
  /// Whether a file has these bytes.
  func holds(_ bytes: [UInt8]) throws -> Bool {
    try Data(contentsOf: self) == Data(bytes)
  }
}
