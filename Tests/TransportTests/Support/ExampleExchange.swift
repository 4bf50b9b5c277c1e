import HTTPTypes
import ResourceRuntime
import ResourceTestKit

/// An example that is sent as its page has it, and what comes back.
struct ExampleExchange: Sendable {
  let example: ExampleTransport.Example

  /// What the request carries. Some pages have a body in a `GET`, which `URLSession` does not send.
  var body: [UInt8]? { example.method == .get ? nil : example.body }

  /// The request to a server.
  ///
  /// - Parameter authority: The host and the port of the server.
  func request(to authority: String) -> TransportRequest {
    let head = HTTPRequest(
      method: example.method, scheme: "http", authority: authority, path: example.target,
      headerFields: example.headerFields)
    return TransportRequest(head: head, body: body.map { .bytes($0) })
  }

  /// What is wrong with a response, `nil` if it is that of an example.
  ///
  /// - Parameter twins: The examples with the same request, of which any may answer.
  func problem(
    with response: TransportResponse, twins: [ExampleTransport.Example]
  ) async throws -> String? {
    let bytes = try await response.body.bytes(upTo: .max)
    let isOne = twins.contains { Self.isAnswer(response.head, bytes, of: $0) }
    if isOne { return nil }
    return "\(example.page):\(example.line): \(example.method) \(example.target): status \(response.head.status.code), "
      + "\(bytes.count) bytes, expected \(example.responseHead.status.code), \(example.responseBody.count) bytes: "
      + String(decoding: bytes.prefix(200), as: UTF8.self)
  }

  static func isAnswer(_ head: HTTPResponse, _ bytes: [UInt8], of example: ExampleTransport.Example) -> Bool {
    head.status.code == example.responseHead.status.code && bytes == example.responseBody
      && example.responseHead.headerFields.allSatisfy { head.headerFields[$0.name] == $0.value }
  }
}

/// The examples of a file, those with the same request together.
struct ExampleTwins: Sendable {
  private let groups: [String: [ExampleTransport.Example]]

  init(_ examples: [ExampleTransport.Example]) {
    groups = Dictionary(grouping: examples, by: Self.key)
  }

  subscript(example: ExampleTransport.Example) -> [ExampleTransport.Example] {
    groups[Self.key(of: example)] ?? []
  }

  /// How many requests there are, counting those that are the same once.
  var count: Int { groups.count }

  /// The request in one spelling.
  private static func key(of example: ExampleTransport.Example) -> String {
    let parts = example.target.lowercased().split(separator: "?", maxSplits: 1)
    let options = parts.dropFirst().first?.split(separator: "&").sorted().joined(separator: "&") ?? ""
    let body = ExampleExchange(example: example).body.map { body in
      (try? JSONValue(jsonData: body)).map { String($0.hashValue) } ?? String(decoding: body, as: UTF8.self)
    }
    let fields = example.headerFields.filter { $0.name != .contentType }.map { "\($0.name): \($0.value)" }.sorted()
    return ["\(example.method)", String(parts.first ?? ""), options, body ?? "", fields.joined(separator: "\n")]
      .joined(separator: " ")
  }
}
