import Foundation
import ResourceRuntime
import TestSupport

/// A language server that is spoken to by JSON-RPC over its standard input and output (Language Server Protocol 3.17,
/// "Base Protocol").
struct LanguageServer {
  enum Failure: Error {
    /// It has ended.
    case ended
    /// It sent something that is no message of the protocol.
    case malformedMessage
    /// It answered with an error.
    case refused(JSONValue)
  }

  private let conversation: Conversation
  private var received: [UInt8] = []
  private var lastID = 0

  init(_ conversation: Conversation) {
    self.conversation = conversation
  }

  /// Sends a request, and waits for the result.
  mutating func request(_ method: String, _ parameters: JSONValue) async throws -> JSONValue {
    lastID += 1
    let id = JSONValue(lastID)
    try await send(["jsonrpc": "2.0", "id": id, "method": .string(method), "params": parameters])
    while true {
      let message = try await receive()
      switch (message["method"], message["id"]) {
      case (nil, id?):
        if let error = message["error"] { throw Failure.refused(error) }
        return message["result"] ?? .null
      case (_?, let theirs?): try await send(["jsonrpc": "2.0", "id": theirs, "result": .null])
      default: continue
      }
    }
  }

  /// Tells the server something.
  func notify(_ method: String, _ parameters: JSONValue) async throws {
    try await send(["jsonrpc": "2.0", "method": .string(method), "params": parameters])
  }

  // MARK: Messages

  private func send(_ message: JSONValue) async throws {
    let content = Data(json: message)
    try await conversation.send(Array("Content-Length: \(content.count)\r\n\r\n".utf8) + content)
  }

  private mutating func receive() async throws -> ResourceStorage {
    let end = Array("\r\n\r\n".utf8)
    var headerEnd = received.firstRange(of: end)
    while headerEnd == nil {
      try await receiveMore()
      headerEnd = received.firstRange(of: end)
    }
    guard let headerEnd,
      let length = String(decoding: received[..<headerEnd.lowerBound], as: UTF8.self)
        .firstMatch(of: /Content-Length: (\d+)/.ignoresCase()).flatMap({ Int($0.1) })
    else { throw Failure.malformedMessage }
    while received.count < headerEnd.upperBound + length { try await receiveMore() }
    let content = received[headerEnd.upperBound..<(headerEnd.upperBound + length)]
    guard case .object(let message) = try JSONValue(jsonData: content) else { throw Failure.malformedMessage }
    received.removeFirst(headerEnd.upperBound + length)
    return message
  }

  private mutating func receiveMore() async throws {
    guard let bytes = try await conversation.receive() else { throw Failure.ended }
    received += bytes
  }
}
