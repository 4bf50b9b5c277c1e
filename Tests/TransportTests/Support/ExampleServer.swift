import HTTPTypes
import ResourceRuntime
import ResourceTestKit

extension ServerConnection {
  /// Answers a request as a transport does. One that it has no answer to gets status 501; where the transport fails, the
  /// connection breaks.
  func answer(_ request: ServerRequest, by transport: any HTTPTransport) async throws {
    let response: TransportResponse
    do {
      response = try await transport.send(TransportRequest(request))
    } catch let error as UnexpectedRequest {
      return try await answer("501 Not Implemented", ["Content-Type: text/plain"], body: "\(error)")
    }
    let bytes = try await response.body.bytes(upTo: .max)
    let status = response.head.status
    var head = ["HTTP/1.1 \(status.code) \(status.reasonPhrase)"]
    head += response.head.headerFields.map { "\($0.name): \($0.value)" }
    // What has no body has no length (RFC 9110, section 8.6).
    if status.code != 204 && status.code != 304 { head.append("Content-Length: \(bytes.count)") }
    try await write(Array((head + ["", ""]).joined(separator: "\r\n").utf8) + bytes)
  }
}

extension TransportRequest {
  /// A request as it arrived.
  init(_ request: ServerRequest) throws {
    guard let method = HTTPRequest.Method(request.method) else { throw ServerClosed() }
    var fields: HTTPFields = [:]
    for (name, value) in request.headerFields {
      if let name = HTTPField.Name(name) { fields[name] = value }
    }
    let head = HTTPRequest(
      method: method, scheme: "http", authority: request.headerFields["host"], path: request.target,
      headerFields: fields)
    self.init(head: head, body: request.body.isEmpty ? nil : .bytes(request.body))
  }
}
