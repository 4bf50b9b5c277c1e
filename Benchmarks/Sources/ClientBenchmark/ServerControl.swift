import HTTPTypes
import LoadPlan
import ResourceRuntime

/// Asks the server what it saw, and tells it how to behave.
struct ServerControl {
  let transport: any HTTPTransport
  let authority: String

  func reset(hasFaults: Bool) async throws {
    _ = try await send(.post, hasFaults ? "/ledger/faults" : "/ledger/none")
  }

  func ledger() async throws -> [Int: LedgerEntry] {
    LedgerEntry.entries(in: String(decoding: try await send(.get, "/ledger"), as: UTF8.self))
  }

  private func send(_ method: HTTPRequest.Method, _ path: String) async throws -> [UInt8] {
    let head = HTTPRequest(method: method, scheme: "http", authority: authority, path: path)
    return try await transport.send(TransportRequest(head: head)).body.bytes(upTo: .max)
  }
}
