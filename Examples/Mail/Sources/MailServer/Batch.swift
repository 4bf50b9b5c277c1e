import FlyingFox

/// Requests that came together (OData JSON Format, "Batch Requests and Responses").
struct Batch {
  private let requests: [JSON]
  private let host: String?

  init(_ request: HTTPRequest) async throws {
    requests = try JSON(data: await request.bodyData)["requests"]?.elements ?? []
    host = request.headers[.host]
  }

  /// The answers, in the order of the requests. What waits for a request that failed is not done.
  func answer(each answer: (HTTPRequest) async throws -> HTTPResponse) async throws -> HTTPResponse {
    var answers: [JSON] = []
    var failed: Set<JSON> = []
    for item in requests {
      let id = item["id"] ?? .null
      var response = HTTPResponse(statusCode: .failedDependency)
      if failed.isDisjoint(with: item["dependsOn"]?.elements ?? []) { response = try await answer(request(item)) }
      if response.statusCode.code >= 400 { failed.insert(id) }
      answers.append(try await self.answer(to: id, response))
    }
    return try .json(["responses": .array(answers)])
  }

  private func request(_ item: JSON) throws -> HTTPRequest {
    let url = (item["url"]?.text ?? "").split(separator: "?", maxSplits: 1).map(String.init)
    var request = HTTPRequest(
      method: HTTPMethod(item["method"]?.text ?? "GET"), version: .http11,
      target: .init(path: Service.root + (url.first ?? ""), query: url.dropFirst().first ?? ""), headers: [:],
      body: .init(data: try item["body"]?.data ?? .init()))
    request.headers[.host] = host
    return request
  }

  private func answer(to id: JSON, _ response: HTTPResponse) async throws -> JSON {
    var members: [String: JSON] = ["id": id, "status": .number(response.statusCode.code)]
    let body = try await response.bodyData
    if !body.isEmpty {
      members["headers"] = ["Content-Type": "application/json"]
      members["body"] = try JSON(data: body)
    }
    return .object(members)
  }
}
