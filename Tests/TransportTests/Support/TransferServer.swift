import ResourceRuntime

/// A server with one file, which goes up in an upload session and comes down in ranges.
actor TransferServer {
  private(set) var bytes: [UInt8]
  /// What is left to happen to the next answers: after so many bytes the connection breaks.
  private var breaks: [Int]

  // Where two long collections differ, the testing library looks for their difference, which takes gigabytes.
  /// Whether these are the bytes that it has.
  func has(_ bytes: [UInt8]) -> Bool { bytes == self.bytes }

  init(_ bytes: [UInt8] = [], breaks: [Int] = []) {
    self.bytes = bytes
    self.breaks = breaks
  }

  // MARK: Uploads

  /// Takes a piece, and answers as Microsoft Graph does.
  func upload(_ request: ServerRequest) -> (status: String, body: String) {
    switch request.method {
    case "PUT":
      guard let match = request.headerFields["content-range"]?.wholeMatch(of: /bytes (\d+)-(\d+)\/(\d+)/),
        Int(match.1) == bytes.count, request.body.count > 0
      else { return ("416 Range Not Satisfiable", "") }
      bytes += request.body
      if Int(match.3) == bytes.count { return ("201 Created", #"{"name": "film"}"#) }
      return ("202 Accepted", state)
    case "GET": return ("200 OK", state)
    case "POST": return ("201 Created", #"{"name": "film"}"#)
    default:
      bytes = []
      return ("204 No Content", "")
    }
  }

  private var state: String { #"{"nextExpectedRanges": ["\#(bytes.count)-"]}"# }

  // MARK: Downloads

  /// The head of an answer, its bytes, and whether the connection breaks behind them.
  func download(_ request: ServerRequest) -> (head: [String], bytes: ArraySlice<UInt8>, breaks: Bool) {
    let start = request.headerFields["range"]?.wholeMatch(of: /bytes=(\d+)-/).flatMap { Int($0.1) }
    let content = bytes[(start ?? 0)...]
    var head = ["HTTP/1.1 \(start == nil ? "200 OK" : "206 Partial Content")", "ETag: \"1\""]
    head += ["Content-Length: \(content.count)"]
    if let start { head += ["Content-Range: bytes \(start)-\(bytes.count - 1)/\(bytes.count)"] }
    guard let length = breaks.popLast(), length < content.count else { return (head + ["", ""], content, false) }
    return (head + ["", ""], content.prefix(length), true)
  }

  /// Whether the connection breaks before an answer.
  func breaksNow() -> Bool { breaks.popLast() != nil }
}

extension ServerConnection {
  /// Sends the file.
  func download(_ request: ServerRequest, from server: TransferServer) async throws {
    let answer = await server.download(request)
    try await write(answer.head.joined(separator: "\r\n"))
    var rest = answer.bytes
    while !rest.isEmpty {
      try await write(Array(rest.prefix(20_000)))
      rest = rest.dropFirst(20_000)
    }
    if answer.breaks { throw ServerClosed() }
  }
}

/// A resource of the tests.
struct Film: Resource {
  let _storage: ResourceStorage

  struct Fields: FieldSet {
    init() {}
    var name: Field<String> { "name" }
  }
}
