import Foundation
import ResourceRuntime

/// A language server that is spoken to by JSON-RPC over its standard input and output (Language Server Protocol 3.17,
/// "Base Protocol").
///
/// No call waits beyond the deadline that the server was started with.
final class LanguageServer {
  enum Failure: Error {
    /// It has not answered until the deadline.
    case timedOut
    /// It has ended.
    case ended
    /// It sent something that is no message of the protocol.
    case malformedMessage
    /// It answered with an error.
    case refused(JSONValue)
  }

  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private let deadline: Date
  private var received: [UInt8] = []
  private var lastID = 0

  /// Starts a server.
  ///
  /// - Parameters:
  ///   - executable: the program.
  ///   - seconds: how long the server may take for all that is asked of it.
  init(_ executable: URL, timeLimit seconds: TimeInterval) throws {
    // Writing to a server that has ended is an error, not the end of the tests.
    signal(SIGPIPE, SIG_IGN)
    deadline = Date(timeIntervalSinceNow: seconds)
    process.executableURL = executable
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
  }

  /// Sends a request, and waits for the result.
  func request(_ method: String, _ parameters: JSONValue) throws -> JSONValue {
    lastID += 1
    let id = JSONValue(lastID)
    try send(["jsonrpc": "2.0", "id": id, "method": .string(method), "params": parameters])
    while true {
      let message = try receive()
      switch (message["method"], message["id"]) {
      case (nil, id?):
        if let error = message["error"] { throw Failure.refused(error) }
        return message["result"] ?? .null
      case (_?, let theirs?): try send(["jsonrpc": "2.0", "id": theirs, "result": .null])
      default: continue
      }
    }
  }

  /// Tells the server something.
  func notify(_ method: String, _ parameters: JSONValue) throws {
    try send(["jsonrpc": "2.0", "method": .string(method), "params": parameters])
  }

  // MARK: Messages

  private func send(_ message: JSONValue) throws {
    let content = Data(json: message)
    try input.fileHandleForWriting.write(contentsOf: Data("Content-Length: \(content.count)\r\n\r\n".utf8) + content)
  }

  private func receive() throws -> ResourceStorage {
    let end = Array("\r\n\r\n".utf8)
    var headerEnd = received.firstRange(of: end)
    while headerEnd == nil {
      try receiveMore()
      headerEnd = received.firstRange(of: end)
    }
    guard let headerEnd,
      let length = String(decoding: received[..<headerEnd.lowerBound], as: UTF8.self)
        .firstMatch(of: /Content-Length: (\d+)/.ignoresCase()).flatMap({ Int($0.1) })
    else { throw Failure.malformedMessage }
    while received.count < headerEnd.upperBound + length { try receiveMore() }
    let content = received[headerEnd.upperBound..<(headerEnd.upperBound + length)]
    guard case .object(let message) = try JSONValue(jsonData: content) else { throw Failure.malformedMessage }
    received.removeFirst(headerEnd.upperBound + length)
    return message
  }

  private func receiveMore() throws {
    var descriptor = pollfd(fd: output.fileHandleForReading.fileDescriptor, events: Int16(POLLIN), revents: 0)
    repeat {
      guard deadline > Date() else { throw Failure.timedOut }
    } while poll(&descriptor, 1, 100) < 1
    let data = output.fileHandleForReading.availableData
    guard !data.isEmpty else { throw Failure.ended }
    received += data
  }
}
