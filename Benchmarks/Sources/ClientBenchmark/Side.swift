import HTTPTypes
import LoadPlan
import Logging
import ResourceRuntime

/// One way to send the benchmark's requests.
protocol Side: Sendable {
  /// Sends a request, and reads its answer.
  ///
  /// - Throws: Where there is none that can be used.
  func send(_ number: Int) async throws
}

/// An answer to another request.
struct WrongAnswer: Error {}

/// The client, as an app uses it: typed requests, a token for each, time and size limits, retries.
struct ClientSide: Side {
  let service: BenchClient

  init(_ transport: any HTTPTransport, _ endpoint: ServiceEndpoint) {
    var configuration = ClientConfiguration()
    configuration.logger.logLevel = .critical
    service = BenchClient(
      transport: transport, authentication: .fixed("token"), endpoint: endpoint, configuration: configuration)
  }

  func send(_ number: Int) async throws {
    let item = service.items["\(number)"]
    let answer: Item
    switch PlannedRequest(number: number) {
    case .read: answer = try await item.get().send()
    case .create: answer = try await item.copy(name: "copy").send()
    case .trigger: answer = try await item.archive().send()
    case .update: answer = try await item.update(Item { $0.name = "new" }).send()
    case .delete: return try await item.delete().send()
    }
    guard answer.number == number else { throw WrongAnswer() }
  }
}

/// The transport alone: the same requests, the bytes of the answers read, nothing else.
struct BareSide: Side {
  let transport: any HTTPTransport
  let authority: String

  func send(_ number: Int) async throws {
    let (method, segment, content): (HTTPRequest.Method, String, String?) =
      switch PlannedRequest(number: number) {
      case .read: (.get, "", nil)
      case .create: (.post, "/copy", #"{"name":"copy"}"#)
      case .trigger: (.post, "/archive", nil)
      case .update: (.patch, "", #"{"name":"new"}"#)
      case .delete: (.delete, "", nil)
      }
    var head = HTTPRequest(
      method: method, scheme: "http", authority: authority, path: "/v1/items/\(number)\(segment)",
      headerFields: [.accept: "application/json", .authorization: "Bearer token", .clientRequestID: "\(number)"])
    if content != nil { head.headerFields[.contentType] = "application/json" }
    let body = content.map { RequestContent.bytes(Array($0.utf8)) }
    let response = try await transport.send(TransportRequest(head: head, body: body))
    guard try await response.body.bytes(upTo: 1 << 20).count > 0 else { throw WrongAnswer() }
  }
}
