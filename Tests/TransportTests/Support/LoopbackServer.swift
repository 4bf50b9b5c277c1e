import FlyingSocks
import Foundation

/// A server of HTTP/1.1 on this machine, whose answers are written byte by byte, also wrong ones.
struct LoopbackServer: Sendable {
  let port: UInt16
  let log = ServerLog()

  var url: String { "http://127.0.0.1:\(port)" }

  /// What answers a request. When it throws, the connection is closed where it is.
  typealias Answer = @Sendable (ServerConnection, ServerRequest) async throws -> Void

  /// Runs a server while something is done with it.
  static func run(answer: @escaping Answer, while work: (LoopbackServer) async throws -> Void) async throws {
    let socket = try Socket(domain: Int32(AF_INET))
    try socket.setValue(true, for: .localAddressReuse)
    try socket.bind(to: .inet(ip4: "127.0.0.1", port: 0))
    try socket.listen()
    guard case .ip4(_, let port) = try socket.sockname() else { throw ServerClosed() }
    let server = LoopbackServer(port: port)
    let pool: some AsyncSocketPool = .make()
    try await pool.prepare()
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await pool.run() }
      let listener = try AsyncSocket(socket: socket, pool: pool)
      group.addTask {
        try await withThrowingDiscardingTaskGroup { connections in
          for try await client in listener.sockets {
            connections.addTask { await server.serve(ServerConnection(socket: client), answer) }
          }
        }
      }
      defer {
        group.cancelAll()
        try? socket.close()
      }
      try await work(server)
    }
  }

  private func serve(_ connection: ServerConnection, _ answer: Answer) async {
    await log.connect()
    var input = ServerInput(socket: connection.socket)
    do {
      while let request = try await input.request() {
        await log.add(request)
        try await answer(connection, request)
      }
    } catch {}
    try? connection.socket.close()
    await log.disconnect()
  }
}

/// Closes the connection.
struct ServerClosed: Error {}

/// What a server has seen.
actor ServerLog {
  private(set) var requests: [ServerRequest] = []
  private(set) var connectionCount = 0
  private(set) var openCount = 0

  func add(_ request: ServerRequest) { requests.append(request) }

  func connect() {
    connectionCount += 1
    openCount += 1
  }

  func disconnect() { openCount -= 1 }
}

struct ServerRequest: Sendable {
  let method: String
  let target: String
  /// By their names in lower case.
  let headerFields: [String: String]
  let body: [UInt8]
}

struct ServerConnection: Sendable {
  let socket: AsyncSocket

  func write(_ text: String) async throws {
    try await socket.write(Data(text.utf8))
  }

  func write(_ bytes: [UInt8]) async throws {
    try await socket.write(Data(bytes))
  }

  /// A whole answer.
  func answer(_ status: String = "200 OK", _ fields: [String] = [], body: String = "") async throws {
    let head = ["HTTP/1.1 \(status)"] + fields + ["Content-Length: \(body.utf8.count)", "", ""]
    try await write(head.joined(separator: "\r\n") + body)
  }

  func json(_ body: String) async throws {
    try await answer("200 OK", ["Content-Type: application/json"], body: body)
  }
}

/// Reads requests from a connection.
struct ServerInput {
  let socket: AsyncSocket
  private var buffer: [UInt8] = []

  init(socket: AsyncSocket) {
    self.socket = socket
  }

  /// The next request, `nil` where the client has closed the connection.
  mutating func request() async throws -> ServerRequest? {
    guard let start = try await line() else { return nil }
    let parts = start.split(separator: " ").map(String.init)
    var fields: [String: String] = [:]
    while let field = try await line(), !field.isEmpty {
      let colon = field.firstIndex(of: ":") ?? field.endIndex
      fields[field[..<colon].lowercased()] = field[colon...].dropFirst().trimmingCharacters(in: .whitespaces)
    }
    var body: [UInt8] = []
    if let length = fields["content-length"].flatMap({ Int($0) }) {
      body = try await bytes(length)
    } else if fields["transfer-encoding"] == "chunked" {
      while let size = try await line().flatMap({ Int($0, radix: 16) }) {
        body += try await bytes(size)
        _ = try await line()
        if size == 0 { break }
      }
    }
    return ServerRequest(method: parts[0], target: parts[1], headerFields: fields, body: body)
  }

  private mutating func line() async throws -> String? {
    while true {
      if let end = buffer.firstIndex(of: 0x0A) {
        let line = String(decoding: buffer[..<end], as: UTF8.self)
        buffer.removeSubrange(...end)
        return line.hasSuffix("\r") ? String(line.dropLast()) : line
      }
      guard try await fill() else { return nil }
    }
  }

  private mutating func bytes(_ count: Int) async throws -> [UInt8] {
    while buffer.count < count {
      guard try await fill() else { throw ServerClosed() }
    }
    defer { buffer.removeFirst(count) }
    return Array(buffer[..<count])
  }

  private mutating func fill() async throws -> Bool {
    do {
      buffer += try await socket.read(atMost: 65_536)
      return true
    } catch SocketError.disconnected {
      return false
    }
  }
}
