internal import HTTPTypes
public import ResourceRuntime

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// A transport that takes batches apart: another one answers their requests, each by itself, and all others.
///
/// ```swift
/// let graph = GraphClient(transport: BatchingTransport(InMemoryTransport { request in … }))
/// let (me, mail) = try await graph.batch(graph.me.get(), graph.me.messages.list()).send()
/// ```
///
/// Requests that wait for one that failed get status 424. The answers come in the reverse order of the requests, as a
/// service may have them in any.
public struct BatchingTransport: HTTPTransport {
  private let transport: any HTTPTransport

  /// A transport in front of another one.
  public init(_ transport: any HTTPTransport) {
    self.transport = transport
  }

  public func send(_ request: TransportRequest) async throws -> TransportResponse {
    guard let path = request.head.path, path.hasSuffix("/$batch"), case .bytes(let bytes)? = request.body,
      case .array(let items)? = try JSONValue(jsonData: bytes).members?["requests"]
    else { return try await transport.send(request) }
    var answers: [JSONValue] = []
    var failed: Set<String> = []
    for item in items.compactMap(\.members) {
      let id = item.text("id") ?? ""
      let dependencies = item["dependsOn"].flatMap { [String](_json: $0) } ?? []
      var response = TransportResponse.error(HTTPResponse.Status(code: 424), code: "FailedDependency")
      if failed.isDisjoint(with: dependencies) {
        let root = String(path.dropLast("/$batch".count))
        response = try await transport.send(try TransportRequest(item, of: request, root: root))
      }
      if response.head.status.code >= 400 { failed.insert(id) }
      answers.append(try await response.answer(id: id))
    }
    return .json(["responses": .array(answers.reversed())] as JSONValue)
  }
}

extension TransportRequest {
  /// A request that stands in a batch.
  fileprivate init(_ item: ResourceStorage, of batch: TransportRequest, root: String) throws {
    guard let method = item.text("method").flatMap({ HTTPRequest.Method($0) }), let url = item.text("url") else {
      throw UnexpectedRequest(batch)
    }
    var fields: HTTPFields = [:]
    if let headers = item["headers"]?.members {
      for name in headers.names {
        if let fieldName = HTTPField.Name(name) { fields[fieldName] = headers.text(name) }
      }
    }
    let head = HTTPRequest(
      method: method, scheme: batch.head.scheme, authority: batch.head.authority, path: root + url,
      headerFields: fields)
    let isJSON = fields[.contentType]?.contains("json") ?? false
    let body: [UInt8]? = item["body"].map { json in
      isJSON ? Array(json: json) : Array(Data(_json: json) ?? Data())
    }
    self.init(head: head, body: body.map { .bytes($0) }, id: batch.id, attempt: batch.attempt)
  }
}

extension TransportResponse {
  /// The answer of a batch: JSON as it is, all else in Base64.
  fileprivate func answer(id: String) async throws -> JSONValue {
    let bytes = try await body.bytes(upTo: .max)
    var members = ResourceStorage()
    members["id"] = .string(id)
    members["status"] = JSONValue(head.status.code)
    var fields = ResourceStorage()
    for field in head.headerFields { fields[field.name.rawName] = .string(field.value) }
    members["headers"] = .object(fields)
    if !bytes.isEmpty {
      let isJSON = head.headerFields[.contentType]?.contains("json") ?? false
      members["body"] = isJSON ? try JSONValue(jsonData: bytes) : Data(bytes)._json
    }
    return .object(members)
  }
}

extension JSONValue {
  fileprivate var members: ResourceStorage? {
    if case .object(let storage) = self { storage } else { nil }
  }
}

extension ResourceStorage {
  fileprivate func text(_ name: String) -> String? {
    self[name].flatMap { String(_json: $0) }
  }
}
